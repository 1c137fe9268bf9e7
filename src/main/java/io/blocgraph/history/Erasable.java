/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

/** A type of node whose personal data can be erased. Contributed as a bean by the feature that erases it. */
public interface Erasable {

    /** {@return the label of these nodes} */
    String label();
}
