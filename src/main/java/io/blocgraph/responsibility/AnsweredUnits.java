/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.graph.CypherFragment;

/** Finds the units for which a member is responsible, directly: by the seat that comes first, or by assignment. */
public final class AnsweredUnits {

    /** Clauses that lead from the member {@code n} to the units {@code u}. */
    public static final CypherFragment DIRECT = CypherFragment.of(
                    "CALL (n) { {seats} RETURN u UNION {assignments} RETURN u }")
            .with("seats", Spans.SEATS)
            .with("assignments", Spans.ASSIGNMENTS);

    private AnsweredUnits() {}
}
