/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.GraphVocabulary;
import io.blocgraph.graph.query.Cursor;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.PageField;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.graph.query.SortOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps the fields of changes and decisions to Cypher. */
@Component
class HistoryFields implements FieldMappings.Configurer {

    /** The sort orders of changes {@code x}, newest first by default. */
    static final SortOrders CHANGES = new SortOrders(Map.of("NUMBER", "x.number"), "NUMBER_DESC");

    /** The same orders by the number on the relationship {@code w}, which an index serves. */
    private static final SortOrders CHANGES_WITHIN =
            new SortOrders(Map.of("NUMBER", "w.number"), CHANGES.defaultOrder());

    /** Finds the latest changes within each of the units {@code s} by an index, however long the history is. */
    private static final String LATEST = """
            %s
            CALL (s) {
              MATCH (x:Change)-[w:WITHIN WHERE w.unit = s AND w.number IS NOT NULL]->() first(x, w.unit)
              RETURN x, w
            }
            WITH x, head(collect(w)) AS w""";

    private static final String TOUCHED =
            "(n)-[:TOUCHES]->(x:Entity) WHERE NOT (x:Description OR x:FormerCode OR x:AttachedFile)";

    /** A change that wrote confidential records alone is known to those who may edit the units where they are kept. */
    private static final String NOT_CONFIDENTIAL = """
            (n.confidentialAt IS NULL OR EXISTS { MATCH (g:Entity) WHERE g.id IN n.confidentialAt AND any(w IN g.within WHERE w IN $edited) })""";

