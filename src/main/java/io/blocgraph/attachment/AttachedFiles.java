/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import graphql.GraphQLContext;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.PersonalDataAudit;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.history.Author;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds attached files for whoever may read what they are attached to. */
@Component
class AttachedFiles {

    private static final String FIND = """
            MATCH (f:Entity {id: $id})-[:ATTACHED_TO]->(o) WHERE f:AttachedFile
              AND (o:FollowUp AND %s OR o:Decision AND %s)
            RETURN f.name AS name, f.mediaType AS mediaType, f.size AS size, f.hash AS hash,
              COLLECT { MATCH (o) (()-[:ITEM_OF]->()){0,1} (whole)-[:CONCERNS]->(m:Member) WHERE NOT o:Feedback RETURN m.id } AS members""";

    private final QueryExecutor queryExecutor;
    private final ContentStore contents;
    private final Graph graph;
    private final PersonalDataAudit audit;
    private final Clock clock;

    AttachedFiles(
            QueryExecutor queryExecutor, ContentStore contents, Graph graph, PersonalDataAudit audit, Clock clock) {
        this.queryExecutor = queryExecutor;
        this.contents = contents;
        this.graph = graph;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An attached file.
     *
     * @param name its name
     * @param mediaType its kind
     * @param size its length in bytes
     * @param content the file with its content; empty if it is not there any more
     */
    record Download(String name, String mediaType, long size, Optional<Path> content) {}

    /**
     * Finds a file. That of a record that concerns a member, or of a part of one, is personal data: reading it is recorded first.
     *
     * @param id the id of the attached file
     * @param scope what the caller may see
     * @param author the caller
     * @return the file; empty if there is none, or the caller may not read it
     */
    Optional<Download> find(String id, Scope scope, Author author) {
        LocalDate today = LocalDate.now(clock);
        AsOf asOf = new AsOf(today, today);
        SelectionCompiler compiler = queryExecutor.compiler(asOf, scope);
        String cypher = FIND.formatted(compiler.visible("FollowUp", "o"), readable("o", compiler));
        Map<String, Object> parameters = new HashMap<>(compiler.parameters());
        parameters.put("id", id);
        Optional<Row> found = graph.read(asOf.applyTo(cypher), parameters).stream()
                .findFirst()
                .map(Row::of);
        found.map(row -> row.texts("members"))
                .filter(members -> !members.isEmpty())
                .ifPresent(members -> audit.recordRead(GraphQLContext.of(Map.of(Author.class, author)), members));
        return found.map(row -> new Download(
                row.text("name"), row.text("mediaType"), row.number("size"), contents.find(row.text("hash"))));
    }

    /** Returns the condition that the text of a decision is readable: its issuing unit is visible. */
    static String readable(String decision, SelectionCompiler compiler) {
        if (!compiler.restricts("Unit")) {
            return "true";
        }
        String unit = compiler.newVariable("u");
        return "EXISTS { MATCH (%s)-[:ISSUED_BY]->(%s) WHERE %s }"
                .formatted(decision, unit, compiler.visible("Unit", unit));
    }
}
