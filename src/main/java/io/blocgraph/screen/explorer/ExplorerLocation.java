package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.explorer.ColorEncoding;
import io.blocgraph.explorer.LayoutKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final int MAX_SELECTED = 2;

    static ExplorerLocation of(BeforeEnterEvent event) {
        return of(event.getRouteParameters().get("unit"), event.getLocation().getQueryParameters());
    }

    static ExplorerLocation of(Optional<String> unit, QueryParameters query) {
        return new ExplorerLocation(
                unit,
                enumValue(LayoutKind.values(), query, "form", LayoutKind.CHART),
                enumValue(ColorEncoding.values(), query, "measure", ColorEncoding.COVERAGE),
                day(query, "asOf"),
                day(query, "compare"),
                query.getSingleParameter("without").filter(it -> !it.isBlank()),
                new TreeSet<>(list(query, "folded")),
                new TreeSet<>(list(query, "opened")),
                list(query, "chosen").stream().limit(MAX_SELECTED).toList(),
                query.getSingleParameter("as").filter("table"::equals).isPresent());
    }

    private static <E extends Enum<E>> E enumValue(E[] values, QueryParameters query, String name, E usual) {
        return Arrays.stream(values)
                .filter(it -> query.getSingleParameter(name)
                        .filter(toParameterValue(it)::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .orElse(usual);
    }

    /** As the addresses of files write it: {@code assignmentAge}. */
    private static String toParameterValue(Enum<?> value) {
        var capitals = Arrays.stream(value.name().split("_"))
                .map(it -> it.charAt(0) + it.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return capitals.substring(0, 1).toLowerCase(Locale.ROOT) + capitals.substring(1);
    }

    /** What stands in the place of a day and is none. */
    static Optional<String> invalidDay(QueryParameters query) {
        return Stream.of("asOf", "compare")
                .filter(it -> day(query, it).isEmpty())
                .flatMap(it -> query.getSingleParameter(it).stream())
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    private static Optional<LocalDate> day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name)
                    .map(LocalDate::parse)
                    .filter(it -> it.getYear() >= 1 && it.getYear() <= 9999);
        } catch (DateTimeParseException ignored) {
            return Optional.empty();
        }
    }

    private static List<String> list(QueryParameters query, String name) {
        return query.getSingleParameter(name).stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .filter(it -> !it.isBlank())
                .toList();
    }

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
        return QueryParameters.simple(values());
    }

    /** Path and parameters, as a link has them. */
    String href() {
        var values = values();
        return path() + (values.isEmpty() ? "" : "?" + query(values));
    }

    /** Parameters as they stand in a link, in their order. */
    static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is asked for, as the parameters of the address: defaults are left out. */
    Map<String, String> values() {
        var values = new TreeMap<String, String>();
        if (layout != LayoutKind.CHART) {
            values.put("form", toParameterValue(layout));
        }
        if (colorEncoding != ColorEncoding.COVERAGE) {
            values.put("measure", toParameterValue(colorEncoding));
        }
        asOf.ifPresent(it -> values.put("asOf", it.toString()));
        compare.ifPresent(it -> values.put("compare", it.toString()));
        without.ifPresent(it -> values.put("without", it));
        put(values, "folded", folded.stream().sorted().collect(Collectors.joining(",")));
        put(values, "opened", opened.stream().sorted().collect(Collectors.joining(",")));
        put(values, "chosen", String.join(",", selected));
        put(values, "as", table ? "table" : "");
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }
}
