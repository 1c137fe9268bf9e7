/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.timeline;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.followup.AssignmentRecords;
import io.blocgraph.followup.UnitRecords;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.PageField;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.graph.query.SortOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A paged list of what happened, that of the latest day first. Each source contributes no more entries than fill the page; the records
 * of a unit, which may be many, are read along an index in the order of their days.
 */
final class Timeline implements FieldMapping {

    private static final SortOrders ORDERS = new SortOrders(Map.of("DAY", "x.day"), "DAY_DESC");

    /** A record is told apart from what follows from it by having no event of its own. */
    private static final Map<String, String> CONDITIONS = Map.of("events", "coalesce(x.event, 'RECORD') IN $value");

    private static final String AS_ENTRY = "WITH {id: x.id, day: x.day, event: 'RECORD', node: x} AS x RETURN x";

    /** Those of units that were merged into it, too. */
    private static final String RECORDS_OF_UNIT = "MATCH " + UnitRecords.MERGED + """
             WITH DISTINCT u.id AS s
            CALL (s) {
              %s
              RETURN x
            }
            """ + AS_ENTRY;

    private static final String RECORDS_AT =
            "MATCH (x:FollowUp {aboutId: s} WHERE x.day IS NOT NULL AND %s) USING INDEX x:FollowUp(aboutId, day) first(x, x.aboutId)";

    private static final String RECORDS_OF_MEMBER = """
            CALL (n) {
              MATCH (n)<-[:CONCERNS|ATTENDED_BY|HANDLED_BY|WAS_HANDLED_BY /* ever */]-(x:FollowUp) WHERE coalesce(x.keptFrom <> n.id, true) AND %1$s
              WITH DISTINCT x first(x)
              RETURN x
            UNION
              MATCH (n)<-[:TAKEN_BY]-(:DevelopmentStep)-[:STEP_OF]->(x:FollowUp) WHERE %1$s
              WITH DISTINCT x first(x)
              RETURN x
            UNION
              MATCH (n)<-[:CONCERNS]-(:Inspection)<-[:ITEM_OF]-(x:Finding) WHERE %1$s
              WITH DISTINCT x first(x)
              RETURN x
            }
            """ + AS_ENTRY;

    private static final String RECORDS_OF_ASSIGNMENT =
            "MATCH " + AssignmentRecords.PATTERN + " AND %s WITH DISTINCT x first(x) " + AS_ENTRY;

    private final BiFunction<AsOf, String, String> records;
    private final List<TimelineSource> sources;

    private Timeline(BiFunction<AsOf, String, String> records, List<TimelineSource> sources) {
        this.records = records;
        this.sources = sources;
    }

    /** {@return what happened at the unit {@code n}} */
    static Timeline ofUnit() {
        return new Timeline(
                (asOf, visible) -> RECORDS_OF_UNIT.formatted(UnitRecords.on(asOf, RECORDS_AT, visible)),
                List.of(
                        TimelineSource.of(
                                "WITH n AS e WHERE true",
                                "[[e.establishedOn, 'ESTABLISHED'], [e.dissolvedOn, 'DISSOLVED']]"),
                        TimelineSource.of(
                                "MATCH (n)<-[:LEADS|LED /* ever */]-(:Committee)<-[:ON|WAS_ON /* ever */]-(e:Seat /* ever */) WHERE true",
                                "[[e.since, 'SEAT_BEGAN'], [e.until, 'SEAT_ENDED']]"),
                        TimelineSource.of(
                                "MATCH (n)<-[r:COVERS|COVERED /* ever */]-(e:Assignment) WHERE true",
                                "[[r.since, 'ASSIGNMENT_BEGAN'], [r.until, 'ASSIGNMENT_ENDED']]"),
                        TimelineSource.ofVisible(
                                "Member",
                                "MATCH (n)<-[r:BELONGS_TO|BELONGED_TO /* ever */]-(e:Member) WHERE true",
                                "[[r.since, 'MEMBER_JOINED'], [r.until, 'MEMBER_LEFT']]"),
                        TimelineSource.of(
                                "MATCH (n)-[r:PART_OF|WAS_PART_OF /* ever */]->(e:Unit) WHERE coalesce(r.since > n.establishedOn, true)",
                                "[[r.since, 'PLACED']]"),
                        TimelineSource.of(
                                "MATCH (n)-[r:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]->(e:Unit) WHERE true",
                                "[[r.since, 'CLUSTER_JOINED'], [r.until, 'CLUSTER_LEFT']]"),
                        TimelineSource.ofVisible(
                                "Unit",
                                "MATCH (n)<-[r:PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER /* ever */]-(e:Unit) WHERE true",
                                "[[r.since, 'UNIT_JOINED'], [r.until, 'UNIT_LEFT']]"),
                        TimelineSource.of(
                                "MATCH (n)-[r:MERGED_INTO|SPLIT_FROM|RENAMED|TRANSFERRED]->(e:Unit) WHERE true",
                                "[[r.on, CASE type(r) WHEN 'MERGED_INTO' THEN 'MERGED' WHEN 'SPLIT_FROM' THEN 'SPLIT_OFF' ELSE 'SUCCEEDED' END]]"),
                        TimelineSource.of(
                                "MATCH (n)<-[r:MERGED_INTO|SPLIT_FROM|RENAMED|TRANSFERRED]-(e:Unit) WHERE true",
                                "[[r.on, CASE type(r) WHEN 'MERGED_INTO' THEN 'ABSORBED' WHEN 'SPLIT_FROM' THEN 'SPLIT' ELSE 'PRECEDED' END]]"),
                        changes("updateUnit", "waive", "endWaiver")));
    }

