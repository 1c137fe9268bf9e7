/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.timeline;

import java.util.Optional;

/**
 * Where entries of a timeline come from. What happened is told by pairs of a day and an event; pairs without a day are dropped.
 *
 * @param clauses the clauses that find the node {@code e} that the entries are about, from the owner {@code n}, with a WHERE
 * @param type the name of the node's type if it is shown only where it is visible; empty if whoever sees the owner sees it
 * @param events pairs of a day and an event, as {@code [[e.since, 'SEAT_BEGAN'], [e.until, 'SEAT_ENDED']]}
 */
record TimelineSource(String clauses, Optional<String> type, String events) {

    /** Creates a source whose nodes everybody sees who sees the owner. */
    static TimelineSource of(String clauses, String events) {
        return new TimelineSource(clauses, Optional.empty(), events);
    }

    /** Creates a source whose nodes are shown only where they are visible. */
    static TimelineSource ofVisible(String type, String clauses, String events) {
        return new TimelineSource(clauses, Optional.of(type), events);
    }

    /**
     * Returns the clauses that end with the entries {@code x}, as many as a page can hold.
     *
     * @param visible the condition that {@code e} is visible
     */
    String entries(String visible) {
        return """
                %s AND %s
                UNWIND [one IN %s WHERE one[0] IS NOT NULL] AS told
                WITH {id: e.id + ' ' + told[1], day: told[0], event: told[1], node: e} AS x first(x)
                RETURN x""".formatted(clauses, visible, events);
    }
}
