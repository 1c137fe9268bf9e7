package io.blocgraph.graphql.http;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.OperationDefinition.Operation;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.InternalErrors;
import io.blocgraph.graphql.RequestRejectedException;
import io.blocgraph.graphql.limit.AllowedOperations;
import io.blocgraph.graphql.limit.LimitProperties;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles an HTTP request according to <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>. The body
 * is read before a permit is acquired and the response is written after it is released: slow clients block nobody else.
 */
@Component
final class GraphQlRequestHandler {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.POST);
    private static final String RETRY_SECONDS = "2";

    private final WebGraphQlHandler graphQl;
    private final JsonMapper jsonMapper;
    private final MessageSource messages;
    private final InternalErrors internalErrors;
    private final GraphQlRequestParameters parameters;
    private final BoundedRequestBody body;
    private final BufferBudget bufferBudget;
    private final ConcurrencyLimiter concurrencyLimiter;
    private final long maxResponseSize;

    GraphQlRequestHandler(
            WebGraphQlHandler graphQl,
            JsonMapper json,
            MessageSource messages,
            InternalErrors internalErrors,
            LimitProperties limits) {
        this.graphQl = graphQl;
        this.jsonMapper = json;
        this.messages = messages;
        this.internalErrors = internalErrors;
        this.parameters = new GraphQlRequestParameters(json);
        this.body = new BoundedRequestBody(limits);
        this.bufferBudget = new BufferBudget(
                limits.held() == null
                        ? Runtime.getRuntime().maxMemory() / 4
                        : limits.held().toBytes());
        this.concurrencyLimiter = new ConcurrencyLimiter(limits.requests(), limits.patience());
        this.maxResponseSize = limits.answerSize().toBytes();
    }

    /** A response, held until it has been sent. */
    private record BufferedResponse(HttpStatus status, HttpHeaders headers, byte[] bytes) {}

    ServerResponse handle(ServerRequest request) {
        MediaType type = MediaTypeNegotiation.DEFAULT;
        BufferBudget.Reservation reservation = bufferBudget.reservation();
        BufferedResponse answer;
        try {
            type = MediaTypeNegotiation.negotiate(request);
            answer = execute(request, type, reservation);
        } catch (RequestRejectedException rejection) {
            answer = rejected(rejection);
        } catch (RuntimeException fault) {
            answer = failed(fault);
        }
        return toServerResponse(answer, type, reservation);
    }

    private BufferedResponse execute(ServerRequest request, MediaType type, BufferBudget.Reservation reservation) {
        if (!METHODS.contains(request.method())) {
            throw RequestRejectedException.http(HttpStatus.METHOD_NOT_ALLOWED, "http.method");
        }
        boolean post = request.method().equals(HttpMethod.POST);
        byte[] sent = post ? readBody(request, reservation) : new byte[0];
        return concurrencyLimiter.call(() -> {
            Map<String, Object> parsed =
                    post ? parameters.parseBody(sent) : parameters.parseQueryString(queryString(request));
            WebGraphQlResponse response = Objects.requireNonNull(
                    graphQl.handleRequest(toWebRequest(request, parsed, post)).block());
            BoundedResponseBuffer bytes = new BoundedResponseBuffer(maxResponseSize, reservation);
            write(response.toMap(), bytes);
            HttpStatus status = status(response, type);
            HttpHeaders headers = headers(status);
            headers.addAll(response.getResponseHeaders());
            return new BufferedResponse(status, headers, bytes.toByteArray());
        });
    }

    private static MultiValueMap<String, String> queryString(ServerRequest request) {
        try {
            // parameters are decoded on first access
            return new LinkedMultiValueMap<>(request.params());
        } catch (IllegalStateException notDecodable) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.query-string");
        }
    }

    private byte[] readBody(ServerRequest request, BufferBudget.Reservation reservation) {
        MediaType type;
        try {
            type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        } catch (InvalidMediaTypeException unreadable) {
            type = MediaType.APPLICATION_OCTET_STREAM;
        }
        boolean utf8 = type.getParameter("charset") == null || "utf-8".equalsIgnoreCase(type.getParameter("charset"));
        boolean plain =
                request.headers().header(HttpHeaders.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase);
        if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || !utf8 || !plain) {
            throw RequestRejectedException.http(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http.content-type");
        }
        return body.read(request.servletRequest(), reservation);
    }

    private static WebGraphQlRequest toWebRequest(ServerRequest request, Map<String, Object> parsed, boolean post) {
        Map<String, Object> all = new HashMap<>(parsed);
        all.putIfAbsent(GraphQlRequestParameters.QUERY, PersistedQuerySupport.PERSISTED_QUERY_MARKER);
        Locale language = LocaleContextHolder.getLocale();
        WebGraphQlRequest graphQl = new WebGraphQlRequest(
                // without the query string, which is part of the parameters
                URI.create(request.requestPath().value()),
                request.headers().asHttpHeaders(),
                cookies(request),
                request.remoteAddress().orElse(null),
                request.attributes(),
                all,
                UUID.randomUUID().toString(),
                language);
        AllowedOperations allowed = post
                ? new AllowedOperations(Set.of(Operation.QUERY, Operation.MUTATION))
                : new AllowedOperations(Set.of(Operation.QUERY));
        graphQl.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(AllowedOperations.class, allowed)).build());
        return graphQl;
    }

    private static MultiValueMap<String, HttpCookie> cookies(ServerRequest request) {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        request.cookies()
                .forEach((name, sent) ->
                        sent.forEach(cookie -> cookies.add(name, new HttpCookie(name, cookie.getValue()))));
        return cookies;
    }

    /** A response without data means that the request failed as a whole; its first error determines the status. */
    private static HttpStatus status(WebGraphQlResponse response, MediaType type) {
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

    private BufferedResponse rejected(RequestRejectedException rejection) {
        GraphQLError error = rejection.toGraphQlError(messages, LocaleContextHolder.getLocale());
        return failed(rejection.status(), error);
    }

    private BufferedResponse failed(HttpStatus status, GraphQLError error) {
        Map<String, Object> all = Map.of("errors", List.of(error.toSpecification()));
        return new BufferedResponse(status, headers(status), jsonMapper.writeValueAsBytes(all));
    }

    /** Returns the headers that HTTP requires with a status. */
    private static HttpHeaders headers(HttpStatus status) {
        HttpHeaders headers = new HttpHeaders();
        switch (status) {
            case METHOD_NOT_ALLOWED -> headers.setAllow(METHODS);
            case UNSUPPORTED_MEDIA_TYPE -> headers.setAccept(List.of(MediaType.APPLICATION_JSON));
            case SERVICE_UNAVAILABLE -> headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case REQUEST_TIMEOUT, CONTENT_TOO_LARGE -> headers.setConnection("close");
            default -> {}
        }
        return headers;
    }

    private BufferedResponse failed(RuntimeException fault) {
        GraphQLError error = internalErrors.error(
                "A request", fault, GraphqlErrorBuilder.newError().locations(null), LocaleContextHolder.getLocale());
        return failed(HttpStatus.INTERNAL_SERVER_ERROR, error);
    }

    private void write(Map<String, Object> answer, BoundedResponseBuffer into) {
        try {
            jsonMapper.writeValue(into, answer);
        } catch (JacksonException wrapped) {
            if (wrapped.getCause() instanceof RequestRejectedException rejection) {
                throw rejection;
            }
            throw wrapped;
        }
    }

    private static ServerResponse toServerResponse(
            BufferedResponse answer, MediaType type, BufferBudget.Reservation reservation) {
        return ServerResponse.status(answer.status())
                .headers(headers -> headers.addAll(answer.headers()))
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build((request, response) -> {
                    try (reservation) {
                        response.setContentLength(answer.bytes().length);
                        response.getOutputStream().write(answer.bytes());
                        return null;
                    }
                });
    }
}
