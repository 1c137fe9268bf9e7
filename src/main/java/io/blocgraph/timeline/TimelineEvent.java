/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.timeline;

/** What an entry of a timeline tells. The schema says of each what its node is. */
enum TimelineEvent {
    RECORD,
    CHANGE,
    ESTABLISHED,
    DISSOLVED,
    MERGED,
    ABSORBED,
    SPLIT_OFF,
    SPLIT,
    SUCCEEDED,
    PRECEDED,
    PLACED,
    CLUSTER_JOINED,
    CLUSTER_LEFT,
    UNIT_JOINED,
    UNIT_LEFT,
    SEAT_BEGAN,
    SEAT_ENDED,
    ASSIGNMENT_BEGAN,
    ASSIGNMENT_ENDED,
    COVERAGE_BEGAN,
    COVERAGE_ENDED,
    MEMBER_JOINED,
    MEMBER_LEFT,
    MEMBERSHIP_BEGAN,
    MEMBERSHIP_ENDED,
    ACTIVITY_BEGAN,
    ACTIVITY_ENDED,
    ADMITTED,
    LEFT
}
