/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.Page.PageInfo;
import io.blocgraph.screen.common.PagedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows under a bloc in the tree: its clusters, followed by the organizations in no cluster. The latter are queried
 * only if the clusters do not contain all organizations.
 */
final class BlocChildren implements PagedList.PageSource<UnitRow> {

    private static final String ORGANIZATIONS = "organizations:";

    private final int organizationCount;
    private final PagedList.PageSource<UnitRow> clusters;
    private final PagedList.PageSource<UnitRow> organizations;
    private int total;

    BlocChildren(
            int organizationCount,
            PagedList.PageSource<UnitRow> clusters,
            PagedList.PageSource<UnitRow> organizations) {
        this.organizationCount = organizationCount;
        this.clusters = clusters;
        this.organizations = organizations;
    }

    @Override
    public Page<UnitRow> fetchAfter(Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return clusters();
        }
        var page = organizations.fetchAfter(
                cursor.map(it -> it.substring(ORGANIZATIONS.length())).filter(it -> !it.isEmpty()));
        return new Page<>(
                total,
                page.nodes(),
                nextPageInfo(page.pageInfo().hasNextPage(), page.pageInfo().endCursor()));
    }

    private Page<UnitRow> clusters() {
        var rows = new ArrayList<UnitRow>();
        var cursor = Optional.<String>empty();
        Page<UnitRow> page;
        do {
            page = clusters.fetchAfter(cursor);
            rows.addAll(page.nodes());
            cursor = Optional.ofNullable(page.pageInfo().endCursor());
        } while (page.pageInfo().hasNextPage());
        var outside = organizationCount
                - rows.stream().mapToInt(UnitRow::organizationCount).sum();
        total = rows.size() + Math.max(0, outside);
        return new Page<>(total, List.copyOf(rows), nextPageInfo(outside > 0, ""));
    }

    private static PageInfo nextPageInfo(boolean more, @Nullable String cursor) {
        return new PageInfo(more, ORGANIZATIONS + (cursor == null ? "" : cursor));
    }
}
