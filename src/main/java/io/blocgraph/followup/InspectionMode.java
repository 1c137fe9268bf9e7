/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

/** What an inspection is: two words that are never one. */
public enum InspectionMode {
    /** An inspection (kiểm tra): looks into what was done. */
    INSPECTION,
    /** A supervision (giám sát): looks at what is being done. */
    SUPERVISION
}
