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
 * What a client has seen of the database, be it through another instance of the application: it is answered from no member of the
 * database cluster that knows less. It goes with the request from thread to thread.
 *
 * @param bookmarks what the database calls the changes that were seen
 */
public record BookmarkContext(Set<Bookmark> bookmarks) {

    /** Under which it lies in the context of a request. */
    public static final String KEY = "blocgraph.seen";

    private static final String SEPARATOR = ".";
    private static final ThreadLocal<@Nullable BookmarkContext> CURRENT = new ThreadLocal<>();

    /** What the client has seen for whom this thread works. */
    static Set<Bookmark> current() {
        BookmarkContext bookmarkContext = CURRENT.get();
        return bookmarkContext == null ? Set.of() : bookmarkContext.bookmarks;
    }

    /**
     * Reads what a client sends back.
     *
     * @param text what {@link #encode} wrote
     * @return what it has seen
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

    /**
     * The same as a text that a client can keep.
     *
     * @return the text
     */
    public String encode() {
        return bookmarks.stream()
                .map(bookmark -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(bookmark.value().getBytes(StandardCharsets.UTF_8)))
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Carries it from thread to thread. */
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
