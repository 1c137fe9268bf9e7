/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

/** The quality of a meeting. */
public enum MeetingQuality {
    /** Good (tốt). */
    GOOD,
    /** Fair (khá). */
    FAIR,
    /** Average (trung bình). */
    AVERAGE,
    /** Weak (yếu). */
    WEAK
}
