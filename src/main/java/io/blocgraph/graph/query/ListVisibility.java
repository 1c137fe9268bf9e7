/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

/** The visibility of a list's nodes, relative to that of their owner. */
enum ListVisibility {
    /** They are visible wherever the owner is. */
    INHERITED,
    /** It is checked for each. */
    CHECKED,
    /** They are listed, by office and name, even where they are not visible. */
    PUBLIC
}
