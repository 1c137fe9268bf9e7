/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports that the data is in use, and what to do about it. */
final class DataInUseFailureAnalyzer extends AbstractFailureAnalyzer<DataInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataInUseException cause) {
        return new FailureAnalysis(
                "The data in " + cause.directory() + " is in use: BlocGraph is already running on it.",
                "Stop the other process, or use another data directory: --blocgraph.data=DIRECTORY.",
                cause);
    }
}
