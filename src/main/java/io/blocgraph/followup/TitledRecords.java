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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final List<ListedRecord> listed;
    private final ResponsibleMembers responsible;
    private final Map<Key, List<StoredFollowUp>> recorded;
    private final Map<String, String> names;

    /** The numbers of the rows by the record that they are about. */
    private final Map<Object, Integer> rows = new HashMap<>();

    private final Map<ImportRow, StoredFollowUp> same = new HashMap<>();

    private TitledRecords(
            ChangeContext context,
            UnitOfWork work,
            List<ListedRecord> listed,
            ResponsibleMembers responsible,
            Map<Key, List<StoredFollowUp>> recorded,
            Map<String, String> names) {
        this.context = context;
        this.work = work;
        this.listed = listed;
        this.responsible = responsible;
        this.recorded = recorded;
        this.names = names;
    }

    /** Reads the records that have the unit and the title of a row, and locks them. */
    static TitledRecords of(
            ChangeContext context,
            UnitOfWork work,
            FollowUpKind kind,
            List<ListedRecord> listed,
            ResponsibleMembers responsible) {
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
        return new TitledRecords(
                context, work, listed, responsible, recorded, ListedRecords.names(context, members.toList()));
    }

    private static Key key(ListedRecord listed) {
        return new Key(listed.unit().id(), String.valueOf(listed.line("title")).toLowerCase(Locale.ROOT));
    }

    /** {@return the rows whose unit and members were found} */
    List<ListedRecord> listed() {
        return listed;
    }

    /** {@return who is responsible for the units of the rows} */
    ResponsibleMembers responsible() {
        return responsible;
    }

    /**
     * Which of the records with its unit and title a row is about.
     *
     * @param exactly tells whether it is surely this one
     * @param perhaps tells whether it is this one if no row is surely about it
     * @param distinction what tells new records of the same unit and title apart; null if nothing does
     */
    record Likeness(
            Predicate<NodeSnapshot> exactly,
            Predicate<NodeSnapshot> perhaps,
            @Nullable Object distinction) {}

    /**
     * Finds which record each row is about, and applies it. If one is rejected, its row is refused.
     *
     * @param likeness says what tells the record of a row
     * @param apply applies a row, by {@link #apply}
     */
    void each(Function<ListedRecord, Likeness> likeness, Consumer<ListedRecord> apply) {
        Map<ImportRow, Likeness> told = new HashMap<>();
        listed.forEach(each -> each.row().attempt(() -> {
            Likeness like = likeness.apply(each);
            told.put(each.row(), like);
            find(each, like.exactly()).ifPresent(record -> claim(each, record));
        }));
        listed.forEach(each -> {
            Likeness like = told.get(each.row());
            if (like != null && !same.containsKey(each.row()) && !each.row().isRefused()) {
                find(each, record -> like.perhaps().test(record) && !rows.containsKey(record.id()))
                        .ifPresentOrElse(
                                record -> claim(each, record),
                                () -> claim(each, Arrays.asList(key(each), like.distinction())));
            }
            if (!each.row().isRefused()) {
                each.row().attempt(() -> apply.accept(each));
            }
        });
    }

    private Optional<StoredFollowUp> find(ListedRecord each, Predicate<NodeSnapshot> isSame) {
        return recorded.getOrDefault(key(each), List.of()).stream()
                .filter(record -> isSame.test(record.node()))
                .findFirst();
    }

    private void claim(ListedRecord each, StoredFollowUp record) {
        claim(each, record.id());
        same.put(each.row(), record);
    }

    private void claim(ListedRecord each, Object record) {
        if (rows.putIfAbsent(record, each.row().number()) instanceof Integer earlier) {
            each.row().refuse(ImportProblem.ROW_TWICE, "title", earlier);
        }
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
     * @param said what the row says
     * @param state the state that the record has then; empty if it keeps its state
     * @param create creates it and returns its id
     */
    void apply(ListedRecord listed, Said said, Optional<FollowUpState> state, Supplier<String> create) {
        ImportRow row = listed.row();
        Optional<StoredFollowUp> record = Optional.ofNullable(same.get(row));
        Map<String, ? extends @Nullable Object> before = record.<Map<String, ? extends @Nullable Object>>map(
                        it -> it.node().properties())
                .orElse(Map.of());
        if (record.isEmpty()) {
            row.create(create.get());
            row.change("unit", null, listed.unitLabel(context));
            row.change("title", null, listed.line("title"));
        } else {
            row.match(record.get().id());
            change(row, record.get(), said, state);
        }
        said.values().forEach((property, value) -> row.change(property, before.get(property), value));
        if (said.responsible() != null) {
            row.change(
                    "fullName",
                    record.flatMap(StoredFollowUp::handler).map(names::get).orElse(null),
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
