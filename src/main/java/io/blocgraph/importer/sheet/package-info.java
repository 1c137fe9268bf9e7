/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reads files with sheets of cells, as spreadsheets and people write them. */
@NullMarked
package io.blocgraph.importer.sheet;

import org.jspecify.annotations.NullMarked;
