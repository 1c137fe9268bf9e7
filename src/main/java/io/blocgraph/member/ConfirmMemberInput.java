/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

/**
 * The input of {@code confirmMember}.
 *
 * @param id the id of the member on probation
 */
record ConfirmMemberInput(String id) {}
