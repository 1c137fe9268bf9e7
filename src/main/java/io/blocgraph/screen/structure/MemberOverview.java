package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.change.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers for a person, and for what the person answers. */
record MemberOverview(List<Seat> seats, List<Assignment> assignments, Chain chain, Span span) {

    /** A seat on a committee. */
    record Seat(
            String id, int version, String role, @Nullable LocalDate since, MemberFacts.Committee committee) {}

    /** What the person answers for by assignment. */
    record Assignment(
            String id,
            int version,
            @Nullable String topic,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String status,
            Chain.@Nullable Decision decision,
            List<Ref> units) {

        AssignmentForms.Holding holding(String who) {
            return new AssignmentForms.Holding(
                    id, version, who, units.stream().map(Ref::id).toList());
        }

        List<Choice> choices() {
            return units.stream().map(Ref::choice).toList();
        }
    }

    /** All that the person answers for. */
    record Span(int organizationCount, int cellCount, int memberCount, List<Entry> entries) {}

    /** A unit that the person answers for. */
    record Entry(boolean direct, Chain.Via via, String reason, int memberCount, Ref unit) {}
}
