/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

/** The kind of a difference between two days. */
public enum ChangeKind {
    /** Exists on the later day only. */
    NEW,
    /** Existed on the earlier day only. */
    GONE,
    /** Has moved within the hierarchy. */
    MOVED,
    /** Has another responsible person. */
    HANDED_OVER
}
