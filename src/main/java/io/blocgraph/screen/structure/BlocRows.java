package io.blocgraph.screen.structure;

import io.blocgraph.screen.structure.Page.PageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a bloc in the tree: its clusters, then the organizations that belong to no cluster. Where the clusters
 * hold all organizations, as they should, the second half is not even asked for.
 */
final class BlocRows implements Pages.Source<UnitRow> {

    private static final String ORGANIZATIONS = "organizations:";

    private final int organizationCount;
    private final Pages.Source<UnitRow> clusters;
    private final Pages.Source<UnitRow> organizations;
    private int total;

    BlocRows(int organizationCount, Pages.Source<UnitRow> clusters, Pages.Source<UnitRow> organizations) {
        this.organizationCount = organizationCount;
        this.clusters = clusters;
        this.organizations = organizations;
    }

    @Override
    public Page<UnitRow> after(Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return clusters();
        }
        var page = organizations.after(
                cursor.map(it -> it.substring(ORGANIZATIONS.length())).filter(it -> !it.isEmpty()));
        return new Page<>(
                total,
                page.nodes(),
                next(page.pageInfo().hasNextPage(), page.pageInfo().endCursor()));
    }

    private Page<UnitRow> clusters() {
        var rows = new ArrayList<UnitRow>();
        var cursor = Optional.<String>empty();
        Page<UnitRow> page;
        do {
            page = clusters.after(cursor);
            rows.addAll(page.nodes());
            cursor = Optional.ofNullable(page.pageInfo().endCursor());
        } while (page.pageInfo().hasNextPage());
        var outside = organizationCount
                - rows.stream().mapToInt(UnitRow::organizationCount).sum();
        total = rows.size() + Math.max(0, outside);
        return new Page<>(total, List.copyOf(rows), next(outside > 0, ""));
    }

    private static PageInfo next(boolean more, @Nullable String cursor) {
        return new PageInfo(more, ORGANIZATIONS + (cursor == null ? "" : cursor));
    }
}