    /** Finds the members {@code x} whose personal data a change {@code n} contains. The id of a node stands first in what changed of it. */
    private static final String PERSONAL = """
            UNWIND n.deltas%s AS d
            WITH d WHERE d STARTS WITH '{"id":"' AND any(p IN %s WHERE d CONTAINS '"' + p + '":')
            MATCH (x:Entity {id: split(d, '"')[3]})
            WHERE x:Member AND personal(x)
            RETURN DISTINCT x.id""";

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Change")
                .within("EXISTS { MATCH (n)-[:WITHIN]->(g) WHERE g.id IN $scope }")
                .hiddenUnless(NOT_CONFIDENTIAL)
                .properties("id", "number", "at", "by", "door", "kind", "effectiveOn")
                .field("reason", (owner, requested, compiler) -> reason(owner, compiler))
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)")
                .listOfChosen("entities", "Node", TOUCHED, "x.id", HistoryFields::isSeen)
                .list("undoes", "Change", "(n)-[:UNDOES]->(x:Change)", "x.number")
                .visibleOne(
                        "undoneBy", "Change", "(n)<-[:UNDOES]-(x:Change) WHERE NOT EXISTS { (x)<-[:UNDOES]-(:Change) }")
                .field("details", new DetailsField(fields));
        // being the basis of a change does not make a decision editable for the change's author
        fields.type("Decision")
                .within("Unit", "(n)-[:ISSUED_BY]->(x)")
                .visibleThrough("Change", "(n)<-[:DECIDED_BY]-(x:Change)")
                .publicFields("id", "number", "issuer")
                .properties("id", "number", "issuer", "signedOn", "effectiveOn")
                .field("text", (owner, requested, compiler) -> text(owner, compiler))
                .visibleOne("issuingUnit", "Unit", "(n)-[:ISSUED_BY]->(x:Unit)")
                .page("changes", "Change", "(n)<-[:DECIDED_BY]-(x:Change)", CHANGES);
        fields.type("ChangeEvent")
                .nodesOf("Change")
                .field("cursor", new CursorField())
                .field(
                        "change",
                        (owner, requested, compiler) ->
                                compiler.visibleProjection("Change", owner, requested.selection()));
        fields.type("Unit").page("changes", "Change", LATEST.formatted("(n) WITH n.id AS s"), CHANGES_WITHIN);
        fields.type("Member").page("changes", "Change", "(n)<-[:TOUCHES]-(x:Change)", CHANGES);
    }

    /**
     * Returns the page of changes within units.
     *
     * @param units clauses that find the ids of the units as {@code s}
     * @param where further conditions
     * @return the page
     */
    static PageField latest(String units, List<String> where) {
        return new PageField("Change", LATEST.formatted(units), where, CHANGES_WITHIN);
    }

    /** Returns the variable of the ids of what a change touches and the caller sees: what they see of all fields depends on it. */
    private static String seen(String owner, SelectionCompiler compiler) {
        return compiler.evaluatedOnce(owner, "seen", () -> {
            String touched = compiler.newVariable("x");
            return "COLLECT { MATCH (%1$s)-[:TOUCHES]->(%2$s:Entity) WHERE %3$s RETURN %2$s.id }"
                    .formatted(owner, touched, compiler.visible("Node", touched));
        });
    }

    private static String isSeen(String owner, SelectionCompiler compiler) {
        return compiler.restricts("Node") ? "x.id IN " + seen(owner, compiler) : "true";
    }

    /** Returns the reason only if everything that the change touches is visible, because it may name any of it. */
    private static String reason(String owner, SelectionCompiler compiler) {
        return compiler.bind(
                "CASE WHEN NOT EXISTS { MATCH %s AND NOT %s } THEN n.reason END"
                        .formatted(TOUCHED, isSeen(owner, compiler)),
                owner,
                compiler.newVariable("x"));
    }

    /** Returns the text of a decision only where its issuing unit is visible, because the text may name anything. */
    private static String text(String owner, SelectionCompiler compiler) {
        String unit = compiler.newVariable("u");
        return compiler.scope().allVisible()
                ? compiler.bind("n.text", owner, owner)
                : "CASE WHEN EXISTS { MATCH (%1$s)-[:ISSUED_BY]->(%2$s) WHERE %3$s } THEN %1$s.text END"
                        .formatted(owner, unit, compiler.visible("Unit", unit));
    }

    /** Uses the cursor of a page of changes, so that a subscription and a page can continue from each other. */
    private static final class CursorField implements FieldMapping {

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            return "[%1$s.number, %1$s.id]".formatted(owner);
        }

        @Override
        public Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            List<?> place = (List<?>) Objects.requireNonNull(read);
            return new Cursor(CHANGES.defaultOrder(), place.getFirst(), (String) place.getLast()).encode();
        }
    }

    private record DetailsField(FieldMappings fields) implements FieldMapping {

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            String seen = compiler.restricts("Node") ? ", seen: " + seen(owner, compiler) : "";
            String most = requested.arguments().get("first") instanceof Integer first
                    ? "[.." + compiler.parameter(Math.max(first, 0)) + "]"
                    : "";
            String personal = compiler.bind(
                    PERSONAL.formatted(most, compiler.parameter(compiler.personalFields())),
                    owner,
                    compiler.newVariable("x"));
            return "{deltas: %s.deltas%s, all: %s, `%s`: COLLECT { %s }%s}"
                    .formatted(owner, most, compiler.scope().allEditable(), Row.PERSONAL_READS, personal, seen);
        }

        @Override
        public Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            List<ChangeDetail> details = new ArrayList<>();
            Map<?, ?> change = (Map<?, ?>) Objects.requireNonNull(read);
            for (Object text : (List<?>) Objects.requireNonNull(change.get("deltas"))) {
                switch (DeltaCodec.decode((String) text)) {
                    case Delta.NodeDelta(var id, var labels, var before, var after) ->
                        addNodeDetails(
                                id, before == null ? Map.of() : before, after == null ? Map.of() : after, details);
                    case Delta.RelationshipDelta(var relationshipType, var from, var to, var before, var after) ->
                        details.add(new ChangeDetail(from, relationshipType.name(), to, period(before), period(after)));
                }
            }
            if (change.get("seen") instanceof List<?> seen) {
                details.removeIf(detail ->
                        !seen.contains(detail.entity()) || detail.target() != null && !seen.contains(detail.target()));
            }
            if (change.get("all") != Boolean.TRUE && change.get(Row.PERSONAL_READS) instanceof List<?> personal) {
                details.removeIf(detail ->
                        fields.personalFields().contains(detail.field()) && !personal.contains(detail.entity()));
            }
            return details;
        }

        private static void addNodeDetails(
                String id,
                Map<String, @Nullable Object> before,
                Map<String, @Nullable Object> after,
                List<ChangeDetail> details) {
            Set<String> properties = new TreeSet<>(before.keySet());
            properties.addAll(after.keySet());
            properties.removeAll(GraphVocabulary.derivedProperties());
            for (String property : properties) {
                String was = text(before.get(property));
                String is = text(after.get(property));
                if (!Objects.equals(was, is)) {
                    details.add(new ChangeDetail(id, property, null, was, is));
                }
            }
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        private static @Nullable String period(@Nullable Map<String, Object> properties) {
            if (properties == null) {
                return null;
            }
            Object since = properties.getOrDefault("since", properties.getOrDefault("on", ""));
            return since + "/" + properties.getOrDefault("until", "");
        }
    }
}
