/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.explorer.ColorEncoding;
import io.blocgraph.explorer.LayoutKind;
import io.blocgraph.screen.common.PageLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The location of the explorer, equivalent to its address. Defaults are omitted from the address.
 *
 * @param unit the id or code of the root unit; empty for the first bloc
 * @param layout the layout
 * @param colorEncoding the color encoding
 * @param asOf the day; empty for today
 * @param compare the day of comparison; empty without comparison
 * @param without the id of a member whose departure is simulated
 * @param folded the ids of the units that are folded contrary to the default
 * @param opened the ids of the units that are expanded contrary to the default
 * @param selected the ids of the selection: none, one unit or person, or two whose path is shown
 * @param table whether the content is shown as a table
 */
record ExplorerLocation(
        Optional<String> unit,
        LayoutKind layout,
        ColorEncoding colorEncoding,
        Optional<LocalDate> asOf,
        Optional<LocalDate> compare,
        Optional<String> without,
        Set<String> folded,
        Set<String> opened,
        List<String> selected,
        boolean table) {

    /** The location with all defaults: the first bloc, today. */
    static final ExplorerLocation START = new ExplorerLocation(
            Optional.empty(),
            LayoutKind.CHART,
            ColorEncoding.COVERAGE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            List.of(),
            false);

    /** Returns the location with another root unit, without folding and selection. */
    ExplorerLocation withUnit(String other) {
        return new ExplorerLocation(
                Optional.of(other),
                layout,
                colorEncoding,
                asOf,
                compare,
                without,
                Set.of(),
                Set.of(),
                List.of(),
                table);
    }

    ExplorerLocation withLayout(LayoutKind other) {
        return new ExplorerLocation(
                unit, other, colorEncoding, asOf, compare, without, folded, opened, selected, table);
    }

    ExplorerLocation withColorEncoding(ColorEncoding other) {
        return new ExplorerLocation(unit, layout, other, asOf, compare, without, folded, opened, selected, table);
    }

    ExplorerLocation withDay(Optional<LocalDate> day) {
        return new ExplorerLocation(
                unit, layout, colorEncoding, day, compare, without, folded, opened, selected, table);
    }

    ExplorerLocation withComparison(Optional<LocalDate> day) {
        return new ExplorerLocation(unit, layout, colorEncoding, asOf, day, without, folded, opened, selected, table);
    }

    ExplorerLocation without(Optional<String> member) {
        return new ExplorerLocation(
                unit, layout, colorEncoding, asOf, compare, member, folded, opened, selected, table);
    }

    ExplorerLocation withSelection(List<String> others) {
        return new ExplorerLocation(unit, layout, colorEncoding, asOf, compare, without, folded, opened, others, table);
    }

    ExplorerLocation withTable(boolean other) {
        return new ExplorerLocation(
                unit, layout, colorEncoding, asOf, compare, without, folded, opened, selected, other);
    }

    /** Returns the location with a unit folded or expanded. */
    ExplorerLocation withFolded(String id, boolean isFolded) {
        var fold = new TreeSet<>(folded);
        var open = new TreeSet<>(opened);
        if (isFolded) {
            if (!open.remove(id)) {
                fold.add(id);
            }
        } else if (!fold.remove(id)) {
            open.add(id);
        }
        return new ExplorerLocation(unit, layout, colorEncoding, asOf, compare, without, fold, open, selected, table);
    }

    /** Returns whether both show the same diagram, regardless of selection and table. */
    boolean picturesTheSameAs(ExplorerLocation other) {
        return withSelection(List.of())
                .withTable(false)
                .equals(other.withSelection(List.of()).withTable(false));
    }

    /** Returns whether both have the same root unit and layout, so that the viewport can be kept. */
    boolean hasSameContentAs(ExplorerLocation other) {
        return unit.equals(other.unit) && layout == other.layout;
    }

    void navigate() {
        UI.getCurrent().navigate(path(), parameters());
    }

    String path() {
        return "explorer" + unit.map(it -> "/" + PageLink.encode(it)).orElse("");
    }

    QueryParameters parameters() {
        return QueryParameters.simple(ExplorerParameters.write(this));
    }

    /** Returns the path with the query parameters. */
    String href() {
        Map<String, String> values = ExplorerParameters.write(this);
        return path() + (values.isEmpty() ? "" : "?" + ExplorerParameters.toQuery(values));
    }
}
