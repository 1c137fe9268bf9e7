package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the response for requests that are rejected before they are read: like any other error of the API, in the language of the
 * request.
 */
@Component
class RejectionResponseWriter {

    private static final String RETRY_SECONDS = "60";

    private final JsonMapper jsonMapper;
    private final MessageSource messages;
    private final LocaleResolver locales;

    RejectionResponseWriter(JsonMapper json, MessageSource messages, LocaleResolver locales) {
        this.jsonMapper = json;
        this.messages = messages;
        this.locales = locales;
    }

    void write(RequestRejectedException rejection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean graphQl = accept != null && accept.contains("application/graphql-response+json");
        response.setStatus(rejection.status().value());
        if (rejection.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"BlocGraph\"");
        }
        if (rejection.status() == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(graphQl ? "application/graphql-response+json" : "application/json");
        Map<String, Object> error = rejection
                .toGraphQlError(messages, locales.resolveLocale(request))
                .toSpecification();
        response.getOutputStream().write(jsonMapper.writeValueAsBytes(Map.of("errors", List.of(error))));
    }
}
