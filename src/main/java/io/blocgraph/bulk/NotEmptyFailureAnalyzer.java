package io.blocgraph.bulk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start that nothing is loaded over what is there. */
final class NotEmptyFailureAnalyzer extends AbstractFailureAnalyzer<NotEmptyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotEmptyException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Start without --blocgraph.load, or use another data directory: --blocgraph.data=DIRECTORY.",
                cause);
    }
}
