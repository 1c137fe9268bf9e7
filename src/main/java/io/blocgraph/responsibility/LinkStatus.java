/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

/** The status of a link in a responsibility chain. */
public enum LinkStatus {
    /** Somebody is responsible. */
    FILLED,
    /** The secretary's seat is vacant, and a deputy secretary acts. */
    ACTING,
    /** Nobody is responsible: a vacancy. */
    VACANT,
    /** The holder of the assignment no longer sits on the committee that the rule asks for. */
    LAPSED
}
