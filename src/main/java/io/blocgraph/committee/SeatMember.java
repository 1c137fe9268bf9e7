package io.blocgraph.committee;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a member a seat on a committee from a day on. The unit of the committee is locked: two secretaries would come from two
 * committees as well as from one (rule ONE_SECRETARY).
 */
@Component
class SeatMember implements Mutation {

    /** A seat of the same person in the same role and time. */
    private static final String SAME = """
            MATCH (:Entity {id: $member})-[:HOLDS|HELD /* ever */]->(s {role: $role})-[:ON|WAS_ON /* ever */]->({id: $committee})
            WHERE coalesce(s.until > $asOf, true) AND coalesce(s.since < $until, true)
            RETURN s.id AS seat LIMIT 1""";

    @Override
    public String subjectField() {
        return "committee";
    }

    @Override
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        String committeeId = input.id("committee");
        String member = input.id("member");
        List<String> ids = new ArrayList<>(List.of(committeeId, member));
        work.outgoing(RelationshipType.LEADS, List.of(committeeId))
                .forEach((RelationshipSnapshot led) -> ids.add(led.to()));
        work.lock(ids);
        NodeSnapshot committee = work.versionedNode("committee", committeeId, "Committee");
        NodeSnapshot holder = work.node("member", member, "Member");
        SeatRole role = SeatRole.valueOf(input.enumValue("role").orElseThrow());
        LocalDate until = input.day("until").orElse(null);
        if (until != null && !until.isAfter(work.day())) {
            throw MutationRejectedException.of(ChangeProblem.DATES_ORDERED, "until", work.day(), until);
        }
        for (Map<String, Object> row : work.read(SAME, same(committeeId, member, role, until))) {
            throw new MutationRejectedException(
                    Problem.error(CommitteeProblem.ALREADY_SEATED, "member", holder.displayName())
                            .withEntities(List.of((String) row.get("seat"))));
        }
        return MutationResult.of("seat", NewSeat.create(work, committee.id(), member, role, until))
                .with("committee", committeeId);
    }

    private static Map<String, @Nullable Object> same(
            String committee, String member, SeatRole role, @Nullable LocalDate until) {
        Map<String, @Nullable Object> same =
                new HashMap<>(Map.of("committee", committee, "member", member, "role", role.name()));
        same.put("until", until);
        return same;
    }
}
