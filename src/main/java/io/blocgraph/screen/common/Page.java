/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a connection of the API.
 *
 * @param totalCount the number of all rows
 * @param nodes the rows of the page
 * @param pageInfo the position of the page
 * @param <T> the type of the rows
 */
public record Page<T>(int totalCount, List<T> nodes, PageInfo pageInfo) {

    /**
     * The position of a page in the connection.
     *
     * @param hasNextPage whether there are more rows
     * @param endCursor the cursor of the last row; null if the page is empty
     */
    public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
