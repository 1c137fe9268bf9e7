package io.blocgraph.screen.structure;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import io.blocgraph.screen.Unanswered;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of the tree on one day, each level read only as far as somebody looks. */
class UnitLevels extends AbstractBackEndHierarchicalDataProvider<UnitRow, Void> {

    private static final String TOP = "";

    private final transient Structure structure;
    private final transient Optional<LocalDate> day;
    private final transient Consumer<Unanswered> trouble;
    private final transient Map<String, Pages<UnitRow>> levels = new HashMap<>();
    private final transient Map<String, UnitRow> parents = new HashMap<>();

    UnitLevels(Structure structure, Optional<LocalDate> day, Consumer<Unanswered> trouble) {
        this.structure = structure;
        this.day = day;
        this.trouble = trouble;
    }

    /** Forgets what was read: it may have changed. */
    void forget() {
        levels.clear();
        parents.clear();
        refreshAll();
    }

    /** The nearest bloc above a row, or the row itself if it is one. */
    Optional<UnitRow> bloc(UnitRow row) {
        var above = row;
        while (above != null && above.kind() != Kind.BLOC) {
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
        return level(query.getParent()).total();
    }

    @Override
    protected Stream<UnitRow> fetchChildrenFromBackEnd(HierarchicalQuery<UnitRow, Void> query) {
        try {
            var rows = level(query.getParent()).rows(query.getOffset(), query.getLimit());
            rows.forEach(it -> remember(it, query.getParent()));
            return rows.stream();
        } catch (Unanswered unanswered) {
            trouble.accept(unanswered);
            return Stream.empty();
        }
    }

    @Override
    public @Nullable UnitRow getParent(UnitRow row) {
        return parents.get(row.id());
    }

    @Override
    public int getItemIndex(UnitRow row, HierarchicalQuery<UnitRow, Void> query) {
        return level(query.getParent()).indexOf(it -> it.id().equals(row.id()));
    }

    /** The row of a unit under another, if it stands there. */
    Optional<UnitRow> find(@Nullable UnitRow parent, String id) {
        var level = level(parent);
        var index = level.indexOf(it -> it.id().equals(id));
        return index < 0
                ? Optional.empty()
                : level.rows(index, 1).stream().findFirst().map(it -> remember(it, parent));
    }

    /** A row some places above another in its level, or the row above the level. */
    UnitRow shortlyBefore(UnitRow row, int places) {
        var above = parents.get(row.id());
        var level = level(above);
        var index = level.indexOf(it -> it.id().equals(row.id()));
        if (index <= places && above != null) {
            return above;
        }
        return remember(level.rows(Math.max(0, index - places), 1).getFirst(), above);
    }

    private UnitRow remember(UnitRow row, @Nullable UnitRow parent) {
        if (parent != null) {
            parents.put(row.id(), parent);
        }
        return row;
    }

    private Pages<UnitRow> level(@Nullable UnitRow parent) {
        return levels.computeIfAbsent(
                parent == null ? TOP : parent.id(),
                key -> parent == null ? structure.top(day) : structure.below(parent, day));
    }
}
