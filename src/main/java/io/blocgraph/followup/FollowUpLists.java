/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.PageField;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.graph.query.SortOrders;
import io.blocgraph.hierarchy.Subtree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paged list of records. Which ones is said by clauses; the arguments of the field are conditions on them. An index of each unit's
 * records in the order of their days serves it: no more of each unit are read than fill the page, and of units whose first record comes
 * too late, none but that one.
 */
final class FollowUpLists implements FieldMapping {

    /** What is due on no day comes after all that is, in the order of its days: thousands of years later, with the same leap years. */
    private static final String DUE = "coalesce(x.agendaOn, x.day + duration({years: 6800}))";

    private static final SortOrders ORDERS = new SortOrders(Map.of("DATE", "x.day", "DUE", DUE), "DATE_DESC");

    private static final SortOrders AGENDA = new SortOrders(Map.of("DUE", "x.agendaOn"), "DUE");

    private static final Map<String, String> CONDITIONS = new LinkedHashMap<>();

    static {
        CONDITIONS.put("kinds", "x.kind IN $value");
        CONDITIONS.put("states", "x.state IN $value");
        CONDITIONS.put(
                "overdue",
                "coalesce(x.closedOn IS NULL AND x.state <> 'REMEDIED' AND x.agendaOn < $asOf, false) = $value");
        CONDITIONS.put(
                "responsible",
                "(EXISTS { (x)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m:Member) WHERE m.id = $value }"
                        + " OR EXISTS { (x)<-[:STEP_OF]-()-[:TAKEN_BY]->(m:Member) WHERE m.id = $value })");
        CONDITIONS.put("inHandOf", "EXISTS { (x)-[:HANDLED_BY /* lasting */]->(m:Member) WHERE m.id = $value }");
        CONDITIONS.put("within", """
                EXISTS {
                  (x)-[kept:ABOUT|WAS_ABOUT|CAME_FROM /* ever */ WHERE validOnDay(kept)]->() (()-[m:MERGED_INTO WHERE m.on <= $asOf]->()){0,12} (u:Unit)
                  WHERE $value IN u.within
                }""");
    }

    /** A unit has the records of those that were merged into it, too. */
    private static final String OF_UNIT = """
            MATCH {merged}
            WITH DISTINCT u.id AS s
            CALL (s) {
              %s
              RETURN x
            }
            WITH x""".replace("{merged}", UnitRecords.MERGED);

    /** Feedback is not listed at the member whom it is about, who may read all else that is. */
    private static final String OF_MEMBER = """
            CALL (n) {
              MATCH (n)<-[:CONCERNS|ATTENDED_BY|HANDLED_BY|WAS_HANDLED_BY /* ever */]-(x:FollowUp) WHERE coalesce(x.keptFrom <> n.id, true)
              RETURN x
            UNION
              MATCH (n)<-[:TAKEN_BY]-(:DevelopmentStep)-[:STEP_OF]->(x:FollowUp)
              RETURN x
            UNION
              MATCH (n)<-[:CONCERNS]-(:Inspection)<-[:ITEM_OF]-(x:Finding)
              RETURN x
            }
            WITH x""";

    private static final String OF_ASSIGNMENT = "MATCH " + AssignmentRecords.PATTERN + " WITH DISTINCT x";

    private static final String OF_SUBJECT = """
            CALL (n) {
              MATCH {merged}
              WITH DISTINCT u.id AS s
              CALL (s) {
                %s
                RETURN x
              }
              RETURN x
            UNION
              MATCH (n)<-[:CONCERNS|BY_COMMITTEE]-(x:FollowUp) first(x)
              RETURN x
            UNION
              MATCH (n)<-[:CONCERNS]-(:Inspection)<-[:ITEM_OF]-(x:Finding) first(x)
              RETURN x
            }
            WITH x""".replace("{merged}", UnitRecords.MERGED);

    private static final String HANDLED = """
            CALL (n) {
              MATCH (n)<-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]-(x:FollowUp)
              RETURN x
            UNION
              MATCH (n)<-[:TAKEN_BY]-(:DevelopmentStep)-[:STEP_OF]->(x:FollowUp)
              RETURN x
            }
            WITH x""";

    private static final String IN_HAND = """
            MATCH (n)<-[:HANDLED_BY /* lasting */]-(x:FollowUp)
            WITH x""";

