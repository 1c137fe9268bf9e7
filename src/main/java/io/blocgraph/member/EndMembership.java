package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.EndedCoverage;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Ends the membership of a person on a day, and with it their seats and assignments; or only their temporary activity in another
 * cell.
 */
@Component
class EndMembership implements Mutation {

    private static final String SEATS = """
            MATCH (m:Entity {id: $id})-[:HOLDS /* as of */]->(s)
            WHERE coalesce(s.until > $asOf, true)
            RETURN s.id AS seat""";

    private static final String ASSIGNMENTS = """
            MATCH (m:Entity {id: $id})-[:ANSWERS_BY /* as of */]->(a)
            RETURN a.id AS assignment""";

    @Override
    public String subjectField() {
        return "member";
    }

    @Override
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        work.lock(id);
        NodeSnapshot member = work.versionedNode("id", id, "Member");
        List<RelationshipSnapshot> active = work.outgoing(RelationshipType.ACTIVE_IN, List.of(id));
        if (input.isTrue("temporary")) {
            if (active.isEmpty()) {
                throw MutationRejectedException.of(MemberProblem.NOT_ACTIVE, "id", member.displayName());
            }
            active.forEach(work::end);
            return MutationResult.of("member", id);
        }
        List<RelationshipSnapshot> homes = work.outgoing(RelationshipType.BELONGS_TO, List.of(id));
        if (homes.isEmpty()) {
            throw MutationRejectedException.of(MemberProblem.NOT_A_MEMBER, "id", member.displayName());
        }
        homes.forEach(work::end);
        active.forEach(work::end);
        work.end(work.read(SEATS, Map.of("id", id)).stream()
                .map(row -> (String) row.get("seat"))
                .toList());
        List<String> assignments = work.read(ASSIGNMENTS, Map.of("id", id)).stream()
                .map(row -> (String) row.get("assignment"))
                .toList();
        EndedCoverage.end(work, assignments);
        work.update(member, Map.of("leftOn", work.day()));
        return MutationResult.of("member", id);
    }
}
