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
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Records the meetings of cells and committees, many at once. */
@Controller
class MeetingController {

    private static final int MAX_MEETINGS = 500;

    private static final String PRESENT = """
            UNWIND $rows AS row
            MATCH (f:FollowUp {aboutId: row.unit})
            WHERE f.kind = 'MEETING' AND f.month = row.month
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
        FollowUpInput.notInFuture(context, "meetings.heldOn", meeting.heldOn());
        FollowUpInput.notInFuture(context, "meetings.month", key.month());
        FollowUpInput.requirePresence(meeting.present(), meeting.required());
        FollowUpState state = meeting.heldOn() == null ? FollowUpState.NOT_HELD : FollowUpState.HELD;
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("heldOn", meeting.heldOn());
        values.put("title", FollowUpInput.line("meetings.title", meeting.title()));
        values.put("present", FollowUpInput.number(meeting.present()));
        values.put("required", FollowUpInput.number(meeting.required()));
        values.put(
                "quality", meeting.quality() == null ? null : meeting.quality().name());
        if (present != null) {
            values.values().removeIf(Objects::isNull);
            values.putIfAbsent("heldOn", null);
            NodeSnapshot node = context.node("meetings.unit", present, "Meeting");
            new StoredFollowUp(node, key.unit(), Optional.empty()).update(work, state, context.day(), values);
            return present;
        }
        NewFollowUp made = new NewFollowUp(FollowUpKind.MEETING, state)
                .with("month", key.month())
                .byCommittee(meeting.committee())
                .handledBy(Optional.ofNullable(chain)
                        .flatMap(it -> Escalation.first(it).member()));
        values.forEach(made::with);
        return made.create(context, work, key.unit());
    }

    /**
     * The input of {@code recordMeetings}.
     *
     * @param meetings the meetings
     */
    record RecordMeetingsInput(List<MeetingInput> meetings) {}

    /**
     * A meeting. One of the same unit and committee in the same month is changed, and keeps what is not given again.
     *
     * @param unit the id of the cell, or of the unit of the committee
     * @param committee the id of the committee; null for the meeting of a cell
     * @param month any day of the month
     * @param heldOn the day; null if none was held in the month
     * @param title the topics
     * @param present how many were present; null if it is not known
     * @param required how many should have been
     * @param quality the quality; null if it was not rated
     */
    record MeetingInput(
            String unit,
            @Nullable String committee,
            LocalDate month,
            @Nullable LocalDate heldOn,
            @Nullable String title,
            @Nullable Integer present,
            @Nullable Integer required,
            @Nullable MeetingQuality quality) {}
}
