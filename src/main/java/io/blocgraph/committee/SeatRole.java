/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

/** The role of a seat on a committee, in order of precedence. */
public enum SeatRole {
    /** Bí thư, the secretary. */
    SECRETARY,
    /** Phó bí thư, a deputy secretary. */
    DEPUTY_SECRETARY,
    /** Chủ nhiệm or trưởng ban, the head of a commission or board. */
    HEAD,
    /** Phó chủ nhiệm or phó trưởng ban, a deputy head. */
    DEPUTY_HEAD,
    /** Ủy viên, a member. */
    MEMBER
}
