package io.blocgraph.graphql.http;

import io.blocgraph.access.BearerSignIn;
import io.blocgraph.access.SignedIn;
import io.blocgraph.access.Standing;
import io.blocgraph.access.Standings;
import io.blocgraph.access.web.AnonymousLimit;
import io.blocgraph.graph.Scope;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.LiveTie;
import io.blocgraph.graphql.Refusal;
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
 * Lets in who has shown who they are, and says to all that is asked on their behalf what they may see. Over HTTP that is shown with
 * each request; on a socket when it is opened, by a header or, since browsers cannot send one there, by {@code Authorization} in
 * what {@code connection_init} carries.
 */
@Component
class Admission implements WebSocketGraphQlInterceptor {

    private final BearerSignIn bearer;
    private final Standings standings;
    private final AnonymousLimit limit;
    private final MessageSource messages;

    Admission(BearerSignIn bearer, Standings standings, AnonymousLimit limit, MessageSource messages) {
        this.bearer = bearer;
        this.standings = standings;
        this.limit = limit;
        this.messages = messages;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
        return session.getPrincipal()
                .ofType(SignedIn.class)
                .switchIfEmpty(Mono.fromSupplier(() -> sent(session, payload).orElse(null)))
                .flatMap(signedIn -> Mono.justOrEmpty(standings.of(signedIn.proof()))
                        .doOnNext(standing ->
                                session.getAttributes().putAll(Map.of(LiveTie.KEY, new LiveTie(signedIn, standing)))))
                .switchIfEmpty(Mono.error(() -> Refusal.of(Classification.UNAUTHORIZED, "unauthorized")))
                .flatMap(standing -> Mono.empty());
    }

    private Optional<SignedIn> sent(WebSocketSessionInfo session, Map<String, Object> payload) {
        Optional<SignedIn> signedIn = payload.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("authorization"))
                .findFirst()
                .flatMap(entry -> bearer.of(String.valueOf(entry.getValue())));
        InetSocketAddress address = session.getRemoteAddress();
        if (signedIn.isPresent() && address != null) {
            // the socket was opened by a request that did not say so yet
            limit.giveBack(address.getAddress().getHostAddress());
        }
        return signedIn;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Optional<Standing> standing = signedIn(request).flatMap(signedIn -> standings.of(signedIn.proof()));
        if (standing.isEmpty()) {
            return Mono.just(refused(request));
        }
        Map<Object, Object> context = Map.of(
                Scope.class,
                standing.get().scope(),
                Author.class,
                new Author(standing.get().name(), Author.Door.API));
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
        return chain.next(request);
    }

    private static Optional<SignedIn> signedIn(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest socket) {
            Object tie = socket.getSessionInfo().getAttributes().get(LiveTie.KEY);
            return tie instanceof LiveTie known ? Optional.of(known.signedIn()) : Optional.empty();
        }
        return Optional.ofNullable((SignedIn) request.getAttributes().get(BearerFilter.WHO));
    }

    private WebGraphQlResponse refused(WebGraphQlRequest request) {
        var error = Refusal.of(Classification.UNAUTHORIZED, "unauthorized").error(messages, request.getLocale());
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                graphql.ExecutionResult.newExecutionResult()
                        .errors(List.of(error))
                        .build()));
    }
}
