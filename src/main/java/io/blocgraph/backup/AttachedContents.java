/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies the contents of attached files. Their names are their checksums, so that a content of the same name is the same. */
final class AttachedContents {

    /** Where they are in a backup. */
    static final String FILES = "files";

    private AttachedContents() {}

    /**
     * Copies contents that the target does not have.
     *
     * @param source the directory with the contents, which may be missing
     * @param target the directory to which they are copied
     * @param earlier the directory of an earlier backup with the same contents, to which links can be made instead; null if there is none
     */
    static void copy(Path source, Path target, @Nullable Path earlier) throws IOException {
        if (!Files.isDirectory(source)) {
            return;
        }
        for (Path file : contents(source)) {
            Path relative = source.relativize(file);
            Path copy = target.resolve(relative.toString());
            if (!Files.exists(copy)) {
                Files.createDirectories(copy.getParent());
                Optional<Path> same = Optional.ofNullable(earlier)
                        .map(directory -> directory.resolve(relative.toString()))
                        .filter(Files::exists);
                if (same.isEmpty() || !linked(copy, same.get())) {
                    copy(file, copy);
                }
            }
        }
    }

    private static List<Path> contents(Path source) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .toList();
        }
    }

    private static boolean linked(Path copy, Path existing) {
        try {
            Files.createLink(copy, existing);
            return true;
        } catch (IOException | UnsupportedOperationException unsupported) {
            return false;
        }
    }

    private static void copy(Path file, Path copy) throws IOException {
        try {
            Path part = copy.resolveSibling(copy.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.move(Files.copy(file, part), copy);
        } catch (NoSuchFileException tidied) {
            // a content that no file needs any more may go at any time
        }
    }
}
