/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

/**
 * A reference to a decision.
 *
 * @param number its number
 */
public record DecisionRef(String number) {}
