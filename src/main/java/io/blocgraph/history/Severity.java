/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

/** The severity of a problem. */
public enum Severity {
    /** The change is rejected. */
    ERROR,
    /** The change is applied, and the problem is listed until it is resolved or waived. */
    WARNING
}
