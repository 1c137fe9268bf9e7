/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

/**
 * The kind of access to members' records. A request is classified as reading one record or a list by its response; an export
 * declares itself by putting this into its context under its class.
 */
public enum ReadKind {
    /** One record. */
    RECORD,
    /** Several records. */
    LIST,
    /** A file or document handed out to be kept. */
    EXPORT
}
