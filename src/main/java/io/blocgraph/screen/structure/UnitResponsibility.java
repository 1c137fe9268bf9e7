package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.common.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is assigned to answer for a unit, itself or through its cluster. */
record UnitResponsibility(
        List<Assignment> responsible, @Nullable Cluster cluster) {

    /** An assignment. */
    record Assignment(
            String id,
            int version,
            @Nullable String topic,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String status,
            @Nullable Decision decision,
            CommitteeDetails.Holder member,
            List<Option> units) {

        AssignmentForms.AssignmentSnapshot toSnapshot() {
            return new AssignmentForms.AssignmentSnapshot(
                    id,
                    version,
                    member.fullName(),
                    units.stream().map(Option::id).toList());
        }
    }

    /** The decision behind it. */
    record Decision(String number) {}

    /** The cluster of an organization. */
    record Cluster(String code, String name, List<Assignment> responsible) {}
}
