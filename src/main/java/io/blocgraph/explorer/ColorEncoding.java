/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

/** The meaning of the colors of a diagram. */
public enum ColorEncoding {
    /** Whether each level has a responsible person. */
    COVERAGE,
    /** The sectors of organizations. */
    SECTOR,
    /** The number of violated rules. */
    GAPS,
    /** How long the same people have been responsible. */
    ASSIGNMENT_AGE,
    /** How long ago somebody responsible visited. */
    LAST_VISIT,
    /** The number of open developments. */
    DEVELOPMENTS,
    /** No colors. */
    NONE
}
