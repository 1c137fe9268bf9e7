/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.VisitController.PlanVisitInput;
import io.blocgraph.followup.VisitController.RecordVisitInput;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.responsibility.SubjectChains;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** The visits that a list names, beside those that are recorded. */
final class ListedVisits {

    private static final String PRESENT = """
            UNWIND $units AS unit
            MATCH (f:FollowUp {kind: 'VISIT', aboutId: unit})
            WHERE f.heldOn IN $days OR f.plannedOn IN $days
            RETURN f.id AS id, unit, head(COLLECT { MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m) RETURN m.id }) AS handler""";

    /** A title tells more than the responsible member, who may visit a unit twice a day. */
    private static final int SAME_TITLE = 2;

    private final ChangeContext context;
    private final UnitOfWork work;
    private final ResponsibleMembers responsibleMembers;
    private final Map<String, List<StoredFollowUp>> recorded;
    private final Map<String, String> names;
    private final Map<String, Integer> rows = new HashMap<>();

    private ListedVisits(
            ChangeContext context,
            UnitOfWork work,
            ResponsibleMembers responsibleMembers,
            Map<String, List<StoredFollowUp>> recorded,
            Map<String, String> names) {
        this.context = context;
        this.work = work;
        this.responsibleMembers = responsibleMembers;
        this.recorded = recorded;
        this.names = names;
    }

    /** Reads what concerns the rows: the visits of those days, and the responsibility chains on them. */
    static ListedVisits of(
            ChangeContext context, UnitOfWork work, ResponsibleMembers responsibleMembers, List<ListedRecord> listed) {
        Map<String, List<StoredFollowUp>> recorded = recorded(context, listed);
        List<StoredFollowUp> visits =
                recorded.values().stream().flatMap(Collection::stream).toList();
        Stream<SubjectChains.OnDay> listedDays = listed.stream()
                .map(each -> new SubjectChains.OnDay(
                        each.unit().id(), Objects.requireNonNullElse(each.row().day("heldOn"), context.day())));
        Stream<SubjectChains.OnDay> recordedDays = visits.stream()
                .flatMap(visit -> Stream.ofNullable(visit.node().day("heldOn"))
                        .map(day -> new SubjectChains.OnDay(visit.unit(), day)));
        Stream<String> members = Stream.concat(
                visits.stream().flatMap(visit -> visit.handler().stream()),
                listed.stream().flatMap(each -> Stream.ofNullable(each.responsible())));
        return new ListedVisits(
                context,
                work,
                responsibleMembers.knowing(
                        context,
                        Stream.concat(listedDays, recordedDays)
                                .filter(each -> !each.day().isAfter(context.today()))
                                .toList()),
                recorded,
                ListedRecords.names(context, members.toList()));
    }

    private static Map<String, List<StoredFollowUp>> recorded(ChangeContext context, List<ListedRecord> listed) {
        List<LocalDate> days = listed.stream()
                .flatMap(each -> Stream.of("heldOn", "plannedOn")
                        .flatMap(field -> Stream.ofNullable(each.row().day(field))))
                .distinct()
                .toList();
        List<String> units =
                listed.stream().map(each -> each.unit().id()).distinct().toList();
        List<Row> found = context.read(PRESENT, Map.of("units", units, "days", days)).stream()
                .map(Row::of)
                .toList();
        context.lock(found.stream().map(row -> row.text("id")).toList());
        Map<String, List<StoredFollowUp>> recorded = new HashMap<>();
        found.forEach(row -> recorded.computeIfAbsent(row.text("unit"), unit -> new ArrayList<>())
                .add(new StoredFollowUp(
                        context.node("unit", row.text("id"), "Visit"), row.text("unit"), row.textIfAny("handler"))));
        return recorded;
    }

    /** Records the visit of a row, or changes the one that is recorded already. */
    void apply(ListedRecord listed) {
        ImportRow row = listed.row();
        LocalDate held = row.day("heldOn");
        FollowUpInput.notInFuture(context, "heldOn", held);
        UnitLifetime unit = UnitLifetime.of(listed.unit());
        unit.require("plannedOn", row.day("plannedOn"));
        unit.require("heldOn", held);
        ChangeContext then = held == null ? context : context.on(held);
        if (listed.responsible() != null) {
            responsibleMembers.requirePresent(then, listed.responsibleField(), listed.responsible());
        }
        Optional<String> responsible = responsibleMembers.find(
                then, listed.responsible(), listed.unit().id());
        Optional<StoredFollowUp> same = find(listed, responsible);
        boolean staysPlanned = held == null
                && same.filter(visit -> visit.state() != FollowUpState.PLANNED).isEmpty();
        if (staysPlanned && row.text("conclusion").isPresent()) {
            row.refuse(ImportProblem.VALUE_MISSING, "heldOn");
        } else if (same.isEmpty()) {
            create(listed, held, then, responsible);
        } else if (rows.putIfAbsent(same.get().id(), row.number()) instanceof Integer earlier) {
            row.refuse(ImportProblem.ROW_TWICE, "unit", earlier);
        } else {
            row.match(same.get().id());
            change(listed, held, same.get());
        }
    }

