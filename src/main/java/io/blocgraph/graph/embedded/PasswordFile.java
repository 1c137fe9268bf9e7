/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The file that holds the database password, generated at the first start and readable only by its owner. */
record PasswordFile(Path path) {

    private static final int BYTES = 24;

    String read() {
        try {
            if (Files.notExists(path)) {
                write();
            }
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The database password in " + path + " is not readable", unreadable);
        }
    }

    private void write() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(path.getParent());
        // set permissions first, so that the password is never readable by others
        if (Files.getFileStore(path.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                path,
                Base64.getUrlEncoder().withoutPadding().encodeToString(random) + System.lineSeparator(),
                StandardOpenOption.CREATE);
    }
}
