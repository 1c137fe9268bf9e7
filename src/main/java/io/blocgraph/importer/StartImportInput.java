/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import org.jspecify.annotations.Nullable;

/**
 * The input of {@code startImport}.
 *
 * @param fileName the name of the file
 * @param content the content of the file in Base64; null if text is given
 * @param text cells that were copied from a spreadsheet; null if a file is given
 */
record StartImportInput(
        String fileName, @Nullable String content, @Nullable String text) {}
