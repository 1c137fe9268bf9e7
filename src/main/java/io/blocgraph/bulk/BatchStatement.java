/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.util.List;
import java.util.Map;

/**
 * A statement with the rows that it writes.
 *
 * @param cypher the Cypher statement, which unwinds {@code $rows}
 * @param rows the rows, each a map of parameters
 */
record BatchStatement(String cypher, List<Map<String, Object>> rows) {}
