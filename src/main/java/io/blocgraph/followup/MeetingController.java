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
import io.blocgraph.history.Problem;
import io.blocgraph.responsibility.SubjectChains;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Records the meetings of cells and committees, many at once. */
@Controller
class MeetingController {

    private static final int MAX_MEETINGS = 500;

    private static final String LED = """
            UNWIND $committees AS id
            MATCH (c:Entity {id: id})-[:LEADS|LED /* ever */]->(u:Unit)
            RETURN c.id AS committee, u.id AS unit""";

    private final SubjectChains chains;

    MeetingController(SubjectChains chains) {
        this.chains = chains;
    }

    @MutationMapping
    Mutation recordMeetings(@Argument RecordMeetingsInput input) {
        return (context, work) -> {
            FollowUpInput.requireBegun(context);
            if (input.meetings().isEmpty()) {
                throw MutationRejectedException.missing("meetings", "list");
            }
            if (input.meetings().size() > MAX_MEETINGS) {
                throw MutationRejectedException.of(ChangeProblem.TOO_MANY, "meetings", MAX_MEETINGS);
            }
            Map<Meetings.Key, MeetingInput> meetings = new LinkedHashMap<>();
            List<String> units = new ArrayList<>();
            List<String> committees = new ArrayList<>();
            Optional<String> twice = Optional.empty();
            for (MeetingInput meeting : input.meetings()) {
                if (meetings.put(Meetings.Key.of(meeting), meeting) != null) {
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
            Meetings recorded = Meetings.of(context, chains, "meetings.", meetings.keySet());
            requirePlaces(context, recorded, meetings.keySet(), committees);
            List<String> ids = meetings.values().stream()
                    .map(meeting ->
                            recorded.record(context, work, work::warn, Meetings.Key.of(meeting), meeting.values()))
                    .toList();
            return MutationResult.of("meetings", ids);
        };
    }

    /** What is recorded already stays where it is: a unit may have been a cell then. */
    private static void requirePlaces(
            ChangeContext context, Meetings recorded, Collection<Meetings.Key> keys, List<String> committees) {
        Map<String, String> led = new HashMap<>();
        context.read(LED, Map.of("committees", committees))
                .forEach(row ->
                        led.put(Row.of(row).text("committee"), Row.of(row).text("unit")));
        for (Meetings.Key key : keys) {
            NodeSnapshot unit = context.node("meetings.unit", key.unit(), "Unit");
            if (recorded.present().containsKey(key)) {
                continue;
            }
            if (key.committee().isEmpty()) {
                Meetings.requireCell("meetings.unit", unit);
            } else if (!unit.id().equals(led.get(key.committee()))) {
                throw new MutationRejectedException(
                        Problem.error(FollowUpProblem.COMMITTEE_ELSEWHERE, "meetings.committee", unit.displayName())
                                .withEntities(List.of(key.committee(), unit.id())));
            }
        }
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
            FollowUpInput.put(values, "heldOn", heldOn, it -> it);
            FollowUpInput.put(values, "title", title, it -> FollowUpInput.line("meetings.title", it));
            FollowUpInput.put(values, "present", present, FollowUpInput::number);
            FollowUpInput.put(values, "required", required, FollowUpInput::number);
            FollowUpInput.put(values, "quality", quality, Enum::name);
            return values;
        }
    }
}
