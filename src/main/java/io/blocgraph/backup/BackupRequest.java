/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Two files in the data directory by which a command line asks the application that runs on it for a backup, and learns how far it is.
 * Whoever can write there can do anything with the data.
 */
final class BackupRequest {

    private static final String DONE = "DONE ";
    private static final String FAILED = "FAILED ";

    private final Path request;
    private final Path answer;

    BackupRequest(Path data) {
        this.request = data.resolve("backup.request");
        this.answer = data.resolve("backup.answer");
    }

    /** What the application last said. */
    record Answer(String text) {

        boolean isDone() {
            return text.startsWith(DONE);
        }

        boolean isFailed() {
            return text.startsWith(FAILED);
        }

        /** Returns the directory of the backup, or what went wrong. */
        String detail() {
            return text.substring(text.indexOf(' ') + 1);
        }
    }

    /** Asks for a backup in a directory. */
    void ask(Path directory) throws IOException {
        Files.deleteIfExists(answer);
        replace(request, directory.toString());
    }

    /** Leaves nothing of the request. */
    void end() throws IOException {
        Files.deleteIfExists(request);
        Files.deleteIfExists(answer);
    }

    /** Takes the request, if there is one: the directory in which a backup is to be made. */
    Optional<Path> take() throws IOException {
        if (!Files.exists(request)) {
            return Optional.empty();
        }
        Path directory = Path.of(Files.readString(request));
        Files.delete(request);
        return Optional.of(directory);
    }

    /** Says what is being done. */
    void begins(BackupProgress.Phase phase) throws IOException {
        replace(answer, phase.name());
    }

    void done(Backup backup) throws IOException {
        replace(answer, DONE + backup.directory());
    }

    void failed(String message) throws IOException {
        replace(answer, FAILED + message);
    }

    Optional<Answer> answer() throws IOException {
        return Files.exists(answer) ? Optional.of(new Answer(Files.readString(answer))) : Optional.empty();
    }

    /** Whoever reads a file sees it whole. */
    private static void replace(Path file, String text) throws IOException {
        Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
