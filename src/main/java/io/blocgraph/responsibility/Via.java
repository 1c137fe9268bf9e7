/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

/** The way in which somebody is responsible. */
public enum Via {
    /** By seat: as secretary of the executive committee, or as the deputy who acts. */
    SEAT,
    /** By assignment. */
    ASSIGNMENT
}
