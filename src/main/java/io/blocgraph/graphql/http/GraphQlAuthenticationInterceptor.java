package io.blocgraph.graphql.http;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.AuthenticatedAccount;
import io.blocgraph.access.BearerTokenAuthenticator;
import io.blocgraph.access.PermissionResolver;
import io.blocgraph.access.web.AnonymousRateLimiter;
import io.blocgraph.graph.Scope;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import io.blocgraph.graphql.SocketSession;
import io.blocgraph.history.Author;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Authenticates requests and puts the caller's scope into their context. HTTP requests are authenticated one by one; a socket when
 * it is opened, by a header or, since browsers cannot send one there, by {@code Authorization} in the payload of
 * {@code connection_init}.
 */
@Component
class GraphQlAuthenticationInterceptor implements WebSocketGraphQlInterceptor {

    private final BearerTokenAuthenticator authenticator;
    private final PermissionResolver permissionResolver;
    private final AnonymousRateLimiter limit;
    private final MessageSource messages;

    GraphQlAuthenticationInterceptor(
            BearerTokenAuthenticator authenticator,
            PermissionResolver permissionResolver,
            AnonymousRateLimiter limit,
            MessageSource messages) {
        this.authenticator = authenticator;
        this.permissionResolver = permissionResolver;
        this.limit = limit;
        this.messages = messages;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
        return session.getPrincipal()
                .ofType(AuthenticatedAccount.class)
                .switchIfEmpty(
                        Mono.fromSupplier(() -> fromPayload(session, payload).orElse(null)))
                .flatMap(authenticatedAccount -> Mono.justOrEmpty(
                                permissionResolver.resolve(authenticatedAccount.credential()))
                        .doOnNext(permissions -> session.getAttributes()
                                .putAll(Map.of(
                                        SocketSession.KEY, new SocketSession(authenticatedAccount, permissions)))))
                .switchIfEmpty(
                        Mono.error(() -> RequestRejectedException.of(Classification.UNAUTHORIZED, "unauthorized")))
                .flatMap(permissions -> Mono.empty());
    }

    private Optional<AuthenticatedAccount> fromPayload(WebSocketSessionInfo session, Map<String, Object> payload) {
        Optional<AuthenticatedAccount> authenticatedAccount = payload.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("authorization"))
                .findFirst()
                .flatMap(entry -> authenticator.authenticate(String.valueOf(entry.getValue())));
        InetSocketAddress address = session.getRemoteAddress();
        if (authenticatedAccount.isPresent() && address != null) {
            // the request that opened the socket was counted as unauthenticated
            limit.giveBack(address.getAddress().getHostAddress());
        }
        return authenticatedAccount;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Optional<AccountPermissions> permissions = authenticatedAccount(request)
                .flatMap(authenticatedAccount -> permissionResolver.resolve(authenticatedAccount.credential()));
        if (permissions.isEmpty()) {
            return Mono.just(unauthorized(request));
        }
        Map<Object, Object> context = Map.of(
                Scope.class,
                permissions.get().scope(),
                Author.class,
                new Author(permissions.get().name(), Author.Channel.API));
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
        return chain.next(request);
    }

    private static Optional<AuthenticatedAccount> authenticatedAccount(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest socket) {
            Object session = socket.getSessionInfo().getAttributes().get(SocketSession.KEY);
            return session instanceof SocketSession known ? Optional.of(known.account()) : Optional.empty();
        }
        return Optional.ofNullable(
                (AuthenticatedAccount) request.getAttributes().get(BearerTokenFilter.ACCOUNT_ATTRIBUTE));
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
