/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

/**
 * The input of {@code endWaiver}.
 *
 * @param id the id of the waiver
 */
record EndWaiverInput(String id) {}
