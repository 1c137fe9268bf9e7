/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Stores contents of files in a directory, each once, under the SHA-256 hash of its bytes. A content appears under its name only when it
 * is complete, so that several instances can share the directory.
 */
@Component
@EnableConfigurationProperties(AttachmentProperties.class)
public class ContentStore {

    private static final int PREFIX = 2;

    private final Path directory;
    private final Clock clock;

    ContentStore(AttachmentProperties properties, Clock clock) {
        this.directory = properties.directory();
        this.clock = clock;
    }

    /**
     * A stored content.
     *
     * @param hash its SHA-256 hash, 64 hexadecimal digits
     * @param size its length in bytes
     */
    public record Content(String hash, long size) {}

    /**
     * Stores a content.
     *
     * @param content the content, which is read to its end
     * @return what was stored
     * @throws IOException if it cannot be read, or the directory cannot be written
     */
    public Content store(InputStream content) throws IOException {
        try (Incoming incoming = receive(content)) {
            return incoming.keep();
        }
    }

    /**
     * Receives a content, which is deleted when it is closed unless it is to be kept.
     *
     * @param content the content, which is read to its end
     * @return what was received
     * @throws IOException if it cannot be read, or the directory cannot be written
     */
    Incoming receive(InputStream content) throws IOException {
        Files.createDirectories(directory);
        Incoming incoming = new Incoming(Files.createTempFile(directory, "incoming-", ".part"));
        try (OutputStream file = Files.newOutputStream(incoming.file);
                DigestInputStream digested = new DigestInputStream(content, incoming.sha)) {
            incoming.size = digested.transferTo(file);
            return incoming;
        } catch (IOException | RuntimeException broken) {
            incoming.close();
            throw broken;
        }
    }

    /** A content that has been received, and is not stored yet. */
    final class Incoming implements AutoCloseable {

        private final Path file;
        private final MessageDigest sha = sha256();
        private long size;

        private Incoming(Path file) {
            this.file = file;
        }

        Path file() {
            return file;
        }

        long size() {
            return size;
        }

        /** Stores the content. */
        Content keep() throws IOException {
            String hash = HexFormat.of().formatHex(sha.digest());
            Path target = path(hash);
            Files.createDirectories(target.getParent());
            if (Files.exists(target)) {
                // the time of the latest upload keeps it from being tidied away before it is attached
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            } else {
                moveTo(target, file);
            }
            return new Content(hash, size);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    private static void moveTo(Path target, Path incoming) throws IOException {
        try {
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException stored) {
            // another request has stored the same content meanwhile
        }
    }

    /**
     * Finds a content.
     *
     * @param hash its hash
     * @return the file with the content; empty if there is none any more
     */
    public Optional<Path> find(String hash) {
        return Optional.of(path(hash)).filter(Files::isRegularFile);
    }

    /**
     * Lists the contents that have not been uploaded for some time.
     *
     * @param before the time
     * @return their hashes
     * @throws IOException if the directory cannot be read
     */
    List<String> storedBefore(FileTime before) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, before))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean isOlder(Path file, FileTime before) {
        try {
            return Files.getLastModifiedTime(file).compareTo(before) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Deletes a content, or what is left of an upload that broke off.
     *
     * @param name its hash, or the name of the file
     * @throws IOException if the directory cannot be written
     */
    void delete(String name) throws IOException {
        Files.deleteIfExists(name.endsWith(".part") ? directory.resolve(name) : path(name));
    }

    private Path path(String hash) {
        return directory.resolve(hash.substring(0, PREFIX)).resolve(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
