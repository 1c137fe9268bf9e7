/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.MeetingsOfMonth;
import io.blocgraph.screen.common.Assignment;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Reads records of following up from the API. */
@Component
public class FollowUps {

    private static final int PAGE_SIZE = 20;
    private static final int BRIEFED = 200;

    private static final ParameterizedTypeReference<List<FollowUp>> POINTS = new ParameterizedTypeReference<>() {};

    private final GraphQlQueries queries;

    FollowUps(GraphQlQueries queries) {
        this.queries = queries;
    }

    private static final ParameterizedTypeReference<EntryPage<FollowUp>> RECORDS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<EntryPage<TimelineEntry>> TIMELINE =
            new ParameterizedTypeReference<>() {};

    /** A page of records, or of entries of a timeline. */
    record EntryPage<T>(List<T> nodes, Page.PageInfo pageInfo) {}

    /** A record with all that it says. */
    record Found(FollowUp row, FollowUpDetails details, List<FollowUp> parts) {}

    /** The inspections of a programme: all that are not cancelled, those that were held, and those that should have been. */
    record Programme(UnitFollowUp.Count all, UnitFollowUp.Count held, UnitFollowUp.Count overdue) {}

    /** An assignment, and its units. */
    record FoundAssignment(Assignment assignment, List<UnitFollowUp> covered) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Covered(List<UnitFollowUp> covered) {}

    /** What needs doing, in numbers, by what the rules about it are called. */
    record Attention(
            int overduePoints,
            int pointsWithoutOwner,
            int overdueFindings,
            int unsettledDevelopments,
            int inspectionsNotHeld,
            int unitsNotVisited,
            int cellsNotMeeting) {}

    /**
     * Reads a page of records.
     *
     * @param arguments the arguments of the query, except those about the page
     * @param cursor the cursor of the last record before the page; empty for the first page
     * @return the page
     */
    EntryPage<FollowUp> find(Map<String, ?> arguments, Optional<String> cursor) {
        return page("tasks/follow-ups", arguments, cursor);
    }

    /** Reads a page of resolutions with their points, or of inspections with their findings, as {@link #find} does. */
    EntryPage<FollowUp> findWithParts(Map<String, ?> arguments, Optional<String> cursor) {
        return page("tasks/follow-ups-with-parts", arguments, cursor);
    }

    /** Reads how many inspections are planned, and how many of them were held. */
    Programme programme(Map<String, ?> arguments) {
        return queries.execute("tasks/programme", Optional.empty(), arguments).toEntity(Programme.class);
    }

    /** Reads a page of what is planned or due in a period, as {@link #find} does. */
    EntryPage<FollowUp> agenda(Map<String, ?> whose, LocalDate from, LocalDate until, Optional<String> cursor) {
        var arguments = new HashMap<String, Object>(whose);
        arguments.put("begin", from.toString());
        arguments.put("end", until.toString());
        return page("tasks/agenda", arguments, cursor);
    }

    /** Reads how much is planned or due at the units of a member in a period, in the hands of others. */
    int agendaBelow(String member, LocalDate from, LocalDate until) {
        return queries.read(
                "tasks/agenda-below",
                Optional.empty(),
                Map.of("member", member, "begin", from.toString(), "end", until.toString()),
                "number",
                Integer.class);
    }

    /**
     * Reads a page of a timeline, as {@link #find} does.
     *
     * @param subject what it is of
     * @param id the id of that
     * @param events the events that are shown; empty for all
     */
    EntryPage<TimelineEntry> timeline(
            TimelineSubject subject, String id, List<String> events, Optional<String> cursor) {
        var arguments = new HashMap<String, Object>(Map.of("id", id));
        if (!events.isEmpty()) {
            arguments.put("events", events);
        }
        return page(subject.document(), arguments, cursor, "node.timeline", TIMELINE);
    }

    private EntryPage<FollowUp> page(String document, Map<String, ?> arguments, Optional<String> cursor) {
        return page(document, arguments, cursor, "page", RECORDS);
    }

    private <T> EntryPage<T> page(
            String document,
            Map<String, ?> arguments,
            Optional<String> cursor,
            String field,
            ParameterizedTypeReference<EntryPage<T>> type) {
        var variables = new HashMap<String, Object>(arguments);
        variables.putIfAbsent("first", PAGE_SIZE);
        cursor.ifPresent(it -> variables.put("after", it));
        return Objects.requireNonNull(queries.execute(document, Optional.empty(), variables)
                .field(field)
                .toEntity(type));
    }

    /** Reads a record; empty if there is none with the id, or it is not visible. */
    Optional<Found> find(String id) {
        var response = queries.execute("tasks/follow-up", Optional.empty(), Map.of("id", id));
        var row = response.field("node").toEntity(FollowUp.class);
        if (row == null || row.kind() == null) {
            return Optional.empty();
        }
        var details = Objects.requireNonNull(response.field("node").toEntity(FollowUpDetails.class));
        var parts = switch (row.kind()) {
            case "RESOLUTION" -> response.field("node.points").toEntity(POINTS);
            case "INSPECTION" -> details.findings();
            default -> List.<FollowUp>of();
        };
        return Optional.of(new Found(row, details, parts == null ? List.of() : parts));
    }

