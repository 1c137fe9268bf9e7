/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import ac.simons.neo4j.migrations.core.MigrationsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports at startup that the database was written by another version. */
final class DatabaseMigrationsFailureAnalyzer extends AbstractFailureAnalyzer<MigrationsException> {

    /** What the library says of data that have migrations that it does not know. */
    private static final String NEWER = "More migrations have been applied";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigrationsException cause) {
        if (String.valueOf(cause.getMessage()).contains(NEWER)) {
            return new FailureAnalysis(
                    "The data were written by a newer version of BlocGraph than this one.",
                    "Start the newer version, or restore a backup that was made before the upgrade: --restore=DIRECTORY.",
                    cause);
        }
        return new FailureAnalysis(
                "The database migrations failed: " + cause.getMessage(),
                "The data was written by an incompatible version of BlocGraph. Start the version that wrote it,"
                        + " or use another data directory: --blocgraph.data=DIRECTORY.",
                cause);
    }
}
