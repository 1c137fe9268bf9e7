/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

/**
 * The input of {@code endSeat}.
 *
 * @param id the id of the seat
 */
record EndSeatInput(String id) {}
