package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.explorer.ColorEncoding;
import io.blocgraph.explorer.LayoutKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.util.UriUtils;

/**
 * All that is chosen on the explorer, as its address says it; what is usual is left out of the address.
 *
 * @param unit the code or id of the unit at the top; empty for the first bloc
 * @param layout how the picture is built
 * @param colorEncoding what the colours say
 * @param asOf the day; empty for today
 * @param compare the day from which differences are marked
 * @param without the id of a member: what it would be like if they left
 * @param folded the ids of the units that are folded, other than is usual
 * @param opened the ids of the units that are open, other than is usual
 * @param selected the ids of what is chosen: nothing, a unit or a person, or two whose connection is asked for
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

    /** The first bloc, today. */
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

    /** Another unit at the top, of which nothing is folded or chosen. */
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

    /** A unit folded that was open, or opened that was folded. */
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

    /** Whether both show the same picture, whatever is chosen in it. */
    boolean picturesTheSameAs(ExplorerLocation other) {
        return withSelection(List.of())
                .withTable(false)
                .equals(other.withSelection(List.of()).withTable(false));
    }

    /** Whether both show the same things, be they folded or not, on whatever day: so that the eye can stay where it is. */
    boolean hasSameContentAs(ExplorerLocation other) {
        return unit.equals(other.unit) && layout == other.layout;
    }

    void navigate() {
        UI.getCurrent().navigate(path(), parameters());
    }

    String path() {
        return "explorer"
                + unit.map(it -> "/" + UriUtils.encodePathSegment(it, "UTF-8")).orElse("");
    }

    QueryParameters parameters() {
        return QueryParameters.simple(ExplorerParameters.write(this));
    }

    /** Path and parameters, as a link has them. */
    String href() {
        Map<String, String> values = ExplorerParameters.write(this);
        return path() + (values.isEmpty() ? "" : "?" + ExplorerParameters.toQuery(values));
    }
}
