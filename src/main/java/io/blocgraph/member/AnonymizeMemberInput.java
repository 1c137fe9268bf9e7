/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

/**
 * The input of {@code anonymizeMember}.
 *
 * @param id the id of the member
 */
record AnonymizeMemberInput(String id) {}
