/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.CsvLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Writes each row to its file, and keeps no rows in memory. */
final class BulkFileWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Map<BulkFile, BufferedWriter> writers = new EnumMap<>(BulkFile.class);

    /**
     * Opens the files and writes their headers. Existing files are replaced.
     *
     * @param directory the directory of the files, created if it does not exist
     * @param files the files to write
     * @throws UncheckedIOException if a file cannot be created
     */
    BulkFileWriter(Path directory, Set<BulkFile> files) {
        try {
            Files.createDirectories(directory);
            for (BulkFile file : files) {
                Path path = directory.resolve(file.fileName());
                BufferedWriter writer =
                        new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), BUFFER);
                writers.put(file, writer);
                writer.write(file.header() + "\n");
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row to its file. */
    void write(Row row) {
        BufferedWriter writer = writers.get(row.file());
        if (writer == null) {
            throw new IllegalArgumentException(
                    "The set has no file " + row.file().fileName());
        }
        try {
            writer.write(CsvLine.of(row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes rows in the given order. */
    void write(Collection<? extends Row> rows) {
        rows.forEach(this::write);
    }

    /** Closes all files, even if closing one of them fails. */
    @Override
    public void close() {
        IOException failed = null;
        for (BufferedWriter writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw new UncheckedIOException(failed);
        }
    }
}
