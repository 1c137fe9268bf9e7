/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import io.micrometer.context.ThreadLocalAccessor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;

/**
 * The causal bookmarks of a client, possibly from another instance of the application: it is served by no member of the database
 * cluster that is behind them. Travels with the request from thread to thread.
 *
 * @param bookmarks the database's bookmarks
 */
public record BookmarkContext(Set<Bookmark> bookmarks) {

    /** The key in the context of a request. */
    public static final String KEY = "blocgraph.seen";

    private static final String SEPARATOR = ".";
    private static final ThreadLocal<@Nullable BookmarkContext> CURRENT = new ThreadLocal<>();

    /** Returns the bookmarks of the client that the current thread works for. */
    static Set<Bookmark> current() {
        BookmarkContext bookmarkContext = CURRENT.get();
        return bookmarkContext == null ? Set.of() : bookmarkContext.bookmarks;
    }

    /**
     * Decodes the bookmarks that a client sends back.
     *
     * @param text the result of {@link #encode}
     * @return the bookmarks
     */
    public static BookmarkContext decode(String text) {
        return new BookmarkContext(Arrays.stream(text.split("\\."))
                .filter(part -> !part.isEmpty())
                .map(BookmarkContext::decodeBookmark)
                .map(Bookmark::from)
                .collect(Collectors.toSet()));
    }

    private static String decodeBookmark(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    /** {@return the bookmarks as a text that a client can store} */
    public String encode() {
        return bookmarks.stream()
                .map(bookmark -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(bookmark.value().getBytes(StandardCharsets.UTF_8)))
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Propagates the bookmarks from thread to thread. */
    public static final class Accessor implements ThreadLocalAccessor<BookmarkContext> {

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable BookmarkContext getValue() {
            return CURRENT.get();
        }

        @Override
        public void setValue(BookmarkContext bookmarkContext) {
            CURRENT.set(bookmarkContext);
        }

        @Override
        public void setValue() {
            CURRENT.remove();
        }
    }
}
