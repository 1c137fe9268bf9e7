/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Executes fields of the query type, each with one query that reads everything selected below it. */
@Component
public class QueryExecutor {

    private final Graph graph;
    private final FieldMappings mappings;
    private final Clock clock;
    private final PersonalDataAudit audit;

    QueryExecutor(Graph graph, FieldMappings fields, Clock clock, PersonalDataAudit audit) {
        this.graph = graph;
        this.mappings = fields;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Finds one node.
     *
     * @param environment the environment of the field
     * @param type the name of the node's type
     * @param match a MATCH clause that finds it as {@code x}
     * @param parameters the clause's parameters
     * @return the node as a {@link Row}; null if there is none
     */
    public @Nullable Object findOne(
            DataFetchingEnvironment environment, String type, String match, Map<String, Object> parameters) {
        return execute(environment, entityMapping(type), new Owner(type, match, parameters));
    }

    /**
     * Finds the first of the visible nodes.
     *
     * @param environment the environment of the field
     * @param type the name of the nodes' type
     * @param match a MATCH clause that finds them as {@code x}
     * @param order the sort key, as {@code x.number}
     * @param parameters the clause's parameters
     * @return the node as a {@link Row}; null if there is none
     */
    public @Nullable Object first(
            DataFetchingEnvironment environment,
            String type,
            String match,
            String order,
            Map<String, Object> parameters) {
        String visible = compiler(asOf(environment), scope(environment)).visible(type, "x");
        String first = "%s WITH x WHERE %s WITH x ORDER BY %s LIMIT 1".formatted(match, visible, order);
        return value(environment, entityMapping(type), read(environment, entityMapping(type), first, parameters));
    }

    /**
     * Reads a page of a list.
     *
     * @param environment the environment of the field, with the arguments of a connection
     * @param list the list
     * @param parameters the parameters of its clauses
     * @return the page
     */
    public @Nullable Object findPage(
            DataFetchingEnvironment environment, PageField list, Map<String, Object> parameters) {
        return value(environment, list, read(environment, list, "", parameters));
    }

    /**
     * Reads the value of a mapped field that belongs to no node.
     *
     * @param environment the environment of the field
     * @param field its mapping
     * @return the field's value
     */
    public Object execute(DataFetchingEnvironment environment, FieldMapping field) {
        return Objects.requireNonNull(value(environment, field, read(environment, field, "", Map.of())));
    }

    /**
     * Reads the value of a mapped field.
     *
     * @param environment the environment of the field
     * @param field its mapping
     * @param owner its owner
     * @return the field's value; null if there is no owner, or it is not visible
     */
    public @Nullable Object execute(DataFetchingEnvironment environment, FieldMapping field, Owner owner) {
        SelectionCompiler compiler = compiler(asOf(environment), scope(environment));
        String visible =
                compiler.restricts(owner.types()) ? " WITH * WHERE " + compiler.visible(owner.types(), "x") : "";
        return value(environment, field, read(environment, field, owner.match() + visible, owner.parameters()));
    }

    private static @Nullable Object value(
            DataFetchingEnvironment environment, FieldMapping field, List<Map<String, Object>> read) {
        return read.isEmpty() ? null : field.convert(read.getFirst().get("answer"), environment);
    }

    /**
     * Finds nodes one by one.
     *
     * @param environment the environment of the field
     * @param type the name of the nodes' type
     * @param match clauses that return a record for each node, in order, with {@code x} null where there is none
     * @param parameters the clauses' parameters
     * @return the nodes as {@link Row}s, null where there is none
     */
    public List<@Nullable Object> findEach(
            DataFetchingEnvironment environment, String type, String match, Map<String, Object> parameters) {
        FieldMapping perhaps = (owner, requested, compiler) -> "CASE WHEN %s IS NOT NULL AND %s THEN %s END"
                .formatted(
                        owner,
                        compiler.visible(type, owner),
                        compiler.visibleProjection(type, owner, requested.selection()));
        return read(environment, perhaps, match, parameters).stream()
                .<@Nullable Object>map(record -> Row.wrap(record.get("answer")))
                .toList();
    }

    /**
     * Returns the day for which a field is resolved.
     *
     * @param environment the environment of the field, with its argument {@code asOf}
     * @return the day; the current one if not given
     */
    public AsOf asOf(DataFetchingEnvironment environment) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = environment.getArgument(AsOf.PARAMETER);
        return new AsOf(day == null ? today : day, today);
    }

    /**
     * Returns the caller's scope.
     *
     * @param environment the environment of the field
     * @return the scope; {@link Scope#NONE} if the request has none
     */
    public Scope scope(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().getOrDefault(Scope.class, Scope.NONE);
    }

    /**
     * Creates a compiler for a query without a selection, so that it is restricted as all others are.
     *
     * @param asOf the day
     * @param scope the visible scope
     * @return the compiler, which provides the conditions and their parameters
     */
    public SelectionCompiler compiler(AsOf asOf, Scope scope) {
        return new SelectionCompiler(mappings, asOf, scope);
    }

    private List<Map<String, Object>> read(
            DataFetchingEnvironment environment, FieldMapping field, String match, Map<String, Object> parameters) {
        SelectionCompiler compiler = compiler(asOf(environment), scope(environment));
        String cypher = match + " RETURN " + field.cypher("x", FieldSelection.of(environment), compiler) + " AS answer";
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(compiler.parameters());
        List<Map<String, Object>> read = graph.read(compiler.asOf().applyTo(cypher), all);
        if (cypher.contains(Row.PERSONAL_READS)) {
            auditRead(environment.getGraphQlContext(), read);
        }
        return read;
    }

    /**
     * Records the members whose personal data a result holds; the result must not be sent before.
     *
     * @param context the context of the request
     * @param answer the result from the database: maps, lists and values
     */
    public void auditRead(GraphQLContext context, Object answer) {
        Set<String> members = new HashSet<>();
        Row.collectPersonalReads(answer, members);
        if (!members.isEmpty()) {
            context.getOrDefault(PersonalDataAudit.class, audit).recordRead(context, members);
        }
    }

    private static FieldMapping entityMapping(String type) {
        return (owner, requested, compiler) -> compiler.visibleProjection(type, owner, requested.selection());
    }
}
