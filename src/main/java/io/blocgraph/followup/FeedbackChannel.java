/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

/** How feedback was given. */
public enum FeedbackChannel {
    /** In this application (trên phần mềm). */
    APPLICATION,
    /** By letter or in a box for letters (thư, hòm thư góp ý). */
    LETTER,
    /** At a meeting or a dialogue (hội nghị, đối thoại). */
    MEETING,
    /** By telephone (điện thoại). */
    TELEPHONE,
    /** Otherwise. */
    OTHER
}
