/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

/**
 * The input of {@code endMembership}.
 *
 * @param id the id of the member
 * @param temporary whether only the temporary activity in another cell ends
 */
record EndMembershipInput(String id, boolean temporary) {}
