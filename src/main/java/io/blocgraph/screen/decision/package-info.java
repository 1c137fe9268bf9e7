/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The screen of a decision: what it says, its files, and what was changed on its basis. */
@NullMarked
package io.blocgraph.screen.decision;

import org.jspecify.annotations.NullMarked;
