/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.PlannedEnd;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and updates committees. */
@Component
class CommitteeChanges {

    private static final String SEATS = """
            MATCH (c:Entity {id: $id})<-[:ON|WAS_ON /* ever */]-(s)
            WHERE coalesce(s.until > $asOf, true)
            RETURN s.id AS seat""";

    CommitteeChanges() {}

    /**
     * Creates a committee of a unit for a term, with its first seats. If it replaces another committee, the term and all
     * seats of that one end on the effective date.
     *
     * @throws MutationRejectedException {@code NOT_FOUND} if the unit, the replaced committee or a member does not exist,
     *     {@code ALREADY_SEATED} if a member is given the same role twice
     */
    MutationResult create(ChangeContext context, UnitOfWork work, CreateCommitteeInput input) {
        String unit = input.unit();
        List<NewSeatInput> seats = input.seats() == null ? List.of() : input.seats();
        List<String> ids = new ArrayList<>(List.of(unit));
        if (input.replaces() != null) {
            ids.add(input.replaces());
        }
        seats.forEach(seat -> ids.add(seat.member()));
        context.lock(ids);
        context.node("unit", unit, "Unit");
        if (input.replaces() != null) {
            work.update(context.node("replaces", input.replaces(), "Committee"), Map.of("termEnd", context.day()));
            endSeats(context, work, input.replaces());
        }
        LocalDate start = input.termStart() == null ? context.day() : input.termStart();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("kind", input.kind().name());
        properties.put("name", InputValidation.name("name", input.name()).orElse(""));
        properties.put("termStart", start);
        properties.put("termEnd", PlannedEnd.of(context, work, input.termEnd(), List.of(unit)));
        properties.put("version", 1L);
        String id = work.create("Committee", properties);
        work.relate(RelationshipType.LEADS, id, unit, Map.of());
        Set<NewSeatInput> seated = new HashSet<>();
        for (NewSeatInput seat : seats) {
            NodeSnapshot holder = context.node("seats", seat.member(), "Member");
            if (!seated.add(seat)) {
                throw MutationRejectedException.of(CommitteeProblem.ALREADY_SEATED, "seats", holder.displayName());
            }
            LocalDate until = PlannedEnd.of(context, work, null, List.of(unit, seat.member()));
            NewSeat.create(context, work, id, seat.member(), seat.role(), until);
        }
        return MutationResult.of("committee", id);
    }

    /**
     * Updates the name and the term of a committee, and ends its seats if requested.
     *
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the committee
     */
    MutationResult update(ChangeContext context, UnitOfWork work, UpdateCommitteeInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("committee", id);
        NodeSnapshot committee = context.versionedNode("id", id, "Committee", result);
        Map<String, @Nullable Object> changes = new HashMap<>();
        if (!input.name().isOmitted()) {
            changes.put(
                    "name", InputValidation.name("name", input.name().value()).orElse(""));
        }
        if (!input.termStart().isOmitted()) {
            changes.put("termStart", input.termStart().value());
        }
        if (!input.termEnd().isOmitted()) {
            changes.put("termEnd", input.termEnd().value());
        }
        if (input.endSeats()) {
            changes.putIfAbsent("termEnd", context.day());
            endSeats(context, work, id);
        }
        work.update(committee, changes);
        return result;
    }

    private static void endSeats(ChangeContext context, UnitOfWork work, String committee) {
        work.end(context.read(SEATS, Map.of("id", committee)).stream()
                .map(row -> (String) row.get("seat"))
                .toList());
    }
}
