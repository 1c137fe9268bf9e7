package io.blocgraph.graph;

import ac.simons.neo4j.migrations.core.MigrationsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start that the database was written by another version. */
final class MigrationsFailureAnalyzer extends AbstractFailureAnalyzer<MigrationsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigrationsException cause) {
        return new FailureAnalysis(
                "The database cannot be brought up to date: " + cause.getMessage(),
                "Its data was written by a version of BlocGraph that this one does not follow. Start the version that wrote it,"
                        + " or this one with another directory for the data: --blocgraph.data=DIRECTORY.",
                cause);
    }
}
