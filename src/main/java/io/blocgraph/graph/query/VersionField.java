/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

/** The field {@code version} of a node, which counts the changes to it; 0 where the node is not visible. */
record VersionField() implements FieldMapping {

    @Override
    public String maskedExpression() {
        return "0";
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        return "coalesce(%s.version, 1)".formatted(owner);
    }
}
