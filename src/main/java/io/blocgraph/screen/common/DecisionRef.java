/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a decision.
 *
 * @param id its id; null where it was not asked for
 * @param number its number
 */
public record DecisionRef(@Nullable String id, String number) {}
