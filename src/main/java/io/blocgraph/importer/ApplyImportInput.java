/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import org.jspecify.annotations.Nullable;

/**
 * The input of {@code applyImport}.
 *
 * @param job the id of the import
 * @param leaveOutRefused whether refused rows are left out; null or false if they reject the import
 */
record ApplyImportInput(String job, @Nullable Boolean leaveOutRefused) {}
