package io.blocgraph.history;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Cursor;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.Fields;
import io.blocgraph.graph.selection.Orders;
import io.blocgraph.graph.selection.PageField;
import io.blocgraph.graph.selection.Row;
import io.blocgraph.graph.selection.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the fields of changes and decisions are read. */
@Component
class HistoryFields implements Fields.Declaration {

    static final Orders CHANGES = new Orders(Map.of("NUMBER", "x.number"), "NUMBER_DESC");

    /** The same, along what leads from the changes to a unit. */
    private static final Orders CHANGES_WITHIN = new Orders(Map.of("NUMBER", "w.number"), CHANGES.usual());

    /** The latest changes within each of some units are found by an index, however long the history is. */
    private static final String LATEST = """
            %s
            CALL (s) {
              MATCH (x:Change)-[w: WITHIN WHERE w.unit = s AND w.number IS NOT NULL]->() first(x, w.unit)
              RETURN x, w
            }
            WITH x, head(collect(w)) AS w""";

    /** By what a thing is found and put in order is nothing that a reader of the history wants to know. */
    private static final Set<String> DERIVED = Set.of(
            "id", "sortKey", "fullSortKey", "words", "rank", "version", "joinedKey", "bornKey", "probationUntil");

    private static final String TOUCHED = "(n)-[:TOUCHES]->(x:Entity) WHERE NOT x:Description AND NOT x:FormerCode";

    /** The members {@code x} whose personal data a change {@code n} holds. */
    private static final String PERSONAL = """
            MATCH (n)-[:TOUCHES]->(x:Member)
            WHERE any(d IN n.deltas WHERE d CONTAINS '"id":"' + x.id + '"' AND any(p IN %s WHERE d CONTAINS '"' + p + '":'))
              AND personal(x)
            RETURN x.id""";

    @Override
    public void declare(Fields fields) {
        fields.type("Change")
                .properties("id", "number", "at", "by", "door", "kind", "effectiveOn")
                .field("reason", (owner, asked, statement) -> ifAll(TOUCHED, "n.reason", owner, statement))
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)")
                .many("entities", "Node", TOUCHED, "x.id")
                .many("undoes", "Change", "(n)-[:UNDOES]->(x:Change)", "x.number")
                .oneSeen(
                        "undoneBy", "Change", "(n)<-[:UNDOES]-(x:Change) WHERE NOT EXISTS { (x)<-[:UNDOES]-(:Change) }")
                .field("details", new Details());
        fields.type("Decision")
                .properties("id", "number", "issuer", "signedOn", "effectiveOn")
                .field("text", (owner, asked, statement) -> text(owner, statement))
                .oneSeen("issuingUnit", "Unit", "(n)-[:ISSUED_BY]->(x:Unit)")
                .page("changes", "Change", "(n)<-[:DECIDED_BY]-(x:Change)", CHANGES);
        fields.type("ChangeEvent")
                .field("cursor", new CursorField())
                .field("change", (owner, asked, statement) -> statement.seen("Change", owner, asked.selection()));
        fields.type("Unit").page("changes", "Change", LATEST.formatted("(n) WITH n.id AS s"), CHANGES_WITHIN);
        fields.type("Member").page("changes", "Change", "(n)<-[:TOUCHES]-(x:Change)", CHANGES);
    }

    /** The changes within some units, whose ids the clauses give as {@code s}. */
    static PageField latest(String units, List<String> where) {
        return new PageField("Change", LATEST.formatted(units), where, CHANGES_WITHIN);
    }

    /** What people write may name anything that it is about: who may not see all of that does not read it. */
    private static String ifAll(String about, String text, String owner, Statement statement) {
        if (statement.scope().everything()) {
            return statement.local(text, owner, owner);
        }
        String target = statement.fresh("x");
        return "CASE WHEN NOT EXISTS { MATCH %s AND NOT %s } THEN %s END"
                .formatted(
                        statement.local(about, owner, target),
                        statement.visible("Node", target),
                        statement.local(text, owner, owner));
    }

    /** What a decision says is read where it was issued: it may name anything. */
    private static String text(String owner, Statement statement) {
        String unit = statement.fresh("u");
        return statement.scope().everything()
                ? statement.local("n.text", owner, owner)
                : "CASE WHEN EXISTS { MATCH (%1$s)-[:ISSUED_BY]->(%2$s) WHERE %3$s } THEN %1$s.text END"
                        .formatted(owner, unit, statement.visible("Unit", unit));
    }

    /** The same as in a page of the history, so that one can go on from either. */
    private static final class CursorField implements Field {

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            return "[%1$s.number, %1$s.id]".formatted(owner);
        }

        @Override
        public Object value(@Nullable Object read, DataFetchingEnvironment environment) {
            List<?> place = (List<?>) Objects.requireNonNull(read);
            return new Cursor(CHANGES.usual(), place.getFirst(), (String) place.getLast()).text();
        }
    }

    private static final class Details implements Field {

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            String touched = statement.fresh("x");
            String personal = statement.local(
                    PERSONAL.formatted(statement.parameter(Statement.personal())), owner, statement.fresh("x"));
            String seen = statement.scope().everything()
                    ? ""
                    : ", seen: COLLECT { MATCH (%1$s)-[: TOUCHES]->(%2$s:Entity) WHERE %3$s RETURN %2$s.id }"
                            .formatted(owner, touched, statement.visible("Node", touched));
            return "{deltas: %s.deltas, all: %s, `%s`: COLLECT { %s }%s}"
                    .formatted(owner, statement.scope().changesEverything(), Row.READ, personal, seen);
        }

        @Override
        public Object value(@Nullable Object read, DataFetchingEnvironment environment) {
            List<Detail> details = new ArrayList<>();
            Map<?, ?> change = (Map<?, ?>) Objects.requireNonNull(read);
            for (Object text : (List<?>) Objects.requireNonNull(change.get("deltas"))) {
                switch (DeltaText.parse((String) text)) {
                    case Delta.OfNode(var id, var labels, var before, var after) ->
                        node(id, before == null ? Map.of() : before, after == null ? Map.of() : after, details);
                    case Delta.OfTie(var tie, var from, var to, var before, var after) ->
                        details.add(new Detail(from, tie.name(), to, period(before), period(after)));
                }
            }
            if (change.get("seen") instanceof List<?> seen) {
                details.removeIf(detail ->
                        !seen.contains(detail.entity()) || detail.target() != null && !seen.contains(detail.target()));
            }
            if (change.get("all") != Boolean.TRUE && change.get(Row.READ) instanceof List<?> personal) {
                details.removeIf(
                        detail -> Statement.personal().contains(detail.field()) && !personal.contains(detail.entity()));
            }
            return details;
        }

        private static void node(
                String id,
                Map<String, @Nullable Object> before,
                Map<String, @Nullable Object> after,
                List<Detail> details) {
            Set<String> properties = new TreeSet<>(before.keySet());
            properties.addAll(after.keySet());
            properties.removeAll(DERIVED);
            for (String property : properties) {
                String was = text(before.get(property));
                String is = text(after.get(property));
                if (!Objects.equals(was, is)) {
                    details.add(new Detail(id, property, null, was, is));
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

    /**
     * One thing in a change.
     *
     * @param entity the id of what is changed
     * @param field the property, or the tie
     * @param target to what the tie leads; null for a property
     * @param before what was; null if there was nothing
     * @param after what is; null if there is nothing any more
     */
    public record Detail(
            String entity,
            String field,
            @Nullable String target,
            @Nullable String before,
            @Nullable String after) {}
}
