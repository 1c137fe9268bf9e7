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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Imports lists of committee members. A member with another role on the same committee gives that up. */
@Component
class SeatListImport implements ListImport {

    private static final String COMMITTEES = """
            UNWIND $units AS id
            MATCH (u:Entity {id: id})<-[:LEADS /* as of */]-(c:Committee)
            WHERE coalesce(c.termStart <= $asOf, true) AND coalesce(c.termEnd > $asOf, true)
            RETURN u.id AS unit, c.kind AS kind, c.id AS committee""";

    private static final String SEATS = """
            UNWIND $committees AS id
            MATCH (c:Entity {id: id})<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(m:Member)
            RETURN c.id AS committee, m.id AS member, s.id AS seat, s.role AS role""";

    private final UnitReferences units;
    private final MemberReferences members;

    SeatListImport(UnitReferences units, MemberReferences members) {
        this.units = units;
        this.members = members;
    }

    @Override
    public ListKind kind() {
        return ListKind.SEATS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        Map<ImportRow, String> led = units.resolve(context, rows, "unit");
        Map<ImportRow, String> holders = members.resolve(context, rows, led);
        Map<List<String>, String> committees = new HashMap<>();
        context.read(COMMITTEES, Map.of("units", List.copyOf(new HashSet<>(led.values())))).stream()
                .map(Row::of)
                .forEach(row -> committees.put(List.of(row.text("unit"), row.text("kind")), row.text("committee")));
        context.lock(committees.values());
        Map<List<String>, Map<String, String>> seats = new HashMap<>();
        context.read(SEATS, Map.of("committees", List.copyOf(committees.values()))).stream()
                .map(Row::of)
                .forEach(row -> seats.computeIfAbsent(
                                List.of(row.text("committee"), row.text("member")), key -> new HashMap<>())
                        .put(row.text("role"), row.text("seat")));
        Set<String> uneditable = context.findUneditable(led.values());
        Map<List<String>, Integer> listed = new HashMap<>();
        List<String> ended = new ArrayList<>();
        holders.forEach((row, member) -> {
            String unit = led.get(row);
            if (unit == null || row.isRefused()) {
                return;
            }
            String kind = row.text("committee").orElseThrow();
            String committee = committees.get(List.of(unit, kind));
            String role = row.text("role").orElseThrow();
            if (uneditable.contains(unit)) {
                row.refuse(ChangeProblem.FORBIDDEN, "unit");
            } else if (committee == null) {
                row.refuse(ImportProblem.NO_COMMITTEE, "unit", row.text("unit").orElse(""));
            } else if (listed.putIfAbsent(List.of(committee, member, role), row.number()) instanceof Integer earlier) {
                row.refuse(ImportProblem.ROW_TWICE, "fullName", earlier);
            } else {
                Map<String, String> held = seats.getOrDefault(List.of(committee, member), Map.of());
                row.attempt(() -> seat(context, work, row, committee, member, unit, held, ended));
            }
        });
        work.end(ended);
    }

    private static void seat(
            ChangeContext context,
            UnitOfWork work,
            ImportRow row,
            String committee,
            String member,
            String unit,
            Map<String, String> held,
            List<String> ended) {
        String role = row.text("role").orElseThrow();
        if (held.get(role) instanceof String seat) {
            row.match(seat);
            return;
        }
        LocalDate since = row.day("since");
        LocalDate until = row.day("until");
        LocalDate begin = since == null ? context.day() : since;
        if (until != null && !until.isAfter(begin)) {
            row.refuse(ChangeProblem.DATES_ORDERED, "until", begin, until);
            return;
        }
        ChangeContext then = context.on(begin);
        UnitOfWork part = work.on(then);
        LocalDate end = PlannedEnd.of(then, part, until, List.of(unit, member, committee));
        String id = NewSeat.create(then, part, committee, member, SeatRole.valueOf(role), end);
        if (held.isEmpty()) {
            row.create(id);
        } else {
            row.match(id);
            ended.addAll(held.values());
        }
        row.change("role", held.isEmpty() ? null : String.join(", ", held.keySet()), role);
        row.change("fullName", null, context.node("fullName", member, "Member").displayName());
        row.change("unit", null, context.node("unit", unit, "Unit").displayName());
        row.change("since", null, begin);
        row.change("until", null, end);
    }
}
