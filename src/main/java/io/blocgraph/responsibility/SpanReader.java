package io.blocgraph.responsibility;

import io.blocgraph.graph.query.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a span of what {@link SpanField} read. */
@Component
class SpanReader {

    private final ReasonTexts reasonTexts;

    SpanReader(ReasonTexts reasonTexts) {
        this.reasonTexts = reasonTexts;
    }

    /** The span, ready to answer what the request asks of it. */
    SpanResolver read(Row read) {
        Map<String, Row> rows = new HashMap<>();
        List<Span.ResponsibilitySource> sources = new ArrayList<>();
        list(read, "seats").forEach(row -> sources.add(source(row, Via.SEAT, rows)));
        list(read, "assignments").forEach(row -> sources.add(source(row, Via.ASSIGNMENT, rows)));
        return new SpanResolver(read, rows, Span.of(sources), reasonTexts);
    }

    private static Span.ResponsibilitySource source(Row row, Via via, Map<String, Row> rows) {
        rows.put(text(row, "id"), row);
        List<Span.SpanUnit> units =
                list(row, "below").stream().map(below -> unit(below, rows)).toList();
        return new Span.ResponsibilitySource(
                text(row, "id"),
                via,
                "DEPUTY_SECRETARY".equals(row.values().get("role")),
                Optional.ofNullable((String) row.values().get("decision")),
                units);
    }

    private static Span.SpanUnit unit(Row row, Map<String, Row> rows) {
        rows.put(text(row, "id"), row);
        List<String> way = ((List<?>) Objects.requireNonNull(row.values().get("way")))
                .stream().map(String.class::cast).toList();
        return new Span.SpanUnit(
                text(row, "id"),
                text(row, "name"),
                text(row, "kind"),
                way,
                Optional.ofNullable((String) row.values().get("cluster")),
                (Long) row.values().get("own"));
    }

    private static List<Row> list(Row row, String key) {
        return ((List<?>) Objects.requireNonNull(row.values().get(key)))
                .stream().map(entry -> Row.of((Map<?, ?>) entry)).toList();
    }

    private static String text(Row row, String key) {
        return (String) Objects.requireNonNull(row.values().get(key));
    }
}
