/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

/** The role of a seat on a committee, by rank. */
enum Role {
    /** Leads an executive or standing committee. */
    SECRETARY,
    /** Deputizes for the secretary. */
    DEPUTY_SECRETARY,
    /** Leads an inspection commission or a steering board. */
    HEAD,
    /** Deputizes for the head. */
    DEPUTY_HEAD,
    /** Has a seat without a leading role. */
    MEMBER
}
