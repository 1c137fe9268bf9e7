/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reports internal errors. The client gets one sentence and an id, under which the log has the details: the contents of an
 * exception are not for clients.
 */
@Component
public class InternalErrors {

    /** The key of the id in the error's {@code extensions}. */
    public static final String FAULT = "fault";

    private static final Logger log = LoggerFactory.getLogger(InternalErrors.class);

    private final MessageSource messages;

    InternalErrors(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Logs a failure and creates an error for it.
     *
     * @param where what failed, for the log
     * @param cause the cause; null if {@code where} says it all
     * @param error a builder with the error's path and location
     * @param language the language of the message
     * @return the error
     */
    public GraphQLError error(
            String where, @Nullable Throwable cause, GraphqlErrorBuilder<?> error, @Nullable Locale language) {
        String id = UUID.randomUUID().toString();
        log.error("{} failed; fault number {}", where, id, cause);
        return error.message(messages.getMessage(
                        "error.fault", new Object[] {id}, language == null ? Locale.ENGLISH : language))
                .errorType(Classification.UNAVAILABLE)
                .extensions(Map.of(FAULT, id, Classification.KEY, Classification.UNAVAILABLE.name()))
                .build();
    }
}