    private static final String OF_UNITS = """
            {units}
            WITH DISTINCT u.id AS s
            %2$s""";

    private static final String BELOW = "MATCH " + Subtree.UNITS.rename("x", "u");

    /** What is closed stays at units that were merged into others. */
    private static final String BELOW_WITH_MERGED =
            "MATCH %s MATCH %s".formatted(Subtree.UNITS.rename("x", "t"), UnitRecords.MERGED.replace("(n)", "(t)"));

    private static final String VISIBLE = "MATCH (n:Entity WHERE n.id IN $seen) ";

    /** What is in the hand of the member {@code n} is theirs, and not with others. */
    private static final String WITH_OTHERS = """
            %s
            WITH DISTINCT n, u
            CALL (n, u) {
              MATCH (x:FollowUp {aboutId: u.id})
              WHERE x.agendaOn IS NOT NULL AND NOT EXISTS { (x)-[:HANDLED_BY /* lasting */]->(n) }
              RETURN x
            }
            WITH x""";

    private static final String ALL = "MATCH (x:FollowUp)";

    private static final String RECORDS = "MATCH (x:FollowUp {aboutId: s} WHERE %s) first(x, x.aboutId)";

    /**
     * By the index of kinds, so that one of which there are few is not looked for among the others. It is named, because statistics do
     * not show how unevenly kinds are distributed over units.
     */
    private static final String RECORDS_OF_KIND =
            "MATCH (x:FollowUp {kind: k, aboutId: s} WHERE x.day IS NOT NULL AND %s) USING INDEX x:FollowUp(kind, aboutId, day) first(x, x.kind, x.aboutId)";

    private static final String RECORDS_OF_KINDS = """
            UNWIND %s AS k
            CALL (s, k) {
              %s
              RETURN x
            }
            WITH x""";

    /** The same where the units are many. */
    private static final String LEADING_RECORDS = "leading(s) ";

    private static final String LEADING_RECORDS_OF_KINDS = "UNWIND %s AS k leading(s, k) ";

    /** What is overdue is open, and of what is open there is little: the index of the agenda leads to it. */
    private static final String OVERDUE_RECORDS =
            "MATCH (x:FollowUp {aboutId: s} WHERE x.agendaOn < $asOf AND %s) USING INDEX x:FollowUp(aboutId, agendaOn) first(x, x.aboutId)";

    private static final String ALL_OVERDUE =
            "MATCH (x:FollowUp WHERE x.agendaOn < $asOf) USING INDEX x:FollowUp(agendaOn)";

    private static final String ALL_OF_KINDS = """
            UNWIND %s AS k
            CALL (k) {
              MATCH (x:FollowUp {kind: k} WHERE x.day IS NOT NULL) USING INDEX x:FollowUp(kind, day) first(x, x.kind)
              RETURN x
            }
            WITH x""";

    private final String clauses;
    private final boolean everywhere;
    private final SortOrders orders;
    private final Set<String> base;

    private FollowUpLists(String clauses, boolean everywhere, SortOrders orders, Set<String> base) {
        this.clauses = clauses;
        this.everywhere = everywhere;
        this.orders = orders;
        this.base = base;
    }

    /** {@return the records that are kept at the unit {@code n}} */
    static FollowUpLists ofUnit() {
        return new FollowUpLists(OF_UNIT, false, ORDERS, Set.of());
    }

    /** {@return the records that have to do with the member {@code n}} */
    static FollowUpLists ofMember() {
        return new FollowUpLists(OF_MEMBER, false, ORDERS, Set.of());
    }

    /** {@return the records about what the assignment {@code n} covers that were in the hand of its holder then} */
    static FollowUpLists ofAssignment() {
        return new FollowUpLists(OF_ASSIGNMENT, false, ORDERS, Set.of());
    }

    /** {@return the records about {@code n}: a unit, a member or a committee} */
    static FollowUpLists ofSubject() {
        return new FollowUpLists(OF_SUBJECT, false, ORDERS, Set.of("subject"));
    }

    /** {@return the records that are or were in the hand of the member {@code n}} */
    static FollowUpLists handledBy() {
        return new FollowUpLists(HANDLED, false, ORDERS, Set.of("responsible"));
    }

