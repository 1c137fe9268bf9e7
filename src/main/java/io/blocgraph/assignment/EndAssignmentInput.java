/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

/**
 * The input of {@code endAssignment}.
 *
 * @param id the id of the assignment
 */
record EndAssignmentInput(String id) {}
