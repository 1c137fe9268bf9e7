/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.responsibility.ResponsibilityChain;
import io.blocgraph.responsibility.SubjectChains;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Records the meetings of cells and committees, many at once. */
@Controller
class MeetingController {

    private static final int MAX_MEETINGS = 500;

    /** What is known of a meeting that was held, and of no other. */
    private static final List<String> OF_ONE_HELD = List.of("heldOn", "present", "quality");

    private static final String PRESENT = """
            UNWIND $rows AS row
            MATCH (f:FollowUp {kind: 'MEETING', aboutId: row.unit} WHERE f.day IS NOT NULL) USING INDEX f:FollowUp(kind, aboutId, day)
            WHERE f.month = row.month
            OPTIONAL MATCH (f)-[:BY_COMMITTEE]->(c)
            RETURN f.id AS id, row.unit AS unit, f.month AS month, coalesce(c.id, '') AS committee""";

    private final SubjectChains chains;

    MeetingController(SubjectChains chains) {
        this.chains = chains;
    }

    /** A meeting by what it cannot be twice: the unit, its committee, or none for a cell, and the month. */
    private record Key(String unit, String committee, LocalDate month) {

        static Key of(MeetingInput meeting) {
            String committee = meeting.committee() == null ? "" : meeting.committee();
            return new Key(meeting.unit(), committee, meeting.month().withDayOfMonth(1));
        }
    }

    @MutationMapping
    Mutation recordMeetings(@Argument RecordMeetingsInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            if (input.meetings().isEmpty()) {
                throw MutationRejectedException.of(ChangeProblem.EMPTY, "meetings");
            }
            if (input.meetings().size() > MAX_MEETINGS) {
                throw MutationRejectedException.of(ChangeProblem.TOO_MANY, "meetings", MAX_MEETINGS);
            }
            Map<Key, MeetingInput> meetings = new LinkedHashMap<>();
            List<String> units = new ArrayList<>();
            List<String> committees = new ArrayList<>();
            Optional<String> twice = Optional.empty();
            for (MeetingInput meeting : input.meetings()) {
                if (meetings.put(Key.of(meeting), meeting) != null) {
                    twice = Optional.of(meeting.unit());
                }
                units.add(meeting.unit());
                Optional.ofNullable(meeting.committee()).ifPresent(committees::add);
            }
            context.lock(units);
            context.nodes("meetings.unit", units, "Unit");
            context.requireEditable(units);
            if (twice.isPresent()) {
                throw MutationRejectedException.of(
                        FollowUpProblem.MEETING_TWICE,
                        "meetings.unit",
                        context.node("meetings.unit", twice.get(), "Unit").displayName());
            }
            context.lock(committees);
            context.nodes("meetings.committee", committees, "Committee");
            Map<Key, String> present = present(context, meetings);
            context.lock(present.values());
            Map<String, ResponsibilityChain> responsible = chains.of(context, new LinkedHashSet<>(units));
            List<String> ids = new ArrayList<>();
            meetings.forEach((key, meeting) ->
                    ids.add(record(context, work, key, meeting, present.get(key), responsible.get(key.unit()))));
            return MutationResult.of("meetings", ids);
        };
    }

    private static Map<Key, String> present(ChangeContext context, Map<Key, MeetingInput> meetings) {
        List<Map<String, Object>> rows = meetings.keySet().stream()
                .map(key -> Map.<String, Object>of("unit", key.unit(), "month", key.month()))
                .distinct()
                .toList();
        Map<Key, String> present = new HashMap<>();
        for (Map<String, Object> found : context.read(PRESENT, Map.of("rows", rows))) {
            Row row = Row.of(found);
            Key key = new Key(row.text("unit"), row.text("committee"), Objects.requireNonNull(row.day("month")));
            if (meetings.containsKey(key)) {
                present.put(key, row.text("id"));
            }
        }
        return present;
    }

    private static String record(
            ChangeContext context,
            UnitOfWork work,
            Key key,
            MeetingInput meeting,
            @Nullable String present,
            @Nullable ResponsibilityChain chain) {
        LocalDate heldOn = meeting.heldOn().value();
        FollowUpInput.notInFuture(context, "meetings.heldOn", heldOn);
        FollowUpInput.notInFuture(context, "meetings.month", key.month());
        FollowUpState state = heldOn == null ? FollowUpState.NOT_HELD : FollowUpState.HELD;
        Map<String, @Nullable Object> values = meeting.values();
        if (present != null) {
            NodeSnapshot node = context.node("meetings.unit", present, "Meeting");
            StoredFollowUp stored = new StoredFollowUp(node, key.unit(), Optional.empty());
            if (meeting.heldOn().isOmitted()) {
                state = stored.state();
            } else if (heldOn == null) {
                OF_ONE_HELD.forEach(property -> values.putIfAbsent(property, null));
            }
            Map<String, @Nullable Object> after = new HashMap<>(node.properties());
            after.putAll(values);
            requirePresence(after);
            stored.update(work, state, context.day(), values);
            return present;
        }
        requirePresence(values);
        NewFollowUp made = new NewFollowUp(FollowUpKind.MEETING, state)
                .with("month", key.month())
                .byCommittee(meeting.committee())
                .handledBy(Optional.ofNullable(chain)
                        .flatMap(it -> Escalation.first(it).member()));
        values.forEach(made::with);
        return made.create(context, work, key.unit());
    }

    private static void requirePresence(Map<String, @Nullable Object> values) {
        FollowUpInput.requirePresence((Number) values.get("present"), (Number) values.get("required"));
    }

    /**
     * The input of {@code recordMeetings}.
     *
     * @param meetings the meetings
     */
    record RecordMeetingsInput(List<MeetingInput> meetings) {}

    /**
     * A meeting. One of the same unit and committee in the same month is changed: it keeps what is omitted, and null removes what was there.
     *
     * @param unit the id of the cell, or of the unit of the committee
     * @param committee the id of the committee; null for the meeting of a cell
     * @param month any day of the month
     * @param heldOn the day; null if none was held in the month, as omitted for one that is not recorded yet
     * @param title the topics
     * @param present how many were present
     * @param required how many should have been
     * @param quality the quality
     */
    record MeetingInput(
            String unit,
            @Nullable String committee,
            LocalDate month,
            ArgumentValue<LocalDate> heldOn,
            ArgumentValue<String> title,
            ArgumentValue<Integer> present,
            ArgumentValue<Integer> required,
            ArgumentValue<MeetingQuality> quality) {

        /** {@return the properties that are given} */
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new HashMap<>();
            put(values, "heldOn", heldOn, it -> it);
            put(values, "title", title, it -> FollowUpInput.line("meetings.title", it));
            put(values, "present", present, FollowUpInput::number);
            put(values, "required", required, FollowUpInput::number);
            put(values, "quality", quality, Enum::name);
            return values;
        }

        private static <V> void put(
                Map<String, @Nullable Object> values,
                String property,
                ArgumentValue<V> given,
                Function<V, @Nullable Object> stored) {
            if (!given.isOmitted()) {
                V value = given.value();
                values.put(property, value == null ? null : stored.apply(value));
            }
        }
    }
}
