/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.AsOf;

/**
 * Finds records by the unit at which they were kept on a day. Mergers take open records along ({@link FollowUpPeriods}): on a day before,
 * they are found where they were.
 */
public final class UnitRecords {

    /** Leads from the unit {@code n} to itself and the units {@code u} that were merged into it by the day: closed records stay there. */
    public static final String MERGED = "(n) (()<-[m:MERGED_INTO WHERE m.on <= $asOf]-()){0,12} (u:Unit)";

    /** The condition that {@code x} was there on the day, if it is a record: what was held was there from then on, whenever it was recorded. */
    public static final String RECORDED =
            "(coalesce(x.recordedOn <= $asOf, true) OR coalesce(x.heldOn <= $asOf, false))";

    /** Leads from the record {@code n} to the unit {@code x} at which it was kept on the day. */
    static final String PLACE = "(n)-[kept:ABOUT|WAS_ABOUT|CAME_FROM /* ever */ WHERE validOnDay(kept)]->(x:Unit)";

    private static final String CAME_EARLIER = " AND coalesce(x.cameOn <= $asOf, true)";

    private static final String WENT_LATER = """
             RETURN x
            UNION
            MATCH (:Entity {id: s})<-[kept:CAME_FROM WHERE validOnDay(kept)]-(x:FollowUp WHERE %s) first(x)""";

    private UnitRecords() {}

    /**
     * Returns the clauses that match the records {@code x} that were kept on a day at the unit with the id {@code s}, for a page of them.
     *
     * @param asOf the day
     * @param match the clauses that match those that are kept there now; {@code %s} stands for the condition
     * @param condition a condition on {@code x}
     * @return clauses to which {@code RETURN x} can be added
     */
    public static String on(AsOf asOf, String match, String condition) {
        return asOf.past()
                ? match.formatted(condition + CAME_EARLIER) + WENT_LATER.formatted(condition)
                : match.formatted(condition);
    }
}
