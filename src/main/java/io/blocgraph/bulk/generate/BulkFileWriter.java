package io.blocgraph.bulk.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Writes rows to the files where they belong, one after the other, keeping none of them. */
final class BulkFileWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Map<BulkFile, BufferedWriter> writers = new EnumMap<>(BulkFile.class);

    /**
     * Opens the files and writes their headers; a file that is there already is replaced.
     *
     * @param directory where they stand; it is made if it is missing
     * @param files which files the set has
     * @throws UncheckedIOException if that is not possible
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

    /** Writes one row. */
    void write(Row row) {
        BufferedWriter writer = writers.get(row.file());
        if (writer == null) {
            throw new IllegalArgumentException(
                    "The set has no file " + row.file().fileName());
        }
        try {
            writer.write(line(row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes rows in their order. */
    void write(Collection<? extends Row> rows) {
        rows.forEach(this::write);
    }

    /** Closes every file, even if one of them fails. */
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

    // LF, not RFC 4180's CRLF: every reader takes it, and version control leaves it alone.
    private static String line(List<String> cells) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        cells.forEach(cell -> line.add(quoted(cell)));
        return line.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
