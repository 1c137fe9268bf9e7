package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.common.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers for a person, and what the person was elected and assigned to. */
record MemberOverview(List<Seat> seats, List<Assignment> assignments, Chain chain) {

    /** A seat on a committee. */
    record Seat(
            String id, int version, String role, @Nullable LocalDate since, MemberDetails.Committee committee) {}

    /** What the person answers for by assignment. */
    record Assignment(
            String id,
            int version,
            @Nullable String topic,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String status,
            Chain.@Nullable Decision decision,
            List<UnitRef> units) {

        AssignmentForms.AssignmentSnapshot toSnapshot(String who) {
            return new AssignmentForms.AssignmentSnapshot(
                    id, version, who, units.stream().map(UnitRef::id).toList());
        }

        List<Option> unitOptions() {
            return units.stream().map(UnitRef::toOption).toList();
        }
    }
}
