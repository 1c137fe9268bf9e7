/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The screen on which lists are imported. */
@NullMarked
package io.blocgraph.screen.importer;

import org.jspecify.annotations.NullMarked;
