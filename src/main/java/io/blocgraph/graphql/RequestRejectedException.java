/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** Thrown when a request is rejected as a whole, before any of it is executed. */
public final class RequestRejectedException extends RuntimeException {

    private final Kind kind;
    private final List<Object> values;
    private final Map<String, Object> extensions = new LinkedHashMap<>();

    /**
     * The classification and HTTP status of a rejection.
     *
     * @param classification the classification that clients see
     * @param status the HTTP status
     * @param statusForced whether the status applies whatever the response's media type; otherwise clients that ask for
     *     {@code application/json} get 200 for every well-formed GraphQL request
     */
    public record Kind(Classification classification, HttpStatus status, boolean statusForced)
            implements ErrorClassification {

        @Override
        public Object toSpecification(GraphQLError error) {
            return classification.name();
        }
    }

    private RequestRejectedException(Kind kind, String sentence, List<Object> values) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.values = values;
    }

    /**
     * Creates a rejection of a request that is not a GraphQL request, or cannot be served as one.
     *
     * @param status the HTTP status
     * @param sentence the key of the message that says what is wrong and what to do, without the prefix {@code error.}
     * @param values the message arguments
     * @return the rejection
     */
    public static RequestRejectedException http(HttpStatus status, String sentence, Object... values) {
        Classification classification =
                status.is5xxServerError() ? Classification.UNAVAILABLE : Classification.BAD_REQUEST;
        return new RequestRejectedException(new Kind(classification, status, true), sentence, List.of(values));
    }

    /**
     * Creates a rejection of a GraphQL request.
     *
     * @param classification the classification
     * @param sentence the key of the message that says what is wrong and what to do, without the prefix {@code error.}
     * @param values the message arguments
     * @return the rejection
     */
    public static RequestRejectedException of(Classification classification, String sentence, Object... values) {
        return new RequestRejectedException(
                new Kind(classification, classification.status(), false), sentence, List.of(values));
    }

    /**
     * Adds an extension for programs.
     *
     * @param key the key in the error's {@code extensions}
     * @param value its value
     * @return this
     */
    public RequestRejectedException withExtension(String key, Object value) {
        extensions.put(key, value);
        return this;
    }

    /** {@return the HTTP status} */
    public HttpStatus status() {
        return kind.status();
    }

    /**
     * Converts the rejection to an error for clients.
     *
     * @param messages the messages
     * @param language the language of the message
     * @return the error
     */
    public GraphQLError toGraphQlError(MessageSource messages, Locale language) {
        Map<String, Object> all = new LinkedHashMap<>(extensions);
        all.put(Classification.KEY, kind.classification().name());
        return GraphqlErrorBuilder.newError()
                .message(messages.getMessage("error." + getMessage(), values.toArray(), language))
                .locations(null)
                .errorType(kind)
                .extensions(all)
                .build();
    }
}