    /** {@return the records that are in the hand of the member {@code n} now} */
    static FollowUpLists inHandOf() {
        return new FollowUpLists(IN_HAND, false, ORDERS, Set.of("inHandOf"));
    }

    /** {@return the records that are kept at the unit {@code n} and those below it} */
    static FollowUpLists within() {
        return new FollowUpLists(OF_UNITS.replace("{units}", BELOW_WITH_MERGED), false, ORDERS, Set.of("within"));
    }

    /** {@return all records} */
    static FollowUpLists everywhere() {
        return new FollowUpLists(OF_UNITS.replace("{units}", VISIBLE + BELOW_WITH_MERGED), true, ORDERS, Set.of());
    }

    /** {@return what is due or planned, and in the hand of the member {@code n}} */
    static FollowUpLists agendaOfMember() {
        return new FollowUpLists(IN_HAND, false, AGENDA, Set.of("member"));
    }

    /** {@return what is due or planned at the unit {@code n} and those below it} */
    static FollowUpLists agendaWithin() {
        return new FollowUpLists(OF_UNITS.replace("{units}", BELOW), false, AGENDA, Set.of("within"));
    }

    /**
     * Returns what is due or planned at the units for which the member {@code n} is responsible, and in the hands of others.
     *
     * @param units clauses that lead from {@code n} to these units, {@code u}
     * @return the records
     */
    static FollowUpLists agendaBelow(String units) {
        return new FollowUpLists(WITH_OTHERS.replace("%s", units), false, AGENDA, Set.of("below"));
    }

    /** {@return all that is due or planned} */
    static FollowUpLists agendaEverywhere() {
        return new FollowUpLists(OF_UNITS.replace("{units}", VISIBLE + BELOW), true, AGENDA, Set.of());
    }

    @Override
    public String maskedExpression() {
        return page(List.of(), "").maskedExpression();
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        List<String> where = new ArrayList<>(List.of(UnitRecords.RECORDED));
        String day = orders == AGENDA ? "x.agendaOn" : "x.day";
        // an index serves who asks for its last property, in whatever order; counting has none
        where.add(day + " IS NOT NULL");
        if (requested.arguments().get("from") != null) {
            where.add(day + " >= " + compiler.parameter(requested.arguments().get("from")));
        }
        if (requested.arguments().get("until") != null) {
            where.add(day + " < " + compiler.parameter(requested.arguments().get("until")));
        }
        if (requested.arguments().get("text") instanceof String text) {
            List<String> words = VietnameseText.prefixes(text);
            words.forEach(word -> where.add("x.words CONTAINS " + compiler.parameter(word)));
            if (words.isEmpty()) {
                where.add("false");
            }
        }
        return page(where, match(requested, compiler)).cypher(owner, requested, compiler);
    }

    private String match(FieldSelection requested, SelectionCompiler compiler) {
        boolean everything = everywhere && compiler.scope().allVisible();
        if (Boolean.TRUE.equals(requested.arguments().get("overdue"))) {
            String overdue = UnitRecords.on(compiler.asOf(), OVERDUE_RECORDS, "true");
            return everything ? ALL_OVERDUE : clauses.formatted(overdue, LEADING_RECORDS + overdue);
        }
        Object kinds = requested.arguments().get("kinds");
        String chosen = kinds == null ? "" : compiler.parameter(kinds);
        if (everything) {
            return kinds == null ? ALL : ALL_OF_KINDS.formatted(chosen);
        }
        if (kinds == null) {
            String records = UnitRecords.on(compiler.asOf(), RECORDS, "true");
            return clauses.formatted(records, LEADING_RECORDS + records);
        }
        String ofKind = UnitRecords.on(compiler.asOf(), RECORDS_OF_KIND, "x.kind = k");
        return clauses.formatted(
                RECORDS_OF_KINDS.formatted(chosen, ofKind), LEADING_RECORDS_OF_KINDS.formatted(chosen) + ofKind);
    }

    private PageField page(List<String> where, String match) {
        Map<String, String> conditions = new LinkedHashMap<>(CONDITIONS);
        conditions.keySet().removeAll(base);
        return new PageField("FollowUp", match, where, orders, conditions, Optional.empty(), false);
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return page(List.of(), "").convert(read, environment);
    }
}
