/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

/** How grave a development is. */
public enum DevelopmentSeverity {
    /** To be known. */
    LOW,
    /** To be settled. */
    MEDIUM,
    /** To be settled at once. */
    HIGH
}
