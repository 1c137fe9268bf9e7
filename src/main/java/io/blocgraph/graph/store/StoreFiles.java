/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a database in a data directory. */
public final class StoreFiles {

    /** What Neo4j stores, as opposed to its logs and what else lies in the directory. */
    static final String DATA = "data";

    /** Files that say that a process is at work on the others. */
    private static final Set<String> LOCKS = Set.of("store_lock", "database_lock", "write.lock");

    private final Path directory;

    /**
     * Creates an object for a data directory.
     *
     * @param directory the data directory, which need not exist
     */
    public StoreFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Returns the data directory.
     *
     * @return its absolute path
     */
    public Path directory() {
        return directory;
    }

    Path data() {
        return directory.resolve(DATA);
    }

    /**
     * Returns whether there is a database.
     *
     * @return whether it has files
     */
    public boolean exist() {
        return Files.isDirectory(data().resolve("databases"));
    }

    /**
     * Returns whether a process is at work on the files.
     *
     * @return whether they are locked
     * @throws UncheckedIOException if that cannot be found out
     */
    public boolean inUse() {
        Path file = data().resolve("databases").resolve("store_lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns how much room a copy takes.
     *
     * @return the bytes of all files
     * @throws IOException if they cannot be read
     */
    public long size() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        return size;
    }

    /**
     * Copies the files. Nobody may write them meanwhile.
     *
     * @param target the directory to which they are copied, laid out like a data directory
     * @throws IOException if they cannot be read or written
     */
    public void copyTo(Path target) throws IOException {
        for (Path file : files()) {
            Path copy = target.resolve(directory.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private List<Path> files() throws IOException {
        if (!exist()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !LOCKS.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
