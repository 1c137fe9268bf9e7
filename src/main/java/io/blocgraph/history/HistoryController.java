/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.PageField;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.SortOrders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves the queries about changes and decisions, and the mutation {@code undo}. */
@Controller
class HistoryController {

    private static final SortOrders DECISIONS =
            new SortOrders(Map.of("EFFECTIVE_ON", "x.effectiveKey"), "EFFECTIVE_ON_DESC");

    private static final String BY = "CALL () { MATCH (x:Change) first(x, x.by) RETURN x } WITH x";

    /**
     * A decision is visible if it was issued within the visible units, or is the basis of a change, waiver or assignment
     * there.
     */
    private static final String VISIBLE_DECISIONS = """
            MATCH (n:Entity WHERE n.id IN $seen)
            CALL (n) {
              MATCH (n)<-[:WITHIN]-(:Change)-[:DECIDED_BY]->(x)
              RETURN x
            UNION
              MATCH %1$s<-[:ISSUED_BY]-(x)
              RETURN x
            UNION
              MATCH %1$s<-[:COVERS|COVERED|WAIVES /* ever */]-()-[:DECIDED_BY]->(x)
              RETURN x
            UNION
              MATCH %1$s<-[:BELONGS_TO|BELONGED_TO|ACTIVE_IN /* ever */]-(:Member)-[:ANSWERS_BY|ANSWERED_BY /* ever */]->()-[:DECIDED_BY]->(x)
              RETURN x
            UNION
              MATCH (n)-[:ANSWERS_BY|ANSWERED_BY /* ever */]->()-[:DECIDED_BY]->(x)
              RETURN x
            }
            WITH DISTINCT x""".formatted(
                    "(n) (()<-[:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]-()){0,1} (()<-[:PART_OF|WAS_PART_OF /* ever */]-()){0,12} (:Unit)");

    private static final Map<String, String> CONDITIONS = Map.of(
            "numberPrefix", "x.number STARTS WITH $numberPrefix",
            "issuer", "x.issuer = $issuer",
            "effectiveFrom", "x.effectiveOn >= $effectiveFrom",
            "effectiveBefore", "x.effectiveOn < $effectiveBefore");

    private final QueryExecutor queryExecutor;
    private final Undo undo;

    HistoryController(QueryExecutor queryExecutor, Undo undo) {
        this.queryExecutor = queryExecutor;
        this.undo = undo;
    }

    @MutationMapping
    Mutation undo(@Argument UndoInput input) {
        return (context, work) -> undo.apply(context, work, input);
    }

    @QueryMapping
    @Nullable
    Object changes(
            @Argument @Nullable String entity,
            @Argument @Nullable String within,
            @Argument @Nullable String decision,
            @Argument @Nullable String by,
            DataFetchingEnvironment environment) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> matches = new ArrayList<>();
        if (entity != null) {
            parameters.put("entity", entity);
            matches.add("""
                    OPTIONAL MATCH (e:Entity {id: $entity}) OPTIONAL MATCH (r:Removed {id: $entity})
                    WITH coalesce(e, r) AS o WHERE o:Removed OR seen(o)
                    MATCH (o)<-[:TOUCHES]-(x:Change)""");
        }
        if (within != null) {
            parameters.put("within", within);
            matches.add("""
                    OPTIONAL MATCH (e:Entity {id: $within}) OPTIONAL MATCH (r:Removed {id: $within})
                    WITH coalesce(e, r) AS o%s
                    MATCH (o)<-[:WITHIN]-(x%s)""");
        }
        if (decision != null) {
            parameters.put("decision", decision);
            matches.add("MATCH (d:Entity {id: $decision}) MATCH (d)<-[:DECIDED_BY]-(x%2$s)");
        }
        List<String> where = new ArrayList<>();
        if (by != null) {
            parameters.put("by", by);
            where.add("x.by = $by AND x.number IS NOT NULL");
        }
        boolean limited = !queryExecutor.scope(environment).allVisible();
        PageField list;
        if (entity == null && decision == null && (within != null || limited)) {
            list = HistoryFields.latest("UNWIND " + (within == null ? "$seen" : "[$within]") + " AS s", where);
        } else if (matches.isEmpty() && by != null) {
            list = new PageField("Change", BY, where, HistoryFields.CHANGES);
        } else {
            list = new PageField("Change", match(matches), where, HistoryFields.CHANGES);
        }
        return queryExecutor.findPage(environment, list, parameters);
    }

    /** The first pattern finds the changes; the others filter them. */
    private static String match(List<String> matches) {
        if (matches.isEmpty()) {
            return "MATCH (x:Change)";
        }
        StringBuilder match = new StringBuilder();
        for (String next : matches) {
            boolean first = match.isEmpty();
            match.append(next.formatted(first ? "" : ", x", first ? ":Change" : ""))
                    .append('\n');
        }
        return match.toString();
    }

    @QueryMapping
    @Nullable
    Object decision(
            @Argument @Nullable String id, @Argument @Nullable String number, DataFetchingEnvironment environment) {
        if ((id == null) == (number == null)) {
            throw new BadRequestException("id", "id-or-number");
        }
        return id != null
                ? queryExecutor.findOne(
                        environment, "Decision", "MATCH (x:Entity {id: $id}) WHERE x:Decision", Map.of("id", id))
                : queryExecutor.first(
                        environment,
                        "Decision",
                        "MATCH (x:Decision {numberKey: $number})",
                        "x.effectiveKey DESC, x.id",
                        Map.of("number", DecisionKey.number(Objects.requireNonNull(number))));
    }

    @QueryMapping
    @Nullable
    Object decisions(DataFetchingEnvironment environment) {
        Map<String, Object> filter = environment.getArgumentOrDefault("filter", Map.of());
        List<String> where = CONDITIONS.entrySet().stream()
                .filter(condition -> filter.get(condition.getKey()) != null)
                .map(Map.Entry::getValue)
                .toList();
        boolean sought = filter.get("numberPrefix") instanceof String prefix && !prefix.isEmpty()
                || filter.get("issuer") != null;
        String match =
                sought || queryExecutor.scope(environment).allVisible() ? "MATCH (x:Decision)" : VISIBLE_DECISIONS;
        return queryExecutor.findPage(environment, new PageField("Decision", match, where, DECISIONS), filter);
    }
}
