/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.PlannedEnd;
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

/** Gives members seats on committees, and ends them. */
@Component
class SeatChanges {

    /** Finds a seat of the same member in the same role with an overlapping period. */
    private static final String SAME = """
            MATCH (:Entity {id: $member})-[:HOLDS|HELD /* ever */]->(s {role: $role})-[:ON|WAS_ON /* ever */]->({id: $committee})
            WHERE coalesce(s.until > $asOf, true) AND coalesce(s.since < $until, true)
            RETURN s.id AS seat LIMIT 1""";

    SeatChanges() {}

    /**
     * Gives a member a seat on a committee from the effective date on. The unit of the committee is locked as well, because
     * two secretaries can come from two committees as well as from one (rule ONE_SECRETARY).
     *
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the committee,
     *     {@code NOT_FOUND} if the member does not exist, {@code DATES_ORDERED} if the seat would end before it begins,
     *     {@code ALREADY_SEATED} if the member already has such a seat
     */
    MutationResult seat(ChangeContext context, UnitOfWork work, SeatMemberInput input) {
        List<String> ids = new ArrayList<>(List.of(input.committee(), input.member()));
        context.outgoing(RelationshipType.LEADS, List.of(input.committee()))
                .forEach((RelationshipSnapshot led) -> ids.add(led.to()));
        context.lock(ids);
        MutationResult result = MutationResult.of("committee", input.committee());
        context.versionedNode("committee", input.committee(), "Committee", result);
        NodeSnapshot holder = context.node("member", input.member(), "Member");
        LocalDate until = input.until();
        if (until != null && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.DATES_ORDERED, "until", context.day(), until);
        }
        for (Map<String, Object> row : context.read(SAME, parameters(input))) {
            throw new MutationRejectedException(
                    Problem.error(CommitteeProblem.ALREADY_SEATED, "member", holder.displayName())
                            .withEntities(List.of((String) row.get("seat"))));
        }
        LocalDate end = PlannedEnd.of(context, work, until, ids);
        return result.with("seat", NewSeat.create(context, work, input.committee(), input.member(), input.role(), end));
    }

    private static Map<String, @Nullable Object> parameters(SeatMemberInput input) {
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of(
                "committee", input.committee(),
                "member", input.member(),
                "role", input.role().name()));
        parameters.put("until", input.until());
        return parameters;
    }

    /**
     * Ends a seat on the effective date. A seat that begins on that day or later is deleted.
     *
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the seat,
     *     {@code ALREADY_ENDED} if it has ended by that day
     */
    MutationResult end(ChangeContext context, UnitOfWork work, EndSeatInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("seat", id);
        NodeSnapshot seat = context.versionedNode("id", id, "Seat", result);
        LocalDate until = seat.day("until");
        if (until != null && !until.isAfter(context.day())) {
            throw MutationRejectedException.of(ChangeProblem.ALREADY_ENDED, "id", until);
        }
        for (RelationshipSnapshot on : context.outgoing(RelationshipType.ON, List.of(id))) {
            result = result.with("committee", on.to());
        }
        work.end(List.of(id));
        return result;
    }
}
