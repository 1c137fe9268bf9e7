package io.blocgraph.screen.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the panel shows of a person. */
record MemberFacts(
        String id,
        String code,
        String fullName,
        @Nullable String gender,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn,
        String status,
        @Nullable Ref cell,
        @Nullable Ref temporaryCell,
        List<Membership> memberships,
        List<Seat> seats,
        List<Assignment> assignments,
        Chain chain,
        Span span) {

    /** A stretch of time in a cell. */
    record Membership(@Nullable LocalDate since, @Nullable LocalDate until, Ref cell) {}

    /** A seat on a committee. */
    record Seat(String role, @Nullable LocalDate since, Committee committee) {}

    /** The committee of a seat. */
    record Committee(UnitFacts.CommitteeKind kind, @Nullable String name, Ref unit) {}

    /** What the person answers for by assignment. */
    record Assignment(
            @Nullable String topic,
            @Nullable LocalDate since,
            String status,
            Chain.@Nullable Decision decision,
            List<Ref> units) {}

    /** All that the person answers for. */
    record Span(int organizationCount, int cellCount, int memberCount, List<Entry> entries) {}

    /** A unit that the person answers for. */
    record Entry(boolean direct, Chain.Via via, String reason, int memberCount, Ref unit) {}

    Person person() {
        return new Person(code, fullName);
    }
}
