/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The top rows of the tree if not everything is visible: the visible units that are not under another visible unit.
 */
final class VisibleRoots {

    private VisibleRoots() {}

    static Page<UnitRow> of(GraphQlQueries queries, Set<String> ids, Optional<LocalDate> day) {
        var units = queries.execute("top-mine", day, Map.of("ids", ids)).field("units");
        var rows = units.toEntityList(UnitRow.class);
        var places = units.toEntityList(Ancestry.class);
        var top = IntStream.range(0, rows.size())
                .filter(it -> rows.get(it) != null && places.get(it).above().noneMatch(ids::contains))
                .mapToObj(rows::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(UnitRow::kind).thenComparing(row -> VietnameseText.sortKey(row.code())))
                .toList();
        return new Page<>(top.size(), top, new Page.PageInfo(false, null));
    }

    /** The units above a unit. */
    private record Ancestry(
            @Nullable List<UnitId> ancestors, @Nullable UnitId cluster) {

        Stream<String> above() {
            return Stream.concat(ancestors == null ? Stream.empty() : ancestors.stream(), Stream.ofNullable(cluster))
                    .map(UnitId::id);
        }
    }

    private record UnitId(String id) {}
}
