/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.graph.query.Row;
import io.blocgraph.hierarchy.UnitReferences;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.PlannedEnd;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.member.MemberReferences;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports lists of committee members. A member who has another role on the same committee, which the list does not name, gives that up
 * on the day on which the new one begins.
 */
@Component
class SeatListImport implements ListImport {

    private static final String COMMITTEES = """
            UNWIND $units AS id
            MATCH (u:Entity {id: id})<-[:LEADS /* as of */]-(c:Committee)
            WHERE coalesce(c.termStart <= $asOf, true) AND coalesce(c.termEnd > $asOf, true)
            RETURN u.id AS unit, c.kind AS kind, c.id AS committee""";

    private static final String SEATS = """
            UNWIND $committees AS id
            MATCH (c:Entity {id: id})<-[:ON|WAS_ON /* ever */]-(s)<-[:HOLDS|HELD /* ever */]-(m:Member)
            WHERE m.id IN $members
            RETURN c.id AS committee, m.id AS member, s.id AS seat, s.role AS role, s.since AS since, s.until AS until""";

    private final UnitReferences units;
    private final MemberReferences members;

    SeatListImport(UnitReferences units, MemberReferences members) {
        this.units = units;
        this.members = members;
    }

    /** A seat that a member holds, held or will hold. */
    private record HeldSeat(
            String id,
            String role,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        boolean overlaps(LocalDate begin, @Nullable LocalDate end) {
            return (until == null || until.isAfter(begin)) && (since == null || end == null || since.isBefore(end));
        }
    }

    /** What a row is about. */
    private record Place(String unit, String committee, String member) {

        List<String> key() {
            return List.of(committee, member);
        }
    }

    @Override
    public ListKind kind() {
        return ListKind.SEATS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        Map<ImportRow, String> led = units.resolve(context, rows, "unit");
        led.forEach((row, unit) -> row.about(unit));
        Map<ImportRow, String> holders = members.resolve(context, rows, led);
        Map<ImportRow, Place> places = places(context, led, holders);
        Map<List<String>, List<HeldSeat>> seats = seats(context, places.values());
        Set<String> uneditable = context.findUneditable(Stream.of(led.values(), holders.values())
                .flatMap(Collection::stream)
                .toList());
        Map<List<String>, Set<String>> listedRoles = new HashMap<>();
        places.forEach((row, place) -> listedRoles
                .computeIfAbsent(place.key(), key -> new HashSet<>())
                .add(row.text("role").orElseThrow()));
        Map<List<String>, Integer> first = new HashMap<>();
        places.forEach((row, place) -> {
            String role = row.text("role").orElseThrow();
            List<String> same = List.of(place.committee(), place.member(), role);
            if (uneditable.contains(place.unit())) {
                row.refuse(ChangeProblem.FORBIDDEN, "unit");
            } else if (uneditable.contains(place.member())) {
                row.refuse(ChangeProblem.FORBIDDEN, "fullName");
            } else if (first.putIfAbsent(same, row.number()) instanceof Integer earlier) {
                row.refuse(ImportProblem.ROW_TWICE, "fullName", earlier);
            } else {
                List<HeldSeat> held = seats.getOrDefault(place.key(), List.of());
                Set<String> kept = listedRoles.getOrDefault(place.key(), Set.of());
                row.attempt(() -> seat(context, work, row, place, held, kept));
            }
        });
    }

    private static Map<ImportRow, Place> places(
            ChangeContext context, Map<ImportRow, String> led, Map<ImportRow, String> holders) {
        Map<List<String>, String> committees = new HashMap<>();
        context.read(COMMITTEES, Map.of("units", List.copyOf(new HashSet<>(led.values())))).stream()
                .map(Row::of)
                .forEach(row -> committees.put(List.of(row.text("unit"), row.text("kind")), row.text("committee")));
        context.lock(committees.values());
        Map<ImportRow, Place> places = new LinkedHashMap<>();
        holders.forEach((row, member) -> {
            String unit = led.get(row);
            if (unit == null || row.isRefused()) {
                return;
            }
            String committee =
                    committees.get(List.of(unit, row.text("committee").orElseThrow()));
            if (committee == null) {
                row.refuse(ImportProblem.NO_COMMITTEE, "unit", row.text("unit").orElse(""));
            } else {
                places.put(row, new Place(unit, committee, member));
            }
        });
        return places;
    }

    private static Map<List<String>, List<HeldSeat>> seats(ChangeContext context, Collection<Place> places) {
        Map<List<String>, List<HeldSeat>> seats = context
                .read(
                        SEATS,
                        Map.of(
                                "committees",
                                places.stream().map(Place::committee).distinct().toList(),
                                "members",
                                places.stream().map(Place::member).distinct().toList()))
                .stream()
                .map(Row::of)
                .collect(Collectors.groupingBy(
                        row -> List.of(row.text("committee"), row.text("member")),
                        Collectors.mapping(
                                row -> new HeldSeat(
                                        row.text("seat"), row.text("role"), row.day("since"), row.day("until")),
                                Collectors.toList())));
        context.lock(
                seats.values().stream().flatMap(List::stream).map(HeldSeat::id).toList());
        return seats;
    }

    private static void seat(
            ChangeContext context, UnitOfWork work, ImportRow row, Place place, List<HeldSeat> held, Set<String> kept) {
        String role = row.text("role").orElseThrow();
        LocalDate until = row.day("until");
        LocalDate begin = Objects.requireNonNullElse(row.day("since"), context.day());
        if (until != null && !until.isAfter(begin)) {
            row.refuse(ChangeProblem.DATES_ORDERED, "until", begin, until);
            return;
        }
        for (HeldSeat seat : held) {
            if (seat.role().equals(role) && seat.overlaps(begin, until)) {
                row.match(seat.id());
                return;
            }
        }
        ChangeContext then = context.on(begin);
        UnitOfWork part = work.on(then);
        LocalDate end = PlannedEnd.of(then, part, until, List.of(place.unit(), place.member(), place.committee()));
        // a seat of the past takes nothing away
        boolean isPast = until != null && !until.isAfter(context.day());
        List<HeldSeat> given = isPast
                ? List.of()
                : held.stream()
                        .filter(seat -> !kept.contains(seat.role()) && seat.overlaps(begin, until))
                        .filter(seat -> seat.since() == null || seat.since().isBefore(begin))
                        .toList();
        part.end(given.stream().map(HeldSeat::id).toList());
        String id = NewSeat.create(then, part, place.committee(), place.member(), SeatRole.valueOf(role), end);
        if (given.isEmpty()) {
            row.create(id);
        } else {
            row.match(id);
        }
        String before = given.stream().map(HeldSeat::role).collect(Collectors.joining(", "));
        row.change("role", before.isEmpty() ? null : before, role);
        row.change(
                "fullName",
                null,
                context.node("fullName", place.member(), "Member").displayName());
        row.change("unit", null, UnitReferences.label(context, place.unit()));
        row.change("since", null, begin);
        row.change("until", null, end);
    }
}
