/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What accounts have saved of screens: views under a name (a filtered list, a diagram), and the columns of lists. */
@NullMarked
package io.blocgraph.savedview;

import org.jspecify.annotations.NullMarked;
