/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

/** What an import does with a row. */
public enum Verdict {
    /** It creates something. */
    NEW,
    /** It changes something. */
    CHANGED,
    /** It changes nothing. */
    SAME,
    /** It cannot be imported. */
    REFUSED
}
