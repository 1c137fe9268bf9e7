package io.blocgraph.screen.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A long list that is read page after page, as far as somebody looks. */
public final class Pages<T> {

    /** Where the pages come from. */
    @FunctionalInterface
    public interface Source<T> {
        /** The page after a cursor, or the first. */
        Page<T> after(Optional<String> cursor);
    }

    private final Source<T> source;
    private final List<T> rows = new ArrayList<>();
    private @Nullable Page<T> last;

    /** A list that is read from there. */
    public Pages(Source<T> source) {
        this.source = source;
    }

    /** How many rows there are in all. */
    public int total() {
        var page = last == null ? more() : last;
        return page.pageInfo().hasNextPage() ? Math.max(page.totalCount(), rows.size() + 1) : rows.size();
    }

    /** Some rows from a place on, fewer where it ends. */
    public List<T> rows(int offset, int limit) {
        while (rows.size() < offset + limit && hasMore()) {
            more();
        }
        return rows.subList(Math.min(offset, rows.size()), Math.min(offset + limit, rows.size()));
    }

    /** The place of the first row of that sort, or -1. */
    public int indexOf(Predicate<T> wanted) {
        var index = 0;
        while (!rows(index, 1).isEmpty()) {
            if (wanted.test(rows.get(index))) {
                return index;
            }
            index++;
        }
        return -1;
    }

    private boolean hasMore() {
        return last == null || last.pageInfo().hasNextPage();
    }

    private Page<T> more() {
        var cursor = Optional.ofNullable(last).map(it -> it.pageInfo().endCursor());
        var page = source.after(cursor);
        rows.addAll(page.nodes());
        last = page;
        return page;
    }
}
