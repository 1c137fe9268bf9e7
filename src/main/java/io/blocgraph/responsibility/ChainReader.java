package io.blocgraph.responsibility;

import io.blocgraph.graph.query.Row;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes a chain of what {@link ChainField} read. */
@Component
class ChainReader {

    private final UnitKinds kinds;
    private final ReasonTexts reasonTexts;

    ChainReader(UnitKinds kinds, ReasonTexts reasonTexts) {
        this.kinds = kinds;
        this.reasonTexts = reasonTexts;
    }

    /** The chain, ready to answer what the request asks of it. */
    ChainResolver read(Row read) {
        Map<String, Row> rows = new HashMap<>();
        List<Level> levels =
                list(read, "levels", rows).stream().map(row -> level(row, rows)).toList();
        // what does not exist on the day hangs under nothing, nor does who belongs to it
        boolean absent =
                levels.isEmpty() || !levels.getFirst().id().equals(read.values().get("nearest"));
        return new ChainResolver(read, rows, Chain.of(absent ? List.of() : levels), reasonTexts);
    }

    private Level level(Row row, Map<String, Row> rows) {
        UnitKind kind = Objects.requireNonNull(kinds.all().get(text(row, "kind")));
        return new Level(
                text(row, "id"),
                text(row, "name"),
                kind,
                list(row, "seats", rows).stream().map(ChainReader::seat).toList(),
                list(row, "assignments", rows).stream()
                        .map(ChainReader::assignment)
                        .toList());
    }

    private static Level.Seat seat(Row row) {
        return new Level.Seat(
                text(row, "id"),
                (Boolean) row.values().get("secretary"),
                (LocalDate) row.values().get("since"),
                holder(row));
    }

    private static Level.Assignment assignment(Row row) {
        return new Level.Assignment(
                text(row, "id"),
                (LocalDate) row.values().get("since"),
                (String) row.values().get("decision"),
                (Boolean) row.values().get("entitled"),
                holder(row));
    }

    private static Level.Person holder(Row row) {
        Row holder = Row.of((Map<?, ?>) Objects.requireNonNull(row.values().get("holder")));
        return new Level.Person(text(holder, "id"), text(holder, "fullName"));
    }

    /** The rows of a list, remembered by their ids. */
    private static List<Row> list(Row row, String key, Map<String, Row> rows) {
        List<Row> list = ((List<?>) Objects.requireNonNull(row.values().get(key)))
                .stream().map(entry -> Row.of((Map<?, ?>) entry)).toList();
        list.forEach(entry -> rows.put(text(entry, "id"), entry));
        return list;
    }

    private static String text(Row row, String key) {
        return (String) Objects.requireNonNull(row.values().get(key));
    }
}
