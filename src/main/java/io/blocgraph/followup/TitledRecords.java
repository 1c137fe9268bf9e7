/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of one kind that a list names by their unit and title, beside those that are recorded. */
final class TitledRecords {

    private static final String PRESENT = """
            UNWIND $keys AS key
            MATCH (f:FollowUp {kind: $kind, aboutId: key.unit} WHERE f.day IS NOT NULL) USING INDEX f:FollowUp(kind, aboutId, day)
            WHERE toLower(f.title) = key.title
            RETURN f.id AS id, key.unit AS unit, key.title AS title, f.day AS day,
                   head(COLLECT { MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m) RETURN m.id }) AS handler
            ORDER BY day DESC, id""";

    private record Key(String unit, String title) {}

    private final ChangeContext context;
    private final UnitOfWork work;
    private final Map<Key, List<StoredFollowUp>> recorded;
    private final Map<String, String> names;
    private final Map<String, Integer> rows = new HashMap<>();

    private TitledRecords(
            ChangeContext context,
            UnitOfWork work,
            Map<Key, List<StoredFollowUp>> recorded,
            Map<String, String> names) {
        this.context = context;
        this.work = work;
        this.recorded = recorded;
        this.names = names;
    }

    /** Reads the records that have the unit and the title of a row, and locks them. */
    static TitledRecords of(
            ChangeContext context, UnitOfWork work, FollowUpKind kind, Collection<ListedRecord> listed) {
        List<Map<String, String>> keys = new HashSet<>(
                        listed.stream().map(TitledRecords::key).toList())
                .stream()
                        .map(key -> Map.of("unit", key.unit(), "title", key.title()))
                        .toList();
        List<Row> found = context.read(PRESENT, Map.of("keys", keys, "kind", kind.name())).stream()
                .map(Row::of)
                .toList();
        context.lock(found.stream().map(row -> row.text("id")).toList());
        Map<Key, List<StoredFollowUp>> recorded = new HashMap<>();
        found.forEach(row -> recorded.computeIfAbsent(
                        new Key(row.text("unit"), row.text("title")), key -> new ArrayList<>())
                .add(new StoredFollowUp(
                        context.node("unit", row.text("id"), kind.label()),
                        row.text("unit"),
                        row.textIfAny("handler"))));
        Stream<String> members = Stream.concat(
                recorded.values().stream().flatMap(List::stream).flatMap(record -> record.handler().stream()),
                listed.stream().flatMap(each -> Stream.ofNullable(each.responsible())));
        return new TitledRecords(context, work, recorded, ListedRecords.names(context, members.toList()));
    }

    private static Key key(ListedRecord listed) {
        return new Key(listed.unit().id(), String.valueOf(listed.line("title")).toLowerCase(Locale.ROOT));
    }

    /** What a row says of a record. */
    record Said(
            Map<String, @Nullable Object> values, @Nullable String responsible) {

        /** What a row leaves out says nothing. */
        static Said of(Map<String, @Nullable Object> values, @Nullable String responsible) {
            Map<String, @Nullable Object> given = new LinkedHashMap<>(values);
            given.values().removeIf(Objects::isNull);
            return new Said(given, responsible);
        }
    }

    /**
     * Creates the record of a row, or changes the one that is recorded already.
     *
     * @param listed the row
     * @param isSame tells whether a record of the same unit and title is the one that the row is about
     * @param said what the row says
     * @param state the state that the record has then; empty if it keeps its state
     * @param create creates it and returns its id
     */
    void apply(
            ListedRecord listed,
            Predicate<NodeSnapshot> isSame,
            Said said,
            Optional<FollowUpState> state,
            Supplier<String> create) {
        ImportRow row = listed.row();
        Optional<StoredFollowUp> same = recorded.getOrDefault(key(listed), List.of()).stream()
                .filter(record -> isSame.test(record.node()))
                .findFirst();
        String id = same.map(StoredFollowUp::id).orElseGet(() -> String.valueOf(key(listed)));
        if (rows.putIfAbsent(id, row.number()) instanceof Integer earlier) {
            row.refuse(ImportProblem.ROW_TWICE, "title", earlier);
            return;
        }
        Map<String, ? extends @Nullable Object> before = same.<Map<String, ? extends @Nullable Object>>map(
                        record -> record.node().properties())
                .orElse(Map.of());
        if (same.isEmpty()) {
            row.create(create.get());
            row.change("unit", null, listed.unitLabel(context));
            row.change("title", null, listed.line("title"));
        } else {
            row.match(same.get().id());
            change(row, same.get(), said, state);
        }
        said.values().forEach((property, value) -> row.change(property, before.get(property), value));
        if (said.responsible() != null) {
            row.change(
                    "fullName",
                    same.flatMap(StoredFollowUp::handler).map(names::get).orElse(null),
                    names.get(said.responsible()));
        }
    }

    private void change(ImportRow row, StoredFollowUp record, Said said, Optional<FollowUpState> state) {
        FollowUpState next = state.orElse(record.state());
        String responsible = said.responsible();
        boolean isHandedOver = responsible != null && !record.handler().equals(Optional.of(responsible));
        boolean isChanged = next != record.state()
                || said.values().entrySet().stream()
                        .anyMatch(each -> !Objects.equals(
                                each.getValue(), record.node().properties().get(each.getKey())));
        if (!isHandedOver && !isChanged) {
            return;
        }
        if (!record.state().isOpen()) {
            row.refuse(
                    FollowUpProblem.RECORD_CLOSED,
                    "title",
                    record.node().displayName(),
                    Objects.requireNonNullElse(record.node().day("closedOn"), context.day()));
            return;
        }
        if (responsible != null) {
            record.handOver(work, responsible);
        }
        record.update(work, next, context.day(), said.values());
    }
}
