package io.blocgraph.screen.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a long list page by page, as far as somebody looks. */
public final class PagedList<T> {

    /** Fetches pages. */
    @FunctionalInterface
    public interface PageSource<T> {
        /** The page after a cursor, or the first. */
        Page<T> fetchAfter(Optional<String> cursor);
    }

    private final PageSource<T> source;
    private final List<T> fetch = new ArrayList<>();
    private @Nullable Page<T> lastPage;

    /** Creates a list. */
    public PagedList(PageSource<T> source) {
        this.source = source;
    }

    /** Returns how many rows there are in all. */
    public int total() {
        var page = lastPage == null ? fetchNext() : lastPage;
        return page.pageInfo().hasNextPage() ? Math.max(page.totalCount(), fetch.size() + 1) : fetch.size();
    }

    /** Returns some rows from an offset on, fewer where the list ends. */
    public List<T> fetch(int offset, int limit) {
        while (fetch.size() < offset + limit && hasMore()) {
            fetchNext();
        }
        return fetch.subList(Math.min(offset, fetch.size()), Math.min(offset + limit, fetch.size()));
    }

    /** Finds the index of the first matching row; -1 if there is none. */
    public int indexOf(Predicate<T> wanted) {
        var index = 0;
        while (!fetch(index, 1).isEmpty()) {
            if (wanted.test(fetch.get(index))) {
                return index;
            }
            index++;
        }
        return -1;
    }

    private boolean hasMore() {
        return lastPage == null || lastPage.pageInfo().hasNextPage();
    }

    private Page<T> fetchNext() {
        var cursor = Optional.ofNullable(lastPage).map(it -> it.pageInfo().endCursor());
        var page = source.fetchAfter(cursor);
        fetch.addAll(page.nodes());
        lastPage = page;
        return page;
    }
}
