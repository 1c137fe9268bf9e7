/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.access.AccountAuthentication;
import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.BearerTokenAuthenticator;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.PermissionResolver;
import io.blocgraph.access.RequestOrigin;
import io.blocgraph.access.web.AnonymousRateLimiter;
import io.blocgraph.graph.Scope;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import io.blocgraph.graphql.SocketSession;
import io.blocgraph.history.Author;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.support.AuthenticationExtractor;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedCaseInsensitiveMap;
import reactor.core.publisher.Mono;

/**
 * Authenticates requests and puts the caller's scope into their context. HTTP requests are authenticated one by one; a socket when
 * it is opened, by a header or, since browsers cannot send one there, by {@code Authorization} in the payload of
 * {@code connection_init}.
 */
@Component
class GraphQlAuthenticationInterceptor implements WebSocketGraphQlInterceptor {

    private static final AuthenticationExtractor PAYLOAD_TOKEN = new BearerTokenAuthenticationExtractor();

    private final BearerTokenAuthenticator authenticator;
    private final CurrentAccount currentAccount;
    private final PermissionResolver permissionResolver;
    private final AnonymousRateLimiter limit;
    private final MessageSource messages;

    GraphQlAuthenticationInterceptor(
            BearerTokenAuthenticator authenticator,
            CurrentAccount currentAccount,
            PermissionResolver permissionResolver,
            AnonymousRateLimiter limit,
            MessageSource messages) {
        this.authenticator = authenticator;
        this.currentAccount = currentAccount;
        this.permissionResolver = permissionResolver;
        this.limit = limit;
        this.messages = messages;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
        return session.getPrincipal()
                .ofType(AccountAuthentication.class)
                .switchIfEmpty(Mono.defer(() -> fromPayload(session, payload)))
                .switchIfEmpty(
                        Mono.error(() -> RequestRejectedException.of(Classification.UNAUTHORIZED, "unauthorized")))
                .doOnNext(authentication -> session.getAttributes()
                        .put(
                                SocketSession.KEY,
                                new SocketSession(authentication.getPrincipal(), authentication.permissions())))
                .flatMap(authentication -> Mono.empty());
    }

    private Mono<AccountAuthentication> fromPayload(WebSocketSessionInfo session, Map<String, Object> payload) {
        InetSocketAddress address = session.getRemoteAddress();
        return PAYLOAD_TOKEN
                .getAuthentication(caseInsensitive(payload))
                .cast(BearerTokenAuthenticationToken.class)
                .map(token -> authenticator.authenticate(token, RequestOrigin.isLocal(address, session.getHeaders())))
                .doOnNext(authentication -> {
                    if (address != null) {
                        // the request that opened the socket was counted as unauthenticated
                        limit.giveBack(address.getAddress().getHostAddress());
                    }
                });
    }

    /** Clients take the key for the name of a header, whose case does not matter. */
    private static Map<String, Object> caseInsensitive(Map<String, Object> payload) {
        Map<String, Object> headers = new LinkedCaseInsensitiveMap<>(payload.size(), Locale.ROOT);
        headers.putAll(payload);
        return headers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Optional<AccountPermissions> permissions = request instanceof WebSocketGraphQlRequest socket
                ? socketPermissions(socket)
                : currentAccount.permissions();
        if (permissions.isEmpty()) {
            return Mono.just(unauthorized(request));
        }
        Map<Object, Object> context = Map.of(
                Scope.class,
                permissions.get().scope(),
                Author.class,
                new Author(
                        permissions.get().name(),
                        Author.Channel.API,
                        permissions.get().isReadOnlyToken()));
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
        return chain.next(request);
    }

    /** A socket outlives what its account was permitted when it was opened. */
    private Optional<AccountPermissions> socketPermissions(WebSocketGraphQlRequest socket) {
        Object session = socket.getSessionInfo().getAttributes().get(SocketSession.KEY);
        return session instanceof SocketSession known
                ? permissionResolver.resolve(known.account().credential())
                : Optional.empty();
    }

    private WebGraphQlResponse unauthorized(WebGraphQlRequest request) {
        var error = RequestRejectedException.of(Classification.UNAUTHORIZED, "unauthorized")
                .toGraphQlError(messages, request.getLocale());
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                graphql.ExecutionResult.newExecutionResult()
                        .errors(List.of(error))
                        .build()));
    }
}