    /** Reads what needs doing: of a member, within a unit, or everywhere. */
    Attention attention(Map<String, ?> whose) {
        return queries.read("tasks/attention", Optional.empty(), whose, "attention", Attention.class);
    }

    /** Reads an assignment; empty if there is none with the id, or it is not visible. */
    Optional<FoundAssignment> assignment(String id) {
        var field = queries.execute("tasks/assignment", Optional.empty(), Map.of("id", id))
                .field("assignment");
        var assignment = field.toEntity(Assignment.class);
        return assignment == null || assignment.member() == null
                ? Optional.empty()
                : Optional.of(new FoundAssignment(
                        assignment,
                        Objects.requireNonNull(field.toEntity(Covered.class)).covered()));
    }

    /** Reads how many days after the last visit the rule {@code UNIT_NOT_VISITED} reports a unit on a day. */
    int visitDays(LocalDate day) {
        return queries
                .execute("tasks/rule-values", Optional.empty(), Map.of())
                .field("rules")
                .toEntityList(RuleValues.class)
                .stream()
                .filter(it -> it.code().equals("UNIT_NOT_VISITED"))
                .flatMap(it -> it.values().stream())
                .filter(it -> it.since() == null || !it.since().isAfter(day))
                .max(Comparator.comparing(RuleValue::since, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(RuleValue::value)
                .orElse(Integer.MAX_VALUE);
    }

    private record RuleValues(String code, List<RuleValue> values) {}

    private record RuleValue(@Nullable LocalDate since, int value) {}

    /** Reads for what a member is responsible. */
    MyWork.Responsibility responsibility(String member) {
        return queries.read(
                "tasks/my-work", Optional.empty(), Map.of("member", member), "member", MyWork.Responsibility.class);
    }

    /**
     * Reads what one has to know of a unit before visiting it.
     *
     * @param unitCode the code of the unit
     * @param year the year of the targets
     * @return what there is to know; empty if the unit is unknown
     */
    Optional<UnitBriefing> briefing(String unitCode, int year) {
        var response = queries.execute("tasks/briefing", Optional.empty(), Map.of("code", unitCode));
        return Optional.ofNullable(response.field("unit").toEntity(UnitBriefing.BriefedUnit.class))
                .map(unit -> new UnitBriefing(
                        unit,
                        Objects.requireNonNull(response.field("below").toEntity(UnitBriefing.Below.class)),
                        Stream.of(
                                        open(Map.of("within", unit.id()), "DEVELOPMENT", "POINT", "FINDING"),
                                        targets(unit.id(), year))
                                .flatMap(List::stream)
                                .toList(),
                        unit.responsible().stream()
                                .map(it -> it.member().id())
                                .distinct()
                                .flatMap(it -> open(Map.of("inHandOf", it), "POINT", "FINDING").stream())
                                .toList()));
    }

    private List<FollowUp> open(Map<String, ?> whose, String... kinds) {
        var arguments = new HashMap<String, Object>(whose);
        arguments.put("records", List.of(kinds));
        arguments.put("states", List.of("RAISED", "IN_HAND", "ESCALATED", "OPEN"));
        arguments.put("first", BRIEFED);
        return find(arguments, Optional.empty()).nodes();
    }

    private List<FollowUp> targets(String unit, int year) {
        return find(
                        Map.of(
                                "within",
                                unit,
                                "records",
                                List.of("TARGET"),
                                "begin",
                                LocalDate.of(year, Month.JANUARY, 1).toString(),
                                "first",
                                BRIEFED),
                        Optional.empty())
                .nodes();
    }

    /** Finds a unit of which something can be recorded; empty if it is unknown. */
    Optional<ChangeTarget> target(String unitCode) {
        return Optional.ofNullable(queries.execute("tasks/follow-up-unit", Optional.empty(), Map.of("code", unitCode))
                        .field("unit")
                        .toEntity(UnitRef.class))
                .map(it ->
                        ChangeTarget.of(it.id(), it.code(), it.name(), it.kind().name()));
    }

    /**
     * Reads what is recorded of the meetings of the cells of a unit in a month. A meeting is often held, or made up for, in the month
     * before or after.
     */
    MeetingsOfMonth meetings(String unit, YearMonth month) {
        var response = queries.execute(
                "tasks/meetings",
                Optional.empty(),
                Map.of(
                        "unit", unit,
                        "begin", month.minusMonths(1).atDay(1).toString(),
                        "end", month.plusMonths(3).atDay(1).toString()));
        var found = Stream.of("cells", "grassrootsCells")
                .map(it -> response.field(it).toEntity(CellMeetings.Page.class))
                .toList();
        return new MeetingsOfMonth(
                found.stream().mapToInt(CellMeetings.Page::totalCount).sum(),
                found.stream()
                        .flatMap(it -> it.nodes().stream())
                        .map(it -> it.in(month.atDay(1)))
                        .toList());
    }

    /** Finds the executive committee of a unit; empty if it has none. */
    Optional<Option> executiveCommittee(String unitCode) {
        return queries
                .execute("tasks/committees", Optional.empty(), Map.of("code", unitCode))
                .field("unit.committees")
                .toEntityList(Committee.class)
                .stream()
                .filter(it -> it.kind().equals("EXECUTIVE"))
                .map(it -> new Option(it.id(), "", ""))
                .findFirst();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Committee(String id, String kind) {}
}
