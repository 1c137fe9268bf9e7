/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

/**
 * Published after a file set has been loaded: all cached data is stale, although the change feed reports no change.
 */
public record BulkImportedEvent() {}
