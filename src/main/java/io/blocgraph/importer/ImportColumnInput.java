/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import java.util.List;

/**
 * What a column means.
 *
 * @param column the index of the column, from 0
 * @param fields the names of its fields; none if it is not imported
 */
record ImportColumnInput(int column, List<String> fields) {}
