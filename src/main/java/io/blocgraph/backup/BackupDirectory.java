/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.backup.Backup.Description;
import io.blocgraph.backup.BackupException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A directory of backups. A backup appears under its name only when it is complete. */
final class BackupDirectory {

    private static final String PARTIAL = ".partial";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;

    BackupDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    Path path() {
        return directory;
    }

    /** Returns the complete backups, the latest first. */
    List<Backup> list() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.flatMap(entry -> read(entry).stream())
                    .sorted(Comparator.comparing(
                                    (Backup backup) -> backup.description().at())
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the backup in a directory; empty if there is no complete one. */
    static Optional<Backup> read(Path entry) {
        Path file = entry.resolve(Backup.FILE);
        if (entry.toString().endsWith(PARTIAL) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Backup(entry, JSON.readValue(Files.readString(file), Description.class)));
        } catch (JacksonException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the backup in a directory, or the latest of those in it. */
    static Backup find(Path given) {
        return read(given)
                .or(() -> new BackupDirectory(given).list().stream().findFirst())
                .orElseThrow(() -> new BackupException(
                        Reason.NOT_FOUND,
                        "There is no backup in %s. Name the directory of a backup, which has a file %s."
                                .formatted(given, Backup.FILE)));
    }

    /** Removes what an interrupted backup has left, and creates the directory of a new one. */
    Path begin(ZonedDateTime at) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path left :
                    entries.filter(entry -> entry.toString().endsWith(PARTIAL)).toList()) {
                FileSystemUtils.deleteRecursively(left);
            }
        }
        String name = NAME.format(at);
        for (int second = 2; Files.exists(directory.resolve(name)); second++) {
            name = NAME.format(at) + "_" + second;
        }
        Path partial = Files.createDirectory(directory.resolve(name + PARTIAL));
        if (partial.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // it holds all personal data
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwx------"));
        }
        return partial;
    }

    /** Gives a backup its description, its checksums and its name. */
    Backup complete(Path partial, Description description) throws IOException {
        Files.writeString(
                partial.resolve(Backup.FILE),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description));
        Checksums.write(partial);
        String name = String.valueOf(partial.getFileName());
        Path complete = directory.resolve(name.substring(0, name.length() - PARTIAL.length()));
        return new Backup(Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE), description);
    }

    /** Removes an incomplete backup, if it can be removed. */
    static void discard(@Nullable Path partial) {
        try {
            FileSystemUtils.deleteRecursively(partial);
        } catch (IOException left) {
            // the next backup removes it
        }
    }

    /** Deletes all but the latest of the backups on schedule. */
    void prune(int keep) throws IOException {
        List<Backup> old = list().stream()
                .filter(backup -> backup.description().reason() == BackupReason.SCHEDULED)
                .skip(keep)
                .toList();
        for (Backup backup : old) {
            // until it is deleted entirely it is no complete one
            Path partial = backup.directory().resolveSibling(backup.name() + PARTIAL);
            FileSystemUtils.deleteRecursively(Files.move(backup.directory(), partial, StandardCopyOption.ATOMIC_MOVE));
        }
    }
}
