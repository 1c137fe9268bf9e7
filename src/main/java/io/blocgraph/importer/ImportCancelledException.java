/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

/** Thrown in the thread of an import that has been cancelled, so that its transaction is rolled back. */
final class ImportCancelledException extends RuntimeException {

    ImportCancelledException() {
        super("The import was cancelled", null, false, false);
    }
}
