/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import graphql.GraphQLContext;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.PersonalDataAudit;
import io.blocgraph.history.Author;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Records in the graph who read which members' records, before the response is sent: if that fails, there is no response.
 * {@link PersonalDataAuditLog} reads the entries.
 */
@Component
class PersonalDataAuditWriter implements PersonalDataAudit {

    /** The maximum number of members linked to an entry per statement. */
    private static final int BATCH = 1000;

    private static final String WRITE = """
            UNWIND $members AS id
            MATCH (m:Entity {id: id}) WHERE m:Member
            WITH collect(m) AS members WHERE size(members) > 0
            MERGE (r:RecordRead {id: $id})
            ON CREATE SET r.at = $at, r.by = $by, r.door = $door, r.kind = $kind
            WITH r, members
            UNWIND members AS m
            CREATE (r)-[:OF]->(m)""";

    private final Graph graph;
    private final Clock clock;

    PersonalDataAuditWriter(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void recordRead(GraphQLContext context, Collection<String> members) {
        ReadKind usual = members.size() == 1 ? ReadKind.RECORD : ReadKind.LIST;
        Author author = context.getOrDefault(Author.class, Author.ANONYMOUS);
        Map<String, Object> entry = Map.of(
                "id", "read-" + UUID.randomUUID(),
                "at", OffsetDateTime.now(clock),
                "by", author.name(),
                "door", author.channel().name(),
                "kind", context.getOrDefault(ReadKind.class, usual).name());
        // a fixed order keeps concurrent readers of the same members from deadlocking
        List<String> ordered = List.copyOf(new TreeSet<>(members));
        for (int from = 0; from < ordered.size(); from += BATCH) {
            graph.write(WRITE, with(entry, ordered.subList(from, Math.min(from + BATCH, ordered.size()))));
        }
    }

    private static Map<String, Object> with(Map<String, Object> entry, List<String> members) {
        Map<String, Object> all = new HashMap<>(entry);
        all.put("members", members);
        return all;
    }
}
