/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.graph.PathEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** A source of files in the bulk format. */
@FunctionalInterface
public interface BulkSource {

    /**
     * Opens a file.
     *
     * @param name the file's name, such as {@code units.csv}
     * @return a stream of its content, to be closed by the caller; empty if there is no such file
     * @throws IOException if it cannot be opened
     */
    Optional<InputStream> open(String name) throws IOException;

    /** The file that only an export writes. */
    String FORMAT = "format.csv";

    /**
     * Returns whether an export has written the files. Then their values are what the graph had, and are not judged as what people have
     * typed.
     *
     * @return whether there is a file {@code format.csv}
     * @throws IOException if it cannot be opened
     */
    default boolean isExport() throws IOException {
        try (InputStream format = open(FORMAT).orElse(null)) {
            return format != null;
        }
    }

    /**
     * Returns a source that reads the files of a directory.
     *
     * @param directory the directory
     * @return the source
     * @throws BulkException if the directory does not exist
     * @throws java.nio.file.InvalidPathException if its path has characters that the platform's encoding cannot
     *     represent
     */
    static BulkSource directory(Path directory) {
        if (!Files.isDirectory(PathEncoding.required(directory))) {
            throw new BulkException(directory.toString(), "is no directory");
        }
        return name -> {
            Path file = directory.resolve(name);
            return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
    }

    /** {@return a source that reads the sample graph bundled with the application} */
    static BulkSource sample() {
        return name -> {
            ClassPathResource file = new ClassPathResource("graph-seed/" + name);
            return file.exists() ? Optional.of(file.getInputStream()) : Optional.empty();
        };
    }
}
