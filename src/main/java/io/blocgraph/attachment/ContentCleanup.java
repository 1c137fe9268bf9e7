/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import io.blocgraph.graph.Graph;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes contents that no file needs any more: uploads that were not attached, and what was removed long ago. */
@Component
class ContentCleanup {

    private static final Logger log = LoggerFactory.getLogger(ContentCleanup.class);

    private static final String FORGET_UPLOADS = "MATCH (u:Upload) WHERE u.at < $before DELETE u";

    private static final String NEEDED = """
            UNWIND $hashes AS hash
            WITH hash WHERE EXISTS { MATCH (:AttachedFile {hash: hash}) } OR EXISTS { MATCH (:Upload {hash: hash}) }
              OR EXISTS { MATCH (:Removed {hash: hash})<-[:TOUCHES]-(c:Change) WHERE c.at > $removedAfter }
            RETURN hash""";

    private static final int BATCH = 1000;

    private final ContentStore contents;
    private final AttachmentProperties properties;
    private final Graph graph;
    private final Clock clock;

    ContentCleanup(ContentStore contents, AttachmentProperties properties, Graph graph, Clock clock) {
        this.contents = contents;
        this.properties = properties;
        this.graph = graph;
        this.clock = clock;
    }

    /** Cleans up once a night. */
    @Scheduled(cron = "0 41 3 * * *", zone = "${blocgraph.zone:Asia/Ho_Chi_Minh}")
    void cleanUp() throws IOException {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime uploadedBefore = now.minus(properties.keepUploads());
        graph.write(FORGET_UPLOADS, Map.of("before", uploadedBefore));
        List<String> old = contents.storedBefore(FileTime.from(uploadedBefore.toInstant()));
        int deleted = 0;
        for (int from = 0; from < old.size(); from += BATCH) {
            List<String> some = old.subList(from, Math.min(from + BATCH, old.size()));
            Set<String> unneeded = new HashSet<>(some);
            graph.read(NEEDED, Map.of("hashes", some, "removedAfter", now.minus(properties.keepRemoved())))
                    .forEach(row -> unneeded.remove((String) row.get("hash")));
            for (String hash : unneeded) {
                contents.delete(hash);
            }
            deleted += unneeded.size();
        }
        if (deleted > 0) {
            log.info("Deleted the contents of {} files that are not needed any more", deleted);
        }
    }
}
