/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.StringUtils;

/** Reports at startup which Cypher of the application is wrong. */
final class CypherFragmentFailureAnalyzer extends AbstractFailureAnalyzer<CypherFragmentException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CypherFragmentException cause) {
        return new FailureAnalysis(
                StringUtils.capitalize(String.valueOf(cause.getMessage())),
                "Correct the Cypher, or add the name to the vocabulary of the feature, graph-vocabulary/<feature>.properties.",
                cause);
    }
}
