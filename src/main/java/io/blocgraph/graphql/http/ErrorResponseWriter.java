/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.blocgraph.graphql.InternalErrors;
import io.blocgraph.graphql.RequestRejectedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the response of requests that fail before or outside of GraphQL: like any other error of the API, in the language of the
 * request.
 */
@Component
class ErrorResponseWriter {

    private static final String RETRY_SECONDS = "2";
    private static final String RATE_LIMIT_RETRY_SECONDS = "60";

    private final JsonMapper jsonMapper;
    private final MessageSource messages;
    private final InternalErrors internalErrors;
    private final LocaleResolver locales;

    ErrorResponseWriter(
            JsonMapper json, MessageSource messages, InternalErrors internalErrors, LocaleResolver locales) {
        this.jsonMapper = json;
        this.messages = messages;
        this.internalErrors = internalErrors;
        this.locales = locales;
    }

    /** Writes the response of a request that is rejected. */
    void write(RequestRejectedException rejection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(rejection.status(), rejection.toGraphQlError(messages, language(request)), request, response);
    }

    /** Logs an internal error, and writes the response of the request in which it occurred. */
    void writeInternalError(Throwable fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GraphQLError error = internalErrors.error(
                "A request", fault, GraphqlErrorBuilder.newError().locations(null), language(request));
        write(HttpStatus.INTERNAL_SERVER_ERROR, error, request, response);
    }

    private Locale language(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    private void write(HttpStatus status, GraphQLError error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        setHeadersOf(status, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaTypeNegotiation.negotiateOrDefault(request).toString());
        byte[] bytes = jsonMapper.writeValueAsBytes(Map.of("errors", List.of(error.toSpecification())));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Sets the headers that HTTP requires with a status. */
    static void setHeadersOf(HttpStatus status, HttpServletResponse response) {
        switch (status) {
            case UNAUTHORIZED -> response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"BlocGraph\"");
            case TOO_MANY_REQUESTS -> response.setHeader(HttpHeaders.RETRY_AFTER, RATE_LIMIT_RETRY_SECONDS);
            case METHOD_NOT_ALLOWED -> response.setHeader(HttpHeaders.ALLOW, "GET,POST");
            case UNSUPPORTED_MEDIA_TYPE -> response.setHeader(HttpHeaders.ACCEPT, "application/json");
            case SERVICE_UNAVAILABLE -> response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case REQUEST_TIMEOUT, CONTENT_TOO_LARGE -> response.setHeader(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
    }
}
