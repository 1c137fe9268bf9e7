/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

/** How far an import is. */
public enum ImportState {
    /** The file has been read; what its columns mean can be corrected. */
    READ,
    /** It waits for others, or its rows are being compared with the graph. */
    PLANNING,
    /** What it would change can be looked at. */
    PLANNED,
    /** It is being written. */
    APPLYING,
    /** It has been written. */
    APPLIED,
    /** It could not be planned or written; nothing was changed. */
    FAILED
}
