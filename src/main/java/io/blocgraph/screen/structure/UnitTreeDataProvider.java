/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.PagedList;
import io.blocgraph.screen.common.QueryFailedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Provides the rows of the tree on one day. Each level is read only as far as it is shown. */
class UnitTreeDataProvider extends AbstractBackEndHierarchicalDataProvider<UnitRow, Void> {

    private static final String ROOT = "";

    private final transient StructureQueries queries;
    private final transient Optional<LocalDate> day;
    private final transient Consumer<QueryFailedException> onError;
    private final transient Map<String, PagedList<UnitRow>> childrenByParent = new HashMap<>();
    private final transient Map<String, UnitRow> parents = new HashMap<>();

    UnitTreeDataProvider(StructureQueries queries, Optional<LocalDate> day, Consumer<QueryFailedException> onError) {
        this.queries = queries;
        this.day = day;
        this.onError = onError;
    }

    /** Discards all rows read, since they may have changed. */
    void reset() {
        childrenByParent.clear();
        parents.clear();
        refreshAll();
    }

    /** Returns the nearest bloc above a row, or the row itself if it is a bloc. */
    Optional<UnitRow> bloc(UnitRow row) {
        var above = row;
        while (above != null && above.kind() != KnownKind.BLOC) {
            above = parents.get(above.id());
        }
        return Optional.ofNullable(above);
    }

    @Override
    public Object getId(UnitRow row) {
        return row.id();
    }

    @Override
    public boolean hasChildren(UnitRow row) {
        return row.hasChildren();
    }

    @Override
    public int getChildCount(HierarchicalQuery<UnitRow, Void> query) {
        return childrenOf(query.getParent()).total();
    }

    @Override
    protected Stream<UnitRow> fetchChildrenFromBackEnd(HierarchicalQuery<UnitRow, Void> query) {
        try {
            var rows = childrenOf(query.getParent()).fetch(query.getOffset(), query.getLimit());
            rows.forEach(it -> rememberParent(it, query.getParent()));
            return rows.stream();
        } catch (QueryFailedException failure) {
            onError.accept(failure);
            return Stream.empty();
        }
    }

    @Override
    public @Nullable UnitRow getParent(UnitRow row) {
        return parents.get(row.id());
    }

    @Override
    public int getItemIndex(UnitRow row, HierarchicalQuery<UnitRow, Void> query) {
        return childrenOf(query.getParent()).indexOf(it -> it.id().equals(row.id()));
    }

    /** Finds the row of a unit under a parent row, or at the top if the parent is null; empty if it is not there. */
    Optional<UnitRow> find(@Nullable UnitRow parent, String id) {
        var level = childrenOf(parent);
        var index = level.indexOf(it -> it.id().equals(id));
        return index < 0
                ? Optional.empty()
                : level.fetch(index, 1).stream().findFirst().map(it -> rememberParent(it, parent));
    }

    /**
     * Returns the row the given number of places above another in its level, or the parent row if the level begins
     * below.
     */
    UnitRow precedingRow(UnitRow row, int places) {
        var above = parents.get(row.id());
        var level = childrenOf(above);
        var index = level.indexOf(it -> it.id().equals(row.id()));
        if (index <= places && above != null) {
            return above;
        }
        return rememberParent(level.fetch(Math.max(0, index - places), 1).getFirst(), above);
    }

    private UnitRow rememberParent(UnitRow row, @Nullable UnitRow parent) {
        if (parent != null) {
            parents.put(row.id(), parent);
        }
        return row;
    }

    private PagedList<UnitRow> childrenOf(@Nullable UnitRow parent) {
        return childrenByParent.computeIfAbsent(
                parent == null ? ROOT : parent.id(),
                key -> parent == null ? queries.roots(day) : queries.children(parent, day));
    }
}
