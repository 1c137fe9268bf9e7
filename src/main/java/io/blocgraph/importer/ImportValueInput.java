/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

/**
 * A value for all rows.
 *
 * @param field the name of the field
 * @param value the value
 */
record ImportValueInput(String field, String value) {}
