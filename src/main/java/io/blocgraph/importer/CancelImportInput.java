/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

/**
 * The input of {@code cancelImport}.
 *
 * @param job the id of the import
 */
record CancelImportInput(String job) {}
