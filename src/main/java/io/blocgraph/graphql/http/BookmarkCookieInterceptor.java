/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.blocgraph.graph.BookmarkContext;
import io.blocgraph.graph.Graph;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets clients read their own writes, even through another instance of the application on the same database cluster: a mutation's
 * response sets a cookie with the bookmarks, and requests that send it back are served by no cluster member that is behind them.
 */
@Component
class BookmarkCookieInterceptor implements WebGraphQlInterceptor {

    private static final Logger log = LoggerFactory.getLogger(BookmarkCookieInterceptor.class);
    private static final String COOKIE = "blocgraph-seen";

    private final Graph graph;

    BookmarkCookieInterceptor(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        fromCookie(request)
                .ifPresent(bookmarks -> request.configureExecutionInput(
                        (input, builder) -> builder.graphQLContext(Map.of(BookmarkContext.KEY, bookmarks))
                                .build()));
        String document = request.getDocument();
        // the document behind a hash is not known here
        boolean changes =
                document.contains("mutation") || document.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER);
        return chain.next(request).doOnNext(response -> {
            if (changes) {
                response.getResponseHeaders()
                        .add(
                                HttpHeaders.SET_COOKIE,
                                ResponseCookie.from(
                                                COOKIE, graph.bookmarkContext().encode())
                                        .path("/")
                                        .httpOnly(true)
                                        .sameSite("Strict")
                                        .build()
                                        .toString());
            }
        });
    }

    private static Optional<BookmarkContext> fromCookie(WebGraphQlRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(BookmarkContext.decode(cookie.getValue()));
        } catch (IllegalArgumentException notOurs) {
            log.debug("Ignoring an invalid bookmark cookie", notOurs);
            return Optional.empty();
        }
    }
}
