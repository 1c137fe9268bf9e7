/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

/**
 * A seat on a new committee.
 *
 * @param member the id of the member
 * @param role the role of the seat
 */
record NewSeatInput(String member, SeatRole role) {}
