/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.util.List;

/** The version of the format in which an export writes, as it stands in {@code format.csv}. */
final class BulkFormat {

    private static final String VERSION = "1";

    /** The content of the file. */
    static final String CONTENT = "version\n" + VERSION + "\n";

    private static final CsvFile FILE = new CsvFile(BulkSource.FORMAT, List.of("version"), List.of());

    private BulkFormat() {}

    /**
     * Returns whether an export has written the files.
     *
     * @param errors receives an error if it was one of another version
     */
    static boolean isExport(BulkSource source, BulkErrors errors) {
        return FILE.read(source, errors, row -> {
                    if (!row.rawText("version").equals(VERSION)) {
                        throw new BulkException(
                                BulkSource.FORMAT,
                                "the set was written by another version of the application, in the format %s; this one reads %s"
                                        .formatted(row.rawText("version"), VERSION));
                    }
                    return VERSION;
                })
                .isPresent();
    }
}
