/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.ProblemCode;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dissolves units: transfers the units and members under them, and ends everything that refers to them. */
@Component
class UnitDissolution {

    private static final List<RelationshipType> UNIT_RELATIONSHIPS =
            List.of(RelationshipType.PART_OF, RelationshipType.IN_CLUSTER);
    private static final List<RelationshipType> MEMBER_RELATIONSHIPS =
            List.of(RelationshipType.BELONGS_TO, RelationshipType.ACTIVE_IN);

    private static final String COMMITTEES = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id})<-[:LEADS|LED /* ever */]-(c:Committee)
            WHERE coalesce(c.termEnd > $asOf, true) OR EXISTS { (c)<-[:ON|WAS_ON /* ever */]-(s) WHERE coalesce(s.until > $asOf, true) }
            RETURN c.id AS committee,
                   COLLECT { MATCH (c)<-[:ON|WAS_ON /* ever */]-(s) WHERE coalesce(s.until > $asOf, true) RETURN s.id } AS seats""";

    private static final String WAIVERS = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id})<-[:WAIVES]-(w) WHERE coalesce(w.until > $asOf, true)
            RETURN w.id AS waiver""";

    private static final String GRANTED = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id}) WHERE EXISTS { (u)<-[:GRANTED_ON]-(g:Grant) WHERE coalesce(g.until > $asOf, true) }
            RETURN id""";

    /**
     * Transfers the units and members under units to other units from the effective date on.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param units the ids of the units
     * @param unitsTo the id of the new parent unit of the units under them; null if there must be none
     * @param membersTo the id of the unit to which their members are transferred; null if there must be none
     * @throws MutationRejectedException {@code HAS_UNITS} or {@code HAS_MEMBERS} if there are units or members without a
     *     target
     */
    void transfer(
            ChangeContext context,
            UnitOfWork work,
            Collection<String> units,
            @Nullable String unitsTo,
            @Nullable String membersTo) {
        transfer(context, work, UNIT_RELATIONSHIPS, units, unitsTo, UnitProblem.HAS_UNITS, "unitsTo");
        transfer(context, work, MEMBER_RELATIONSHIPS, units, membersTo, UnitProblem.HAS_MEMBERS, "membersTo");
    }

    private static void transfer(
            ChangeContext context,
            UnitOfWork work,
            List<RelationshipType> types,
            Collection<String> units,
            @Nullable String to,
            ProblemCode code,
            String field) {
        List<RelationshipSnapshot> children = new ArrayList<>();
        types.forEach(type -> context.incoming(type, units).stream()
                .filter(relationship -> !units.contains(relationship.from())
                        && !relationship.from().equals(to))
                .forEach(children::add));
        if (to == null && !children.isEmpty()) {
            throw MutationRejectedException.of(code, field, children.size());
        }
        for (RelationshipSnapshot relationship : children) {
            work.relationships().move(relationship, Objects.requireNonNull(to));
        }
    }

    /**
     * Dissolves units on the effective date, and ends their committees, seats, waivers, coverage by assignments, and places
     * in the hierarchy.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param units the units, which are locked
     * @throws MutationRejectedException {@code DISSOLVED} if one of them has been dissolved by that day
     */
    void dissolve(ChangeContext context, UnitOfWork work, List<NodeSnapshot> units) {
        Map<String, NodeSnapshot> byId = new LinkedHashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        List<String> ids = List.copyOf(byId.keySet());
        LocalDate day = context.day();
        List<String> committees = new ArrayList<>();
        List<String> seats = new ArrayList<>();
        for (Map<String, Object> found : context.read(COMMITTEES, Map.of("ids", ids))) {
            Row row = Row.of(found);
            committees.add(row.text("committee"));
            seats.addAll(row.texts("seats"));
        }
        context.lock(committees);
        for (NodeSnapshot committee : context.nodes("id", committees, "Committee")) {
            LocalDate end = committee.day("termEnd");
            if (end == null || end.isAfter(day)) {
                work.update(committee, Map.of("termEnd", day));
            }
        }
        work.end(seats);
        work.end(context.read(WAIVERS, Map.of("ids", ids)).stream()
                .map(row -> (String) row.get("waiver"))
                .toList());
        List<RelationshipSnapshot> covered = context.incoming(RelationshipType.COVERS, ids);
        EndedCoverage.end(
                context,
                work,
                covered.stream().map(RelationshipSnapshot::from).distinct().toList(),
                covered);
        endPlaces(context, work, RelationshipType.PART_OF, byId);
        endPlaces(context, work, RelationshipType.IN_CLUSTER, byId);
        context.read(GRANTED, Map.of("ids", ids))
                .forEach(row -> work.warn(
                        UnitProblem.GRANTS_END,
                        Objects.requireNonNull(byId.get(Row.of(row).text("id"))),
                        day));
        for (NodeSnapshot unit : units) {
            if (unit.day("dissolvedOn") instanceof LocalDate already && !already.isAfter(day)) {
                throw MutationRejectedException.of(UnitProblem.DISSOLVED, "id", unit.displayName(), already);
            }
            work.update(unit, Map.of("dissolvedOn", day));
        }
    }

    /** Ends the places of units, and says so of those that are planned for later, of which nothing remains. */
    private static void endPlaces(
            ChangeContext context, UnitOfWork work, RelationshipType type, Map<String, NodeSnapshot> units) {
        for (RelationshipSnapshot place : context.outgoing(type, units.keySet())) {
            work.relationships().end(place);
            if (place.since() instanceof LocalDate since && since.isAfter(context.day())) {
                work.warn(UnitProblem.PLAN_DROPPED, Objects.requireNonNull(units.get(place.from())), since);
            }
        }
    }
}
