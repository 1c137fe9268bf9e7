package io.blocgraph.bulk;

/** A file set has been loaded: everything may be otherwise, though no change says so. */
public record BulkImportedEvent() {}
