/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports at startup that a path has letters that the locale does not support; takes precedence over the general analysis of settings. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PathFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPathException> {

    private final Charset encoding;

    PathFailureAnalyzer() {
        this(PathEncoding.current());
    }

    PathFailureAnalyzer(Charset encoding) {
        this.encoding = encoding;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, InvalidPathException cause) {
        if (!PathEncoding.loses(cause.getInput(), encoding)) {
            return null;
        }
        return new FailureAnalysis(
                "The path %s has letters that the locale of this process does not know: it names files in %s."
                        .formatted(cause.getInput(), encoding.name()),
                "Start with LC_ALL=C.UTF-8, or give a path of ASCII letters.",
                cause);
    }
}
