/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

/**
 * A unit for which a member is responsible.
 *
 * @param below the unit
 * @param tie by what the member answers
 * @param counts what is in the unit
 */
record SpanEntry(Span.SpanUnit below, Span.ResponsibilitySource tie, Span.Counts counts) {

    /** In which way the member answers for it, or for the unit above it. */
    public Via via() {
        return tie.via();
    }

    /** Whether the seat or assignment is on this unit itself. */
    public boolean direct() {
        return below.direct();
    }

    /** How many organizations are in it, itself counted if it is one. */
    public long organizationCount() {
        return counts.organizations();
    }

    /** How many cells are in it, itself counted if it is one. */
    public long cellCount() {
        return counts.cells();
    }

    /** How many members are in it. */
    public long memberCount() {
        return counts.members();
    }
}
