/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The files of the embedded database: copying, checking and replacing them. */
@NullMarked
package io.blocgraph.graph.store;

import org.jspecify.annotations.NullMarked;
