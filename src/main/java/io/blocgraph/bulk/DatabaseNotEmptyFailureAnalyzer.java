/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports at startup that files cannot be loaded into a database that is not empty. */
final class DatabaseNotEmptyFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseNotEmptyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseNotEmptyException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Start without --blocgraph.load, or use another data directory: --blocgraph.data=DIRECTORY.",
                cause);
    }
}
