/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.graph.Graph;
import io.blocgraph.history.MutationRejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Takes files that are to be attached. An upload belongs to the account that makes it: no other attaches it, and nobody gets a file by
 * the hash of its content, which anybody knows who has the same.
 */
@Component
public class Uploads {

    private static final String CREATE = """
            CREATE (u:Upload {id: $id, name: $name, mediaType: $mediaType, size: $size, hash: $hash, at: $at, by: $by})""";

    private final CurrentAccount currentAccount;
    private final ContentStore contents;
    private final AttachmentProperties properties;
    private final Graph graph;
    private final Clock clock;
    private final Tika tika = new Tika();

    Uploads(
            CurrentAccount currentAccount,
            ContentStore contents,
            AttachmentProperties properties,
            Graph graph,
            Clock clock) {
        this.currentAccount = currentAccount;
        this.contents = contents;
        this.properties = properties;
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * A file that was uploaded.
     *
     * @param id the id by which it can be attached
     * @param name its name, without folders, as files of its kind are named
     * @param mediaType its kind, recognized by its content
     * @param size its length in bytes
     */
    public record Upload(String id, String name, String mediaType, long size) {}

    /** {@return the largest file} */
    public DataSize maxSize() {
        return properties.maxSize();
    }

    /**
     * Takes a file of the account that is signed in.
     *
     * @param name its name, possibly with folders
     * @param content its content, of which no more is read than allowed
     * @return the upload
     * @throws IOException if it cannot be read or stored
     * @throws MutationRejectedException {@code FILE_TOO_LARGE}, {@code FILE_EMPTY}, {@code FILE_KIND}, or a problem with the name
     */
    public Upload take(String name, InputStream content) throws IOException {
        String account = currentAccount.requirePermissions().name();
        String plain = FileName.plain(name);
        long most = properties.maxSize().toBytes();
        try (ContentStore.Incoming incoming = contents.receive(BoundedInputStream.builder()
                .setInputStream(content)
                .setMaxCount(most + 1)
                .get())) {
            if (incoming.size() > most) {
                throw MutationRejectedException.of(
                        AttachmentProblem.FILE_TOO_LARGE,
                        "name",
                        plain,
                        properties.maxSize().toMegabytes());
            }
            if (incoming.size() == 0) {
                throw MutationRejectedException.of(AttachmentProblem.FILE_EMPTY, "name", plain);
            }
            String mediaType = mediaType(incoming, plain);
            if (!properties.mediaTypes().contains(mediaType)) {
                throw MutationRejectedException.of(AttachmentProblem.FILE_KIND, "name", plain, mediaType);
            }
            return register(account, FileName.ofKind(plain, mediaType), mediaType, incoming.keep());
        }
    }

    private Upload register(String account, String name, String mediaType, ContentStore.Content stored) {
        String id = "upload-" + UUID.randomUUID();
        graph.write(
                CREATE,
                Map.of(
                        "id",
                        id,
                        "name",
                        name,
                        "mediaType",
                        mediaType,
                        "size",
                        stored.size(),
                        "hash",
                        stored.hash(),
                        "at",
                        ZonedDateTime.now(clock),
                        "by",
                        account));
        return new Upload(id, name, mediaType, stored.size());
    }

    private String mediaType(ContentStore.Incoming incoming, String name) throws IOException {
        try (InputStream content = Files.newInputStream(incoming.file())) {
            return tika.detect(content, name);
        }
    }
}
