/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Recognizes headings, rows and values of lists. */
@NullMarked
package io.blocgraph.importer.mapping;

import org.jspecify.annotations.NullMarked;
