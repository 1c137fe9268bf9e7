/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

/** Thrown where Cypher of the application is wrong; what is wrong is said in a sentence. */
public class CypherFragmentException extends IllegalArgumentException {

    /**
     * Creates an exception.
     *
     * @param message the sentence
     */
    public CypherFragmentException(String message) {
        super(message);
    }
}
