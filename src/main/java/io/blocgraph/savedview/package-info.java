/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Views of screens that accounts have saved under a name: a filtered list, a diagram. */
@NullMarked
package io.blocgraph.savedview;

import org.jspecify.annotations.NullMarked;
