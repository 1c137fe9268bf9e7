/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.backup.BackupException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The checksums of the files of a backup, as {@code sha256sum --check SHA256SUMS} reads them. */
final class Checksums {

    private static final String FILE = "SHA256SUMS";

    /** Two spaces separate a checksum and a name. */
    private static final String SEPARATOR = "  ";

    private Checksums() {}

    /** Writes the checksums of all files below a directory. */
    static void write(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(directory)) {
            lines.add(sha256(file) + SEPARATOR + name(directory, file));
        }
        Files.write(directory.resolve(FILE), lines);
    }

    /** Requires that all files are there and are what they were. */
    static void verify(Path directory) throws IOException {
        Path sums = directory.resolve(FILE);
        if (!Files.exists(sums)) {
            throw damaged(directory, FILE + " is missing");
        }
        for (String line : Files.readAllLines(sums)) {
            int end = line.indexOf(SEPARATOR);
            Path file = directory.resolve(line.substring(end + SEPARATOR.length()));
            if (!Files.isRegularFile(file)) {
                throw damaged(directory, name(directory, file) + " is missing");
            }
            if (!sha256(file).equals(line.substring(0, end))) {
                throw damaged(directory, name(directory, file) + " is not what it was when the backup was made");
            }
        }
    }

    private static BackupException damaged(Path directory, String what) {
        return new BackupException(
                Reason.DAMAGED, "The backup %s is damaged: %s. Use another one.".formatted(directory, what));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