    private Optional<StoredFollowUp> find(ListedRecord listed, Optional<String> responsible) {
        String title = listed.line("title");
        int least = title == null && listed.responsible() == null ? 0 : 1;
        return recorded.getOrDefault(listed.unit().id(), List.of()).stream()
                .filter(visit -> isOnSameDay(
                        visit, listed.row().day("heldOn"), listed.row().day("plannedOn")))
                .filter(visit -> likeness(visit, title, responsible) >= least)
                .max(Comparator.comparingInt(visit -> likeness(visit, title, responsible)));
    }

    private static boolean isOnSameDay(StoredFollowUp visit, @Nullable LocalDate held, @Nullable LocalDate planned) {
        LocalDate plannedOn = visit.node().day("plannedOn");
        LocalDate heldOn = visit.node().day("heldOn");
        if (held == null) {
            return Objects.equals(plannedOn, planned) || Objects.equals(heldOn, planned);
        }
        // what was cancelled was not held
        return switch (visit.state()) {
            case PLANNED -> Objects.equals(plannedOn, planned == null ? held : planned);
            case HELD -> held.equals(heldOn) || planned != null && planned.equals(plannedOn);
            default -> false;
        };
    }

    private static int likeness(StoredFollowUp visit, @Nullable String title, Optional<String> responsible) {
        boolean hasTitle = title != null && title.equalsIgnoreCase(visit.node().text("title"));
        return (hasTitle ? SAME_TITLE : 0) + (responsible.isPresent() && responsible.equals(visit.handler()) ? 1 : 0);
    }

    private void create(
            ListedRecord listed, @Nullable LocalDate held, ChangeContext then, Optional<String> responsible) {
        ImportRow row = listed.row();
        String unit = listed.unit().id();
        String title = listed.line("title");
        String content = listed.text("content");
        LocalDate planned = row.day("plannedOn");
        String id = held == null
                ? visits(listed)
                        .plan(
                                context,
                                work,
                                listed.unit(),
                                new PlanVisitInput(
                                        unit,
                                        Objects.requireNonNull(planned),
                                        listed.responsible(),
                                        null,
                                        title,
                                        content))
                : visits(listed).record(context, work, listed.unit(), held(listed, null, held));
        row.create(id);
        rows.put(id, row.number());
        recorded.computeIfAbsent(unit, key -> new ArrayList<>())
                .add(new StoredFollowUp(context.node("unit", id, "Visit"), unit, responsible));
        row.change("unit", null, listed.unitLabel(context));
        row.change(held == null ? "plannedOn" : "heldOn", null, held == null ? planned : held);
        row.change(
                "fullName",
                null,
                responsible.map(member -> nameOf(listed, then, member)).orElse(null));
        row.change("title", null, title);
        row.change("content", null, content);
        row.change("conclusion", null, listed.text("conclusion"));
    }

    private String nameOf(ListedRecord listed, ChangeContext then, String member) {
        return names.computeIfAbsent(
                member,
                id -> responsibleMembers
                        .nearest(then, listed.unit().id())
                        .orElseThrow()
                        .fullName());
    }

    private void change(ListedRecord listed, @Nullable LocalDate held, StoredFollowUp visit) {
        ImportRow row = listed.row();
        if (visit.state() == FollowUpState.CANCELLED) {
            row.warn(
                    FollowUpProblem.RECORD_CLOSED,
                    "plannedOn",
                    visit.node().displayName(),
                    Objects.requireNonNull(visit.node().day("closedOn")));
            return;
        }
        Map<String, @Nullable Object> changes = new HashMap<>();
        compare(row, visit, "heldOn", held, changes);
        compare(row, visit, "title", listed.line("title"), changes);
        compare(row, visit, "content", listed.text("content"), changes);
        compare(row, visit, "conclusion", listed.text("conclusion"), changes);
        boolean isHandedOver = listed.responsible() != null
                && row.change(
                        "fullName", visit.handler().map(names::get).orElse(null), names.get(listed.responsible()));
        if (held != null && visit.state() == FollowUpState.PLANNED) {
            visits(listed).hold(context, work, visit, listed.unit(), held(listed, visit.id(), held));
        } else if (isHandedOver || !changes.isEmpty()) {
            if (visit.state() == FollowUpState.HELD && (isHandedOver || changes.containsKey("heldOn"))) {
                changes.put(
                        "byResponsible",
                        visits(listed).isByResponsible(context, visit, listed.unit(), held, listed.responsible()));
            }
            Optional.ofNullable(listed.responsible()).ifPresent(member -> visit.handOver(work, member));
            visit.update(work, visit.state(), context.day(), changes);
        }
    }

    private static void compare(
            ImportRow row,
            StoredFollowUp visit,
            String property,
            @Nullable Object value,
            Map<String, @Nullable Object> changes) {
        if (value != null && row.change(property, visit.node().properties().get(property), value)) {
            changes.put(property, value);
        }
    }

    private static RecordVisitInput held(ListedRecord listed, @Nullable String plan, LocalDate day) {
        return new RecordVisitInput(
                plan,
                plan == null ? listed.unit().id() : null,
                day,
                listed.responsible(),
                ArgumentValue.omitted(),
                given(listed.line("title")),
                given(listed.text("content")),
                given(listed.text("conclusion")));
    }

    /** What a row leaves out says nothing. */
    private static ArgumentValue<String> given(@Nullable String value) {
        return value == null ? ArgumentValue.omitted() : ArgumentValue.ofNullable(value);
    }

    private Visits visits(ListedRecord listed) {
        return new Visits(responsibleMembers, warning -> listed.row().add(warning.at(listed.responsibleField())));
    }
}
