/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.history.Mutation;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Resolves the mutations of committees and seats. */
@Controller
class CommitteeController {

    private final CommitteeChanges committees;
    private final SeatChanges seats;

    CommitteeController(CommitteeChanges committees, SeatChanges seats) {
        this.committees = committees;
        this.seats = seats;
    }

    @MutationMapping
    Mutation createCommittee(@Argument CreateCommitteeInput input) {
        return (context, work) -> committees.create(context, work, input);
    }

    @MutationMapping
    Mutation updateCommittee(@Argument UpdateCommitteeInput input) {
        return (context, work) -> committees.update(context, work, input);
    }

    @MutationMapping
    Mutation seatMember(@Argument SeatMemberInput input) {
        return (context, work) -> seats.seat(context, work, input);
    }

    @MutationMapping
    Mutation endSeat(@Argument EndSeatInput input) {
        return (context, work) -> seats.end(context, work, input);
    }
}
