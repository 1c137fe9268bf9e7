/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

/** The result of the review of a point. */
enum PointResult {
    /** Reached. */
    DONE,
    /** Reached in part. */
    PARTLY,
    /** Not reached. */
    NOT_DONE,
    /** Given up. */
    DROPPED
}
