package io.blocgraph.responsibility;

import io.blocgraph.hierarchy.UnitKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level that the subject of a chain hangs under, with all who could answer there on the day.
 *
 * @param id the unit's id
 * @param name the unit's name
 * @param kind the unit's kind
 * @param seats the secretaries and deputy secretaries of its executive committee, in order of precedence
 * @param assignments the assignments that cover it directly, oldest first
 */
public record Level(String id, String name, UnitKind kind, List<Seat> seats, List<Assignment> assignments) {

    /**
     * A seat of secretary or deputy secretary.
     *
     * @param id the seat's id
     * @param secretary whether it is the secretary's
     * @param since since when it is held
     * @param holder who holds it
     */
    public record Seat(
            String id, boolean secretary, @Nullable LocalDate since, Person holder) {}

    /**
     * An assignment.
     *
     * @param id its id
     * @param since since when it covers the unit
     * @param decision the number of the decision
     * @param eligible whether the holder sits on the committee that the rule asks for
     * @param holder who holds it
     */
    public record Assignment(
            String id, @Nullable LocalDate since, @Nullable String decision, boolean eligible, Person holder) {}

    /**
     * Who holds a seat or an assignment.
     *
     * @param id the member's id
     * @param fullName the member's name
     */
    public record Person(String id, String fullName) {}
}
