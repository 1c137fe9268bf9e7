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
public record Seen(Set<Bookmark> bookmarks) {

    /** Under which it lies in the context of a request. */
    public static final String KEY = "blocgraph.seen";

    private static final String SEPARATOR = ".";
    private static final ThreadLocal<@Nullable Seen> CURRENT = new ThreadLocal<>();

    /** What the client has seen for whom this thread works. */
    static Set<Bookmark> current() {
        Seen seen = CURRENT.get();
        return seen == null ? Set.of() : seen.bookmarks;
    }

    /**
     * Reads what a client sends back.
     *
     * @param text what {@link #text} wrote
     * @return what it has seen
     */
    public static Seen parse(String text) {
        return new Seen(Arrays.stream(text.split("\\."))
                .filter(part -> !part.isEmpty())
                .map(Seen::decoded)
                .map(Bookmark::from)
                .collect(Collectors.toSet()));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    /**
     * The same as a text that a client can keep.
     *
     * @return the text
     */
    public String text() {
        return bookmarks.stream()
                .map(bookmark -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(bookmark.value().getBytes(StandardCharsets.UTF_8)))
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Carries it from thread to thread. */
    public static final class Accessor implements ThreadLocalAccessor<Seen> {

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable Seen getValue() {
            return CURRENT.get();
        }

        @Override
        public void setValue(Seen seen) {
            CURRENT.set(seen);
        }

        @Override
        public void setValue() {
            CURRENT.remove();
        }
    }
}
