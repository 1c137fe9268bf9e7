/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import java.util.Locale;

/** What a timeline is of. */
enum TimelineSubject {
    UNIT,
    MEMBER,
    ASSIGNMENT;

    /** {@return the document of the query that reads it} */
    String document() {
        return "tasks/" + name().toLowerCase(Locale.ROOT) + "-timeline";
    }

    /** {@return whether its entries name units; those of the timeline of a unit name members instead} */
    boolean namesUnits() {
        return this != UNIT;
    }
}
