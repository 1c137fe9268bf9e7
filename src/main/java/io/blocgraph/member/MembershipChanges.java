/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.EndedCoverage;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Transfers members between cells, and ends memberships. */
@Component
class MembershipChanges {

    private static final String SEATS_OF_FORMER_CELL = """
            UNWIND keys($cells) AS id
            MATCH (m:Entity {id: id})-[:BELONGS_TO /* as of */]->(u:Unit)
            WHERE u.id <> $cells[id]
            MATCH (m)-[:HOLDS /* as of */]->(s:Seat /* as of */)-[:ON /* as of */]->(:Committee)-[:LEADS /* as of */]->(u)
            RETURN s.id AS id""";

    private static final String SEATS = """
            MATCH (m:Entity {id: $id})-[:HOLDS /* as of */]->(s)
            WHERE coalesce(s.until > $asOf, true)
            RETURN s.id AS id""";

    private static final String ASSIGNMENTS = """
            MATCH (m:Entity {id: $id})-[:ANSWERS_BY /* as of */]->(a)
            RETURN a.id AS id""";

    private final CellValidator cellValidator;

    MembershipChanges(CellValidator cellValidator) {
        this.cellValidator = cellValidator;
    }

    /**
     * Transfers members to another cell from the effective date on, or makes them temporarily active there. A member who is
     * transferred leaves the seats on the committees of the former cell.
     *
     * @throws MutationRejectedException {@code EMPTY} if there are no members, {@code NO_HOME} if the unit cannot have
     *     members, {@code TEMPORARY_UNTIL} if temporary activity has no end date after the effective date,
     *     {@code NOT_FOUND}, {@code ANONYMIZED}, {@code FORBIDDEN} or {@code STALE} for one of the members
     */
    MutationResult transfer(ChangeContext context, UnitOfWork work, TransferMemberInput input) {
        List<String> members = InputValidation.ids("members", input.members());
        String cell = input.cell();
        if (members.isEmpty()) {
            throw MutationRejectedException.missing("members", "list");
        }
        List<String> all = new ArrayList<>(members);
        all.add(cell);
        context.lock(all);
        cellValidator.validate(context.node("cell", cell, "Unit"), "cell");
        context.nodes("members", members, "Member");
        MutationResult result = MutationResult.of("member", members.getFirst());
        context.versionedNode("members", members.getFirst(), "Member", result);
        if (input.temporary()) {
            LocalDate until = input.until();
            if (until == null || !until.isAfter(context.day())) {
                throw MutationRejectedException.of(MemberProblem.TEMPORARY_UNTIL, "until");
            }
            members.forEach(member -> work.relationships().begin(RelationshipType.ACTIVE_IN, member, cell, until));
        } else {
            move(context, work, members.stream().collect(Collectors.toMap(member -> member, member -> cell)));
        }
        return result.and("members", members);
    }

    /**
     * Moves members to other cells from the effective date on.
     *
     * @param context the context of the change, with members and cells locked
     * @param work collects the changes
     * @param cells the ids of the new cells by those of the members
     */
    void move(ChangeContext context, UnitOfWork work, Map<String, String> cells) {
        if (cells.isEmpty()) {
            return;
        }
        work.end(ids(context, SEATS_OF_FORMER_CELL, Map.of("cells", cells)));
        work.relationships().redirect(RelationshipType.BELONGS_TO, new LinkedHashMap<>(cells));
        // temporary activity in the new cell ends: the members belong there now
        context.outgoing(RelationshipType.ACTIVE_IN, cells.keySet()).stream()
                .filter(relationship -> relationship.to().equals(cells.get(relationship.from())))
                .forEach(work.relationships()::end);
    }

    /**
     * Ends the membership of a member on the effective date, together with all seats and assignments, or only the temporary
     * activity in another cell.
     *
     * @throws MutationRejectedException {@code NOT_ACTIVE} or {@code NOT_A_MEMBER} if there is nothing to end,
     *     {@code NOT_FOUND}, {@code ANONYMIZED}, {@code FORBIDDEN} or {@code STALE} for the member
     */
    MutationResult end(ChangeContext context, UnitOfWork work, EndMembershipInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("member", id);
        NodeSnapshot member = context.versionedNode("id", id, "Member", result);
        List<RelationshipSnapshot> active = context.outgoing(RelationshipType.ACTIVE_IN, List.of(id));
        if (input.temporary()) {
            if (active.isEmpty()) {
                throw MutationRejectedException.of(MemberProblem.NOT_ACTIVE, "id", member.displayName());
            }
            active.forEach(work.relationships()::end);
            return result;
        }
        List<RelationshipSnapshot> homes = context.outgoing(RelationshipType.BELONGS_TO, List.of(id));
        if (homes.isEmpty()) {
            throw MutationRejectedException.of(MemberProblem.NOT_A_MEMBER, "id", member.displayName());
        }
        homes.forEach(work.relationships()::end);
        active.forEach(work.relationships()::end);
        work.end(ids(context, SEATS, Map.of("id", id)));
        EndedCoverage.end(context, work, ids(context, ASSIGNMENTS, Map.of("id", id)));
        work.update(member, Map.of("leftOn", context.day()));
        return result;
    }

    private static List<String> ids(ChangeContext context, String cypher, Map<String, Object> parameters) {
        return context.read(cypher, parameters).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }
}
