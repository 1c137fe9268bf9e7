/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A long list that is read page by page as rows are requested. Not thread-safe.
 *
 * @param <T> the type of the rows
 */
public final class PagedList<T> {

    /**
     * Fetches pages of the list.
     *
     * @param <T> the type of the rows
     */
    @FunctionalInterface
    public interface PageSource<T> {
        /**
         * Fetches a page.
         *
         * @param cursor the cursor of the last row before the page; empty for the first page
         * @return the page
         */
        Page<T> fetchAfter(Optional<String> cursor);
    }

    private final PageSource<T> source;
    private final List<T> fetch = new ArrayList<>();
    private @Nullable Page<T> lastPage;

    /**
     * Creates a list.
     *
     * @param source fetches the pages
     */
    public PagedList(PageSource<T> source) {
        this.source = source;
    }

    /** {@return the number of all rows} */
    public int total() {
        var page = lastPage == null ? fetchNext() : lastPage;
        return page.pageInfo().hasNextPage() ? Math.max(page.totalCount(), fetch.size() + 1) : fetch.size();
    }

    /**
     * Returns rows from an offset, reading further pages as needed.
     *
     * @param offset the index of the first row
     * @param limit the maximum number of rows
     * @return the rows, fewer at the end of the list
     */
    public List<T> fetch(int offset, int limit) {
        while (fetch.size() < offset + limit && hasMore()) {
            fetchNext();
        }
        return fetch.subList(Math.min(offset, fetch.size()), Math.min(offset + limit, fetch.size()));
    }

    /**
     * Finds the first matching row. Reads the whole list if no row matches.
     *
     * @param wanted the condition
     * @return the index of the row; -1 if no row matches
     */
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
