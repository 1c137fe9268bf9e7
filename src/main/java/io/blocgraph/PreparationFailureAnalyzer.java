/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says at the start which step of the preparation failed, where nobody knows more about the cause. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class PreparationFailureAnalyzer extends AbstractFailureAnalyzer<PreparationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PreparationException cause) {
        return new FailureAnalysis(
                "The database could not be prepared. " + cause.getMessage(),
                "Remove the cause and start again; what was not finished is then done again. To see where it failed, start with"
                        + " --logging.level.org.springframework.boot.diagnostics=debug.",
                cause);
    }
}
