/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

/** The gender of a member, as recorded. */
public enum Gender {
    /** Nữ, female. */
    FEMALE,
    /** Nam, male. */
    MALE,
    /** Any other. */
    OTHER
}
