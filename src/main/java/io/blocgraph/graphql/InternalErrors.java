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
 * What went wrong on our side. The client gets one sentence and an id, under which the log has the rest: what is in an
 * exception is nobody's business but ours.
 */
@Component
public class InternalErrors {

    /** Under which the id lies in the {@code extensions} of the error. */
    public static final String FAULT = "fault";

    private static final Logger log = LoggerFactory.getLogger(InternalErrors.class);

    private final MessageSource messages;

    InternalErrors(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Writes a fault to the log and makes an error of it.
     *
     * @param where what failed, for the log
     * @param cause why; null if the place says it
     * @param error where in the answer and in the document it happened
     * @param language the language to say it in
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
