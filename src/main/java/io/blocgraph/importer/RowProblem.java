/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.Problem;

/**
 * A problem of a row.
 *
 * @param problem the problem; its field is that of the list
 * @param cell the address of the cell at fault; empty if it is none in particular
 * @param value the text of that cell; empty if it is none in particular
 */
public record RowProblem(Problem problem, String cell, String value) {}
