package io.blocgraph.committee;

import io.blocgraph.member.MemberRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat on a committee that somebody holds.
 *
 * @param id its id
 * @param role its role
 * @param since since when it is held; null where that is not known
 * @param member who holds it
 */
public record Seat(String id, SeatRole role, @Nullable LocalDate since, MemberRef member) {

    /**
     * Says whether who holds the seat may lead the unit: as secretary, or as a deputy who acts.
     *
     * @return whether it is the seat of one
     */
    public boolean leads() {
        return role == SeatRole.SECRETARY || role == SeatRole.DEPUTY_SECRETARY;
    }
}
