/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.graph.PathEncoding;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The directory of an export, which appears under its name only when it is complete: files are written into another one beside it.
 */
final class ExportDirectory implements AutoCloseable {

    private final Path target;
    private Path incoming;

    /**
     * Begins an export.
     *
     * @param target the directory to write, which does not exist or is empty
     * @throws ExportException if it exists and is not empty, or cannot be made
     */
    ExportDirectory(Path target) {
        this.target = PathEncoding.required(target.toAbsolutePath().normalize());
        try {
            requireEmpty();
            Files.createDirectories(parent());
            this.incoming = create();
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** {@return where the files are written} */
    Path incoming() {
        return incoming;
    }

    /** Begins anew. */
    void begin() throws IOException {
        FileSystemUtils.deleteRecursively(incoming);
        incoming = create();
    }

    /** Creates a directory that only its owner can read: it will hold personal data. */
    private Path create() throws IOException {
        return Files.createTempDirectory(parent(), target.getFileName() + "-");
    }

    private Path parent() {
        return Objects.requireNonNull(target.getParent(), target.toString());
    }

    /**
     * Gives what has been written the name of the target.
     *
     * @throws ExportException if the target has come into being meanwhile
     */
    void complete() {
        try {
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (DirectoryNotEmptyException notEmpty) {
            throw notEmpty();
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** Removes what has been written unless it is complete. */
    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(incoming);
        } catch (IOException remains) {
            throw unwritable(remains);
        }
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new ExportException(target.toString(), "is no directory");
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw notEmpty();
            }
        }
    }

    private ExportException notEmpty() {
        return new ExportException(target.toString(), "is not empty; name a directory that does not exist yet");
    }

    /** Returns the exception for a directory that cannot be written. */
    ExportException unwritable(IOException failure) {
        return new ExportException(target.toString(), "cannot be written (%s)".formatted(failure));
    }
}
