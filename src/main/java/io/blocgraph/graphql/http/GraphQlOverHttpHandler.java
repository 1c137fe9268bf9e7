/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import graphql.ErrorClassification;
import graphql.language.OperationDefinition.Operation;
import io.blocgraph.exchange.Table;
import io.blocgraph.exchange.TableFormat;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import io.blocgraph.graphql.limit.AllowedOperations;
import io.blocgraph.graphql.limit.LimitProperties;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles requests according to <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>, which Spring
 * follows in part: queries by GET as well, the media type that the client prefers, and the status that belongs to the result. The
 * list that a query asks for can also be written as a table. A response is serialized as a whole, within its limit, before any of it is written.
 */
@Component
class GraphQlOverHttpHandler extends GraphQlHttpHandler {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.POST);

    private final JsonMapper jsonMapper;
    private final long maxResponseSize;

    GraphQlOverHttpHandler(WebGraphQlHandler graphQl, JsonMapper json, LimitProperties limits) {
        super(graphQl, new GraphQlRequestConverter(json));
        this.jsonMapper = json;
        this.maxResponseSize = limits.answerSize().toBytes();
    }

    /**
     * {@inheritDoc}
     *
     * @throws RequestRejectedException if it is no request that GraphQL over HTTP allows
     */
    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        MediaType type = MediaTypeNegotiation.negotiate(request.servletRequest());
        if (!METHODS.contains(request.method())) {
            throw RequestRejectedException.http(HttpStatus.METHOD_NOT_ALLOWED, "http.method");
        }
        boolean post = request.method().equals(HttpMethod.POST);
        if (post && !isPlainJson(request.headers())) {
            throw RequestRejectedException.http(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http.content-type");
        }
        return super.handleRequest(copy(request)
                // without the query string, which is part of the parameters
                .uri(URI.create(request.requestPath().value()))
                .attribute(
                        AllowedOperations.class.getName(),
                        new AllowedOperations(
                                post && MediaTypeNegotiation.tableFormat(type).isEmpty()
                                        ? Set.of(Operation.QUERY, Operation.MUTATION)
                                        : Set.of(Operation.QUERY)))
                .build());
    }

    /** Copies a request, whose parameters are decoded here for the first time. */
    private static ServerRequest.Builder copy(ServerRequest request) {
        try {
            return ServerRequest.from(request);
        } catch (IllegalStateException undecodable) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.query-string");
        }
    }

    private static boolean isPlainJson(ServerRequest.Headers headers) {
        MediaType type;
        try {
            type = headers.contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
        boolean utf8 = type.getParameter("charset") == null || "utf-8".equalsIgnoreCase(type.getParameter("charset"));
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && utf8
                && headers.header(HttpHeaders.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> responseMono) {
        MediaType type = MediaTypeNegotiation.negotiate(request.servletRequest());
        WebGraphQlResponse response = Objects.requireNonNull(responseMono.block());
        BoundedResponseBuffer buffer =
                new BoundedResponseBuffer(maxResponseSize, BufferBudget.Reservation.of(request.servletRequest()));
        Optional<TableFormat> format = MediaTypeNegotiation.tableFormat(type)
                .filter(table -> response.getErrors().isEmpty());
        format.ifPresentOrElse(table -> writeTable(response, table, buffer), () -> writeJson(response.toMap(), buffer));
        byte[] bytes = buffer.toByteArray();
        HttpStatus status = selectResponseStatus(response, type);
        MediaType written =
                format.isPresent() ? type : MediaTypeNegotiation.negotiateOrDefault(request.servletRequest());
        return ServerResponse.status(status)
                .headers(headers -> headers.addAll(response.getResponseHeaders()))
                .contentType(written)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build((servletRequest, servletResponse) -> {
                    ErrorResponseWriter.setHeadersOf(status, servletResponse);
                    servletResponse.setContentLength(bytes.length);
                    servletResponse.getOutputStream().write(bytes);
                    return null;
                });
    }

    private void writeJson(Map<String, Object> response, BoundedResponseBuffer buffer) {
        try {
            jsonMapper.writeValue(buffer, response);
        } catch (JacksonException wrapped) {
            if (wrapped.getCause() instanceof RequestRejectedException rejection) {
                throw rejection;
            }
            throw wrapped;
        }
    }

    private static void writeTable(WebGraphQlResponse response, TableFormat format, BoundedResponseBuffer buffer) {
        Table<?> table = ResponseTable.of(response.getData())
                .orElseThrow(() -> RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.no-table"));
        try {
            format.write(table, buffer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A response without data means that the request failed as a whole; its first error determines the status. */
    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        if (response.getExecutionResult().isDataPresent()
                || response.getExecutionResult().getErrors().isEmpty()) {
            return HttpStatus.OK;
        }
        ErrorClassification first =
                response.getExecutionResult().getErrors().getFirst().getErrorType();
        if (first instanceof RequestRejectedException.Kind kind && kind.statusForced()) {
            return kind.status();
        }
        if (!MediaTypeNegotiation.usesHttpStatus(type)) {
            return HttpStatus.OK;
        }
        return switch (first) {
            case RequestRejectedException.Kind kind -> kind.status();
            case Classification classification -> classification.status();
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
