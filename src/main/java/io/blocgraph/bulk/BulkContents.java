/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.attachment.ContentStore;
import io.blocgraph.bulk.LoadedTable.TableRow;
import io.blocgraph.graph.ReadTransaction;
import io.blocgraph.graph.query.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the contents of attached files from a file set, and into one. */
@Component
class BulkContents {

    private static final Logger log = LoggerFactory.getLogger(BulkContents.class);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final String HASHES = "MATCH (n:AttachedFile) RETURN DISTINCT n.hash AS hash ORDER BY hash";

    private final ContentStore store;

    BulkContents(ContentStore store) {
        this.store = store;
    }

    /**
     * Copies the contents of all attached files.
     *
     * @param transaction the transaction that reads which there are
     * @param set the directory of the file set
     * @return the hashes of those that are missing
     * @throws IOException if they cannot be copied
     */
    List<String> export(ReadTransaction transaction, Path set) throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map<String, Object> row : transaction.read(HASHES, Map.of())) {
            String hash = Row.of(row).text("hash");
            Optional<Path> content = store.find(hash);
            if (content.isPresent()) {
                Path copy = set.resolve(AttachmentTables.contentName(hash));
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(content.get(), copy);
            } else {
                missing.add(hash);
            }
        }
        if (!missing.isEmpty()) {
            log.warn("The contents of {} attached files are missing, and so they are in the export", missing.size());
        }
        return missing;
    }

    /** Stores the contents of a file set. Those that no file needs after all, because the load fails, go like other uploads. */
    void load(BulkFiles files, BulkSource source, BulkErrors errors) {
        for (TableRow row : files.tables().of(AttachmentTables.FILES)) {
            String hash = String.valueOf(row.properties().get("hash"));
            if (!HASH.matcher(hash).matches()) {
                errors.add(row.place()
                        .exception("hash", "'%s' is not a SHA-256 hash of 64 hexadecimal digits".formatted(hash)));
            } else if (!Boolean.TRUE.equals(row.values().get(AttachmentTables.MISSING))) {
                load(row, hash, source, errors);
            }
        }
    }

    private void load(TableRow row, String hash, BulkSource source, BulkErrors errors) {
        String name = AttachmentTables.contentName(hash);
        try (InputStream content = source.open(name).orElse(null)) {
            if (content == null) {
                errors.add(row.place().exception("hash", "the content is missing; it should be in " + name));
            } else if (!store.store(content).hash().equals(hash)) {
                errors.add(row.place()
                        .exception("hash", "the content in %s has another hash: it was altered".formatted(name)));
            }
        } catch (IOException unreadable) {
            errors.add(
                    row.place().exception("hash", "the content in %s cannot be read (%s)".formatted(name, unreadable)));
        }
    }
}