    /** {@return what happened to the member {@code n}, and what they did} */
    static Timeline ofMember() {
        return new Timeline(
                (asOf, visible) -> RECORDS_OF_MEMBER.formatted(visible),
                List.of(
                        TimelineSource.of("WITH n AS e WHERE true", "[[e.joinedOn, 'ADMITTED'], [e.leftOn, 'LEFT']]"),
                        TimelineSource.of(
                                "MATCH (n)-[:HOLDS|HELD /* ever */]->(e:Seat /* ever */) WHERE true",
                                "[[e.since, 'SEAT_BEGAN'], [e.until, 'SEAT_ENDED']]"),
                        TimelineSource.of("""
                                MATCH (n)-[:ANSWERS_BY|ANSWERED_BY /* ever */]->(e:Assignment)
                                OPTIONAL MATCH (e)-[r:COVERS|COVERED /* ever */]->(:Unit)
                                WITH e, coalesce(min(r.since), e.since) AS since,
                                  CASE WHEN count(r.until) = count(r) THEN coalesce(max(r.until), e.until) END AS until
                                WHERE true""", "[[since, 'ASSIGNMENT_BEGAN'], [until, 'ASSIGNMENT_ENDED']]"),
                        TimelineSource.of(
                                "MATCH (n)-[r:BELONGS_TO|BELONGED_TO /* ever */]->(e:Unit) WHERE true",
                                "[[r.since, 'MEMBERSHIP_BEGAN'], [r.until, 'MEMBERSHIP_ENDED']]"),
                        TimelineSource.of(
                                "MATCH (n)-[r:ACTIVE_IN|WAS_ACTIVE_IN /* ever */]->(e:Unit) WHERE true",
                                "[[r.since, 'ACTIVITY_BEGAN'], [r.until, 'ACTIVITY_ENDED']]"),
                        changes("updateMember")));
    }

    /** {@return what happened to the assignment {@code n}, and what its holder did under it} */
    static Timeline ofAssignment() {
        return new Timeline(
                (asOf, visible) -> RECORDS_OF_ASSIGNMENT.formatted(visible),
                List.of(
                        TimelineSource.of(
                                "MATCH (n)-[r:COVERS|COVERED /* ever */]->(e:Unit) WHERE true",
                                "[[r.since, 'COVERAGE_BEGAN'], [r.until, 'COVERAGE_ENDED']]"),
                        changes("updateAssignment")));
    }

    /**
     * Changes that no fact with a date tells: corrections, and what a rule is waived for. An index finds them among the others, which are
     * as many as the records.
     */
    private static TimelineSource changes(String... kinds) {
        return TimelineSource.ofVisible(
                "Change",
                "WITH n.id AS s MATCH (e:Change)-[r:TOUCHES WHERE r.node = s AND r.kind IN ['%s']]->() USING INDEX r:TOUCHES(node, kind) WHERE true"
                        .formatted(String.join("', '", kinds)),
                "[[e.effectiveOn, 'CHANGE']]");
    }

    @Override
    public String maskedExpression() {
        return page("", List.of()).maskedExpression();
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        // entries of facts have no such day
        List<String> where = new ArrayList<>(List.of(UnitRecords.RECORDED));
        if (requested.arguments().get("from") != null) {
            where.add("x.day >= " + compiler.parameter(requested.arguments().get("from")));
        }
        if (requested.arguments().get("until") != null) {
            where.add("x.day < " + compiler.parameter(requested.arguments().get("until")));
        }
        List<String> branches = new ArrayList<>();
        branches.add(records.apply(compiler.asOf(), compiler.visible("FollowUp", "x")));
        for (TimelineSource source : sources) {
            branches.add(source.entries(
                    source.type().map(type -> compiler.visible(type, "e")).orElse("true")));
        }
        String match = "CALL (n) {\n%s\n}\nWITH x".formatted(String.join("\nUNION ALL\n", branches));
        return page(match, where).cypher(owner, requested, compiler);
    }

    private static PageField page(String match, List<String> where) {
        return new PageField("TimelineEntry", match, where, ORDERS, CONDITIONS, Optional.empty(), true);
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return page("", List.of()).convert(read, environment);
    }
}
