package io.blocgraph.responsibility;

import io.blocgraph.graph.selection.Row;
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

    private final Words words;

    SpanReader(Words words) {
        this.words = words;
    }

    /** The span, ready to answer what the request asks of it. */
    SpanAnswer read(Row read) {
        Map<String, Row> rows = new HashMap<>();
        List<Span.Tie> ties = new ArrayList<>();
        list(read, "seats").forEach(row -> ties.add(tie(row, Via.SEAT, rows)));
        list(read, "assignments").forEach(row -> ties.add(tie(row, Via.ASSIGNMENT, rows)));
        return new SpanAnswer(read, rows, Span.of(ties), words);
    }

    private static Span.Tie tie(Row row, Via via, Map<String, Row> rows) {
        rows.put(text(row, "id"), row);
        List<Span.Below> units =
                list(row, "below").stream().map(below -> below(below, rows)).toList();
        return new Span.Tie(
                text(row, "id"),
                via,
                "DEPUTY_SECRETARY".equals(row.values().get("role")),
                Optional.ofNullable((String) row.values().get("decision")),
                units);
    }

    private static Span.Below below(Row row, Map<String, Row> rows) {
        rows.put(text(row, "id"), row);
        List<String> way = ((List<?>) Objects.requireNonNull(row.values().get("way")))
                .stream().map(String.class::cast).toList();
        return new Span.Below(
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
