package io.blocgraph.committee;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new committee.
 *
 * @param unit the id of the unit that it leads
 * @param kind its kind
 * @param name its name
 * @param termStart the first day of its term
 * @param termEnd the first day after its term
 * @param replaces the id of the committee that it replaces
 * @param seats who is to sit on it
 */
record CreateCommitteeInput(
        String unit,
        CommitteeKind kind,
        @Nullable String name,
        @Nullable LocalDate termStart,
        @Nullable LocalDate termEnd,
        @Nullable String replaces,
        @Nullable List<NewSeatInput> seats) {}
