package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is assigned to answer for a unit, itself or through its cluster, and off which rules it is let. */
record Held(List<Assignment> responsible, @Nullable Cluster cluster, List<Waiver> waivers) {

    /** An assignment. */
    record Assignment(
            String id,
            @Nullable String topic,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String status,
            @Nullable Decision decision,
            UnitFacts.Holder member,
            List<Choice> units) {}

    /** The decision behind it. */
    record Decision(String number) {}

    /** The cluster of an organization. */
    record Cluster(String code, String name, List<Assignment> responsible) {}

    /** A rule off which the unit is let. */
    record Waiver(
            String id,
            String rule,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String reason) {}
}
