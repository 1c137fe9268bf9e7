/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the keys of all texts anew: numbers in them are ordered by their value since, words with an apostrophe are found, and codes
 * have keys of their own. The nodes are walked along the index of their ids, some thousands in a transaction; what is interrupted is
 * begun again, which does no harm.
 */
@Component
class TextKeysMigration implements JavaBasedMigration {

    private static final Logger log = LoggerFactory.getLogger(TextKeysMigration.class);

    private static final int BATCH = 5000;

    private static final int BATCHES_PER_MESSAGE = 100;

    private static final String NEXT = "MATCH (n:%s) WHERE n.id > $after RETURN n.id AS id ORDER BY n.id LIMIT $batch";

    private final Graph graph;
    private final TextKeyWriter keys;

    TextKeysMigration(Graph graph, TextKeyWriter keys) {
        this.graph = graph;
        this.keys = keys;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.withValue("0013");
    }

    @Override
    public Optional<String> getOptionalDescription() {
        return Optional.of("Text keys");
    }

    @Override
    public void apply(MigrationContext context) {
        keys.labels().forEach(this::refresh);
    }

    private void refresh(String label) {
        List<String> ids = next(label, "");
        for (int batch = 1; !ids.isEmpty(); batch++) {
            List<String> some = ids;
            graph.executeWrite(transaction -> {
                keys.refresh(transaction, label, some);
                return new TransactionResult<>(some.size(), true);
            });
            if (batch % BATCHES_PER_MESSAGE == 0) {
                log.info("Making sort and search keys anew: {} nodes done", (long) batch * BATCH);
            }
            ids = next(label, ids.getLast());
        }
    }

    private List<String> next(String label, String after) {
        return graph.read(NEXT.formatted(label), Map.of("after", after, "batch", BATCH)).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }
}
