/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

/** Counts units, and those of them that have a complete responsibility chain. Public, so that GraphQL can read {@link #share}. */
public interface CoverageFigures {

    /** {@return the number of units} */
    long total();

    /** {@return the number of units whose chain is complete} */
    long complete();

    /** {@return the share of complete chains, from 0 to 1; 1 if there are no units} */
    default double share() {
        return total() == 0 ? 1 : (double) complete() / total();
    }
}
