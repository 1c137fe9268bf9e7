/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.Owner;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.hierarchy.Subtree;
import io.blocgraph.responsibility.AnsweredUnits;
import io.blocgraph.rule.GapField;
import io.blocgraph.rule.GapNumbers;
import io.blocgraph.rule.RuleCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves the queries about records: lists, the agenda, and what needs attention. */
@Controller
class FollowUpController {

    private static final List<RuleCode> RULES = List.of(
            RuleCode.UNIT_NOT_VISITED,
            RuleCode.CELL_NOT_MEETING,
            RuleCode.POINT_WITHOUT_OWNER,
            RuleCode.POINT_OVERDUE,
            RuleCode.FINDING_OVERDUE,
            RuleCode.DEVELOPMENT_UNSETTLED,
            RuleCode.INSPECTION_NOT_HELD);

    /** What is in the hand of others is theirs to do; what a unit lacks is everybody's who is responsible for it. */
    private static final String OWN = "(x.member IS NULL OR x.member.id = $member OR x.rule = 'POINT_WITHOUT_OWNER')";

    private static final String BELOW = "MATCH " + Subtree.UNITS.rename("x", "u");

    /** The units for which a member is responsible, with those below them. */
    private static final String ANSWERED =
            """
            %s
              WITH DISTINCT u AS a
              MATCH %s
            """.formatted(AnsweredUnits.DIRECT, Subtree.UNITS.rename("x", "u").rename("n", "a"));

    /** The units for which a member is responsible, with those below them, and those at which the member has something in hand. */
    private static final String OF_MEMBER = """
            CALL (n) {
              %s
              RETURN u
            UNION
              MATCH (n)<-[:HANDLED_BY /* lasting */]-(:FollowUp)-[:ABOUT /* lasting */]->(u:Unit)
              RETURN u
            }""".formatted(ANSWERED);

    private final QueryExecutor queryExecutor;
    private final FieldMapping everywhere;
    private final FieldMapping visible;
    private final FieldMapping below;
    private final FieldMapping ofMember;
    private final FieldMapping gapsOfMember;

    FollowUpController(QueryExecutor queryExecutor, GapNumbers gaps, GapField lists) {
        this.queryExecutor = queryExecutor;
        this.everywhere = gaps.byRule("MATCH (u:Unit)", RULES, "true");
        this.visible = gaps.byRule("MATCH (n:Entity WHERE n.id IN $seen) " + BELOW, RULES, "true");
        this.below = gaps.byRule(BELOW, RULES, "true");
        this.ofMember = gaps.byRule(OF_MEMBER, RULES, OWN);
        this.gapsOfMember = lists.counted(OF_MEMBER, RULES, OWN);
    }

    @QueryMapping
    Object followUps(
            @Argument @Nullable String subject,
            @Argument @Nullable String responsible,
            @Argument @Nullable String inHandOf,
            @Argument @Nullable String within,
            DataFetchingEnvironment environment) {
        if (subject != null) {
            return list("subject", subject, "Unit|Member|Committee", FollowUpLists.ofSubject(), environment);
        }
        if (inHandOf != null) {
            return list("inHandOf", inHandOf, "Member", FollowUpLists.inHandOf(), environment);
        }
        if (responsible != null) {
            return list("responsible", responsible, "Member", FollowUpLists.handledBy(), environment);
        }
        return within == null
                ? queryExecutor.execute(environment, FollowUpLists.everywhere())
                : list("within", within, "Unit", FollowUpLists.within(), environment);
    }

    @QueryMapping
    Object agenda(
            @Argument @Nullable String member,
            @Argument @Nullable String below,
            @Argument @Nullable String within,
            DataFetchingEnvironment environment) {
        if (member != null) {
            return list("member", member, "Member", FollowUpLists.agendaOfMember(), environment);
        }
        if (below != null) {
            return list("below", below, "Member", FollowUpLists.agendaBelow(ANSWERED), environment);
        }
        return within == null
                ? queryExecutor.execute(environment, FollowUpLists.agendaEverywhere())
                : list("within", within, "Unit", FollowUpLists.agendaWithin(), environment);
    }

    @QueryMapping
    Object agendaBelow(@Argument String member, DataFetchingEnvironment environment) {
        return list("member", member, "Member", new OthersAgenda(), environment);
    }

    /** How much is planned or due at the units for which the member {@code n} is responsible, in the hand of others. */
    private static final class OthersAgenda implements FieldMapping {

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            String clauses = """
                    COUNT {
                      %s
                      WITH DISTINCT n, u
                      MATCH (x:FollowUp {aboutId: u.id})
                      WHERE x.agendaOn >= %s AND x.agendaOn < %s AND coalesce(x.recordedOn <= $asOf, true) AND NOT EXISTS { (x)-[:HANDLED_BY /* lasting */]->(n) }
                      RETURN x
                    }""".formatted(
                            ANSWERED,
                            compiler.parameter(
                                    Objects.requireNonNull(requested.arguments().get("from"))),
                            compiler.parameter(
                                    Objects.requireNonNull(requested.arguments().get("until"))));
            String record = compiler.newVariable("x");
            String bound = compiler.bind(clauses, owner, record);
            return compiler.restricts("FollowUp")
                    ? bound.replace(
                            "RETURN " + record, "AND " + compiler.visible("FollowUp", record) + " RETURN " + record)
                    : bound;
        }
    }

    private Object list(
            String argument, String id, String types, FieldMapping list, DataFetchingEnvironment environment) {
        Object page = queryExecutor.execute(environment, list, Owner.withId(id, types));
        if (page == null) {
            throw BadRequestException.notFound(argument, id);
        }
        return page;
    }

    @QueryMapping
    Attention attention(
            @Argument @Nullable String within, @Argument @Nullable String member, DataFetchingEnvironment environment) {
        if (member != null) {
            return attention("member", member, "Member", ofMember, environment);
        }
        if (within != null) {
            return attention("within", within, "Unit", below, environment);
        }
        FieldMapping all = queryExecutor.scope(environment).allVisible() ? everywhere : visible;
        return attention(queryExecutor.execute(environment, all));
    }

    private Attention attention(
            String argument, String id, String types, FieldMapping numbers, DataFetchingEnvironment environment) {
        return attention(list(argument, id, types, numbers, environment));
    }

    @QueryMapping
    Object attentionGaps(@Argument String member, DataFetchingEnvironment environment) {
        return list("member", member, "Member", gapsOfMember, environment);
    }

    @SuppressWarnings("unchecked") // the value of GapNumbers
    private static Attention attention(@Nullable Object numbers) {
        return new Attention((Map<RuleCode, Long>) Objects.requireNonNull(numbers));
    }
}
