/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

/**
 * Whether a row is about the member of the same name whom it was matched with.
 *
 * @param row the number of the row
 * @param same whether it is
 */
record SamePersonInput(int row, boolean same) {}
