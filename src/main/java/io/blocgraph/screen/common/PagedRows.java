/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a long list, of which one page is in memory at a time.
 *
 * @param source fetches the pages
 * @param <T> the type of the rows
 */
public record PagedRows<T>(PagedList.PageSource<T> source) implements Iterable<T> {

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private Iterator<T> rows = Collections.emptyIterator();
            private @Nullable Page<T> page;

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && (page == null || page.pageInfo().hasNextPage())) {
                    var next = source.fetchAfter(
                            Optional.ofNullable(page).map(it -> it.pageInfo().endCursor()));
                    page = next;
                    rows = next.nodes().iterator();
                }
                return rows.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }
}
