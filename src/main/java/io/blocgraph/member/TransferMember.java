package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Transfers members to another cell from a day on, for good or to be active there temporarily. Who goes for good leaves the seats
 * that come with the old cell: those on its own committees.
 */
@Component
class TransferMember implements Mutation {

    private static final String SEATS_OF_FORMER_CELL = """
            UNWIND $members AS id
            MATCH (m:Entity {id: id})-[:BELONGS_TO /* as of */]->(u:Unit)
            WHERE u.id <> $cell
            MATCH (m)-[:HOLDS /* as of */]->(s:Seat /* as of */)-[:ON /* as of */]->(:Committee)-[:LEADS /* as of */]->(u)
            RETURN s.id AS seat""";

    private final CellValidator cellValidator;

    TransferMember(CellValidator cellValidator) {
        this.cellValidator = cellValidator;
    }

    @Override
    public String subjectField() {
        return "member";
    }

    @Override
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        List<String> members = input.ids("members");
        String cell = input.id("cell");
        if (members.isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.EMPTY, "members");
        }
        List<String> all = new ArrayList<>(members);
        all.add(cell);
        work.lock(all);
        cellValidator.validate(work.node("cell", cell, "Unit"), "cell");
        work.nodes("members", members, "Member");
        work.versionedNode("members", members.getFirst(), "Member");
        if (input.isTrue("temporary")) {
            LocalDate until = input.day("until").orElse(null);
            if (until == null || !until.isAfter(work.day())) {
                throw MutationRejectedException.of(MemberProblem.TEMPORARY_UNTIL, "until");
            }
            members.forEach(member -> work.relate(RelationshipType.ACTIVE_IN, member, cell, until));
        } else {
            work.end(work.read(SEATS_OF_FORMER_CELL, Map.of("members", members, "cell", cell)).stream()
                    .map(row -> (String) row.get("seat"))
                    .toList());
            work.redirect(RelationshipType.BELONGS_TO, members, cell);
            // where they were active temporarily they belong now
            work.outgoing(RelationshipType.ACTIVE_IN, members).stream()
                    .filter(relationship -> relationship.to().equals(cell))
                    .forEach((RelationshipSnapshot relationship) -> work.end(relationship));
        }
        return MutationResult.of("member", members.getFirst()).and("members", members);
    }
}
