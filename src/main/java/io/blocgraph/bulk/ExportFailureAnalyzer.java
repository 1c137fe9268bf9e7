/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports why the graph could not be exported. */
final class ExportFailureAnalyzer extends AbstractFailureAnalyzer<ExportException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ExportException cause) {
        return new FailureAnalysis(
                "The graph was not exported: " + cause.getMessage() + ".",
                "Name another directory, --blocgraph.export=DIRECTORY, or remove the cause, and start again.",
                cause);
    }
}
