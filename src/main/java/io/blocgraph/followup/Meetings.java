/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.MeetingController.MeetingInput;
import io.blocgraph.graph.query.Row;
import io.blocgraph.hierarchy.OrganizationForm;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.responsibility.ResponsibilityChain;
import io.blocgraph.responsibility.SubjectChains;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of some units in some months, as a change has read them under their locks, to be recorded or changed.
 *
 * @param prefix what the input fields begin with
 * @param present those that are recorded already
 * @param responsible the responsibility chains of the units
 */
record Meetings(String prefix, Map<Key, NodeSnapshot> present, Map<String, ResponsibilityChain> responsible) {

    /** How a month is written in both languages. */
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** What is known of a meeting that was held, and of no other. */
    private static final List<String> OF_ONE_HELD = List.of("heldOn", "present", "quality");

    private static final String PRESENT = """
            UNWIND $rows AS row
            MATCH (f:FollowUp {kind: 'MEETING', aboutId: row.unit} WHERE f.day IS NOT NULL) USING INDEX f:FollowUp(kind, aboutId, day)
            WHERE f.month = row.month
            OPTIONAL MATCH (f)-[:BY_COMMITTEE]->(c)
            RETURN f.id AS id, row.unit AS unit, f.month AS month, coalesce(c.id, '') AS committee""";

    /** A meeting by what it cannot be twice: the unit, its committee, or none for a cell, and the month. */
    record Key(String unit, String committee, LocalDate month) {

        static Key of(MeetingInput meeting) {
            String committee = meeting.committee() == null ? "" : meeting.committee();
            return new Key(meeting.unit(), committee, meeting.month().withDayOfMonth(1));
        }
    }

    /**
     * Rejects a unit whose members do not meet as a cell.
     *
     * @throws MutationRejectedException {@code NOT_A_CELL} if it is neither a cell nor a grassroots cell
     */
    static void requireCell(String field, NodeSnapshot unit) {
        if (!unit.hasLabel("Cell") && !OrganizationForm.CELL.name().equals(unit.text("form"))) {
            throw new MutationRejectedException(Problem.error(FollowUpProblem.NOT_A_CELL, field, unit.displayName())
                    .withEntities(List.of(unit.id())));
        }
    }

    /**
     * Rejects a day that cannot be that of the meeting of a month, and warns of one in the month after: that of October is sometimes held
     * in the first days of November, and stays that of October.
     *
     * @param warnings receives the warning
     * @param field the input field that names the day
     * @param unit the name of the unit
     * @param month the first day of the month
     * @param heldOn the day
     * @throws MutationRejectedException {@code NOT_OF_MONTH} if it is before the month or after the next
     */
    static void requireMonth(Consumer<Problem> warnings, String field, String unit, LocalDate month, LocalDate heldOn) {
        LocalDate next = month.plusMonths(1);
        String name = MONTH.format(month);
        if (heldOn.isBefore(month) || !heldOn.isBefore(next.plusMonths(1))) {
            throw MutationRejectedException.of(FollowUpProblem.NOT_OF_MONTH, field, unit, heldOn, name);
        }
        if (!heldOn.isBefore(next)) {
            warnings.accept(Problem.warningAt(field, FollowUpProblem.HELD_LATE, unit, heldOn, name));
        }
    }

    /** Reads what is recorded of meetings, and locks it. */
    static Meetings of(ChangeContext context, SubjectChains chains, String prefix, Collection<Key> keys) {
        List<Map<String, Object>> rows = keys.stream()
                .map(key -> Map.<String, Object>of("unit", key.unit(), "month", key.month()))
                .distinct()
                .toList();
        Map<Key, String> ids = new HashMap<>();
        for (Map<String, Object> found : context.read(PRESENT, Map.of("rows", rows))) {
            Row row = Row.of(found);
            ids.put(
                    new Key(row.text("unit"), row.text("committee"), Objects.requireNonNull(row.day("month"))),
                    row.text("id"));
        }
        ids.keySet().retainAll(new HashSet<>(keys));
        context.lock(ids.values());
        Map<Key, NodeSnapshot> present = new HashMap<>();
        ids.forEach((key, id) -> present.put(key, context.node(prefix + "unit", id, "Meeting")));
        LinkedHashSet<String> units = keys.stream().map(Key::unit).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Meetings(prefix, present, chains.of(context, units));
    }

    /**
     * Records a meeting, or changes the one that is recorded already.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param warnings receives warnings
     * @param key which meeting
     * @param given the properties that are given; null removes one, and {@code heldOn} that is null says that none was held
     * @return the id of the meeting
     */
    String record(
            ChangeContext context,
            UnitOfWork work,
            Consumer<Problem> warnings,
            Key key,
            Map<String, @Nullable Object> given) {
        LocalDate heldOn = (LocalDate) given.get("heldOn");
        FollowUpInput.notInFuture(context, prefix + "heldOn", heldOn);
        FollowUpInput.notInFuture(context, prefix + "month", key.month());
        FollowUpState state = heldOn == null ? FollowUpState.NOT_HELD : FollowUpState.HELD;
        Map<String, @Nullable Object> values = new HashMap<>(given);
        UnitLifetime unit = UnitLifetime.of(context.node(prefix + "unit", key.unit(), "Unit"));
        unit.require(prefix + "heldOn", heldOn);
        if (heldOn != null) {
            requireMonth(warnings, prefix + "heldOn", unit.name(), key.month(), heldOn);
        }
        NodeSnapshot recorded = present.get(key);
        if (recorded != null) {
            StoredFollowUp stored = new StoredFollowUp(recorded, key.unit(), Optional.empty());
            if (!given.containsKey("heldOn")) {
                state = stored.state();
            } else if (heldOn == null) {
                OF_ONE_HELD.forEach(property -> values.putIfAbsent(property, null));
            }
            Map<String, @Nullable Object> after = new HashMap<>(recorded.properties());
            after.putAll(values);
            requirePresence(after);
            stored.update(work, state, context.day(), values);
            return recorded.id();
        }
        unit.requireAny(prefix + "month", key.month(), key.month().plusMonths(1).minusDays(1));
        requirePresence(values);
        NewFollowUp made = new NewFollowUp(FollowUpKind.MEETING, state)
                .with("month", key.month())
                .byCommittee(key.committee().isEmpty() ? null : key.committee())
                .handledBy(Optional.ofNullable(responsible.get(key.unit()))
                        .flatMap(chain -> Escalation.first(chain).member()));
        values.forEach(made::with);
        return made.create(context, work, key.unit());
    }

    private static void requirePresence(Map<String, @Nullable Object> values) {
        FollowUpInput.requirePresence((Number) values.get("present"), (Number) values.get("required"));
    }
}
