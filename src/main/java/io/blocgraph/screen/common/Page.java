package io.blocgraph.screen.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a page of a connection of the API. */
public record Page<T>(int totalCount, List<T> nodes, PageInfo pageInfo) {

    /** Says whether there is more, and after which cursor. */
    public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
