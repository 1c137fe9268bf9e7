/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports the invalid rows when loading fails at startup. */
final class BulkFailureAnalyzer extends AbstractFailureAnalyzer<BulkException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BulkException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Nothing was loaded: the database is still empty. Correct the files and start again.",
                cause);
    }
}
