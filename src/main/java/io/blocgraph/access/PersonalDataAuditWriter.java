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
 * Writes down who has read which records of members, in the graph, before the answer goes out: an answer whose reading cannot be
 * written down is not given. {@link PersonalDataAuditLog} reads it.
 */
@Component
class PersonalDataAuditWriter implements PersonalDataAudit {

    /** So many members at most are tied to an entry in one statement. */
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
        // in one order, so that two who read the same wait for each other at most one way
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
