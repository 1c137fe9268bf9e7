/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.OperationDefinition;

/** The metrics of parsed operations: each is measured once, and its metrics are kept for as long as its document is. */
final class MeasuredOperations {

    /** By identity: a cached document is the same object in every request. */
    private final Cache<OperationDefinition, DocumentMetrics> metrics =
            Caffeine.newBuilder().weakKeys().build();

    /** Returns the metrics of an operation of a document, which need not be valid. */
    DocumentMetrics metrics(OperationDefinition operation, Document document) {
        return metrics.get(operation, unmeasured -> DocumentMetrics.of(unmeasured, document));
    }
}
