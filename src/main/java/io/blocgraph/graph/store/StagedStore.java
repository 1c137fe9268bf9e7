/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * A copy of a database that lies ready in the data directory to take the place of the files there. Until it is complete it counts for
 * nothing; from then on the exchange happens at the next start, however often it is interrupted: each step is the renaming of a
 * directory, and is skipped if it was done. What was there is kept.
 */
public final class StagedStore {

    private final Path directory;
    private final Path staging;
    private final Path complete;

    /**
     * Creates an object for a data directory.
     *
     * @param directory the data directory
     */
    public StagedStore(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.staging = this.directory.resolve("restoring");
        this.complete = staging.resolve("COMPLETE");
    }

    /**
     * Copies the files of a database beside those of the data directory, instead of what may lie there.
     *
     * @param source a directory laid out like a data directory
     * @param replaced the name of the directory in the data directory to which the files that are replaced will be moved
     * @throws IOException if they cannot be copied; then nothing is ready
     */
    public void stage(Path source, String replaced) throws IOException {
        discard();
        new StoreFiles(source).copyTo(Files.createDirectories(staging));
        Path named = Files.writeString(staging.resolve("COMPLETE.part"), replaced);
        Files.move(named, complete, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Removes what lies ready.
     *
     * @throws IOException if it cannot be removed
     */
    public void discard() throws IOException {
        // without this the rest counts for nothing
        Files.deleteIfExists(complete);
        FileSystemUtils.deleteRecursively(staging);
    }

    /**
     * Puts what lies ready in the place of the files of the database, on which no process may work; removes what was not completed.
     *
     * @return where the files are that were replaced; empty if nothing lay ready
     * @throws IOException if files cannot be moved; then this can be called again
     */
    public Optional<Path> replace() throws IOException {
        if (!Files.exists(complete)) {
            discard();
            return Optional.empty();
        }
        Path kept = directory.resolve(Files.readString(complete));
        Path present = directory.resolve(StoreFiles.DATA);
        Path restored = staging.resolve(StoreFiles.DATA);
        if (Files.exists(restored)) {
            if (Files.exists(present)) {
                Files.createDirectories(kept);
                Files.move(present, kept.resolve(StoreFiles.DATA), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(restored, present, StandardCopyOption.ATOMIC_MOVE);
        }
        discard();
        return Optional.of(kept);
    }
}
