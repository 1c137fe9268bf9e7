/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

/**
 * Dates that are never missing, stored on members beside those that may be: nodes without the property are not in the index, so the
 * index neither orders a list by a date that some members lack, nor finds probationary members by the absence of one.
 */
public final class NonNullDateKeys {

    /** Sets them on the member {@code m} from its other properties. */
    public static final String SET_KEYS = """
            SET m.joinedKey = coalesce(m.joinedOn, date('0001-01-01')),
              m.bornKey = coalesce(m.bornOn, date('0001-01-01')),
              m.probationUntil = coalesce(m.officialOn, date('9999-12-31'))""";

    private NonNullDateKeys() {}
}
