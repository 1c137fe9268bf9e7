package io.blocgraph.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new assignment.
 *
 * @param member the id of the member who is to be responsible
 * @param units the ids of the units that it covers
 * @param topic its topic
 * @param until the first day on which it no longer holds
 */
record AssignInput(
        String member,
        @Nullable List<String> units,
        @Nullable String topic,
        @Nullable LocalDate until) {}
