package io.blocgraph.responsibility;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which somebody answers at one level of a chain.
 *
 * @param level the level
 * @param via in which way
 * @param status how the link stands
 * @param seat the seat, of a link by seat that is not vacant
 * @param assignment the assignment, of a link by assignment that is not vacant
 */
public record Link(
        Level level, Via via, LinkStatus status, Optional<Level.Seat> seat, Optional<Level.Assignment> assignment) {

    static Link bySeat(Level level, Level.Seat seat) {
        return new Link(
                level,
                Via.SEAT,
                seat.secretary() ? LinkStatus.FILLED : LinkStatus.ACTING,
                Optional.of(seat),
                Optional.empty());
    }

    static Link byAssignment(Level level, Level.Assignment assignment) {
        return new Link(
                level,
                Via.ASSIGNMENT,
                assignment.eligible() ? LinkStatus.FILLED : LinkStatus.LAPSED,
                Optional.empty(),
                Optional.of(assignment));
    }

    static Link vacant(Level level, Via via) {
        return new Link(level, via, LinkStatus.VACANT, Optional.empty(), Optional.empty());
    }

    /**
     * Who answers.
     *
     * @return the person; empty if nobody does
     */
    public Optional<Level.Person> holder() {
        return seat.map(Level.Seat::holder).or(() -> assignment.map(Level.Assignment::holder));
    }

    /**
     * Since when.
     *
     * @return the day; null if nobody answers, or it is not known
     */
    public @Nullable LocalDate since() {
        return seat.map(Level.Seat::since)
                .or(() -> assignment.map(Level.Assignment::since))
                .orElse(null);
    }
}
