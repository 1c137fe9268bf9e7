/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.graph.query.SortOrders;
import io.blocgraph.hierarchy.Subtree;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Maps the fields of members to Cypher. */
@Component
class MemberFields implements FieldMappings.Configurer {

    /** The sort orders of members {@code x}, by given name by default. */
    static final SortOrders ORDERS = orders("coalesce(x.bornOn, date('0001-01-01'))");

    /** The same orders for callers to whom no date of birth is masked, so that an index can serve the order. */
    static final SortOrders UNMASKED_ORDERS = orders("x.bornKey");

    private static SortOrders orders(String born) {
        return new SortOrders(
                Map.of(
                        "GIVEN_NAME", "x.sortKey",
                        "FULL_NAME", "x.fullSortKey",
                        "CODE", "x.codeSortKey",
                        "BORN_ON", born,
                        "JOINED_ON", "x.joinedKey"),
                "GIVEN_NAME");
    }

    /** The status of the member {@code n}. */
    private static final String STATUS = """
            CASE
              WHEN NOT EXISTS { (n)-[:BELONGS_TO /* as of */]->(:Unit) } THEN 'NONE'
              WHEN n.`officialOn` <= $asOf THEN 'OFFICIAL'
              ELSE 'PROBATION'
            END""";

    /** Where a member is or was last: whoever has left belongs to the past of that cell. */
    private static final String CELLS = """
            (n)-[b:BELONGS_TO|BELONGED_TO|ACTIVE_IN /* ever */]->(x)
            WHERE b.until IS NULL OR b.until > $today OR b.until = n.leftOn""";

    private final MessageSource messages;

    MemberFields(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Member")
                .within("n.id IN $scope")
                .within("Unit", CELLS)
                .publicFields("id", "code", "fullName")
                .personalFields("bornOn", "officialOn", "phone", "email", "address")
                .properties(
                        "id",
                        "code",
                        "gender",
                        "bornOn",
                        "joinedOn",
                        "officialOn",
                        "phone",
                        "email",
                        "address",
                        "anonymizedOn")
                .field("fullName", new FullNameField())
                .version()
                .field("status", MemberFields::status)
                .one("cell", "Unit", "(n)-[:BELONGS_TO /* as of */]->(x:Unit)")
                .one("temporaryCell", "Unit", "(n)-[:ACTIVE_IN /* as of */]->(x:Unit)")
                .field("memberships", new MembershipsField())
                .field("formerNames", new FormerNamesField());
        fields.type("FormerName").properties("since", "until").expression("fullName", "endNode(n).fullName");
        fields.type("Membership").properties("since", "until").field("cell", MemberFields::cell);
        // that a member became official, and when, is personal: so is the change of that kind
        fields.type("Change")
                .hiddenUnless(
                        "(n.kind <> 'confirmMember' OR EXISTS { MATCH (n)-[:WITHIN]->(g) WHERE g.id IN $edited })");
        for (String type : new String[] {"Bloc", "Cluster", "Organization", "Cell", "OtherUnit"}) {
            fields.type(type)
                    .page("members", "Member", Subtree.MEMBERS.toString(), ORDERS)
                    .inheritsVisibility("members");
        }
    }

    /** Localizes the name that replaces that of an anonymized member. */
    private final class FullNameField implements FieldMapping {

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            return compiler.propertyAsOf(owner, "fullName");
        }

        @Override
        public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            return MemberNames.localize(read, messages, environment.getLocale());
        }
    }

    /**
     * Masks the status on past and future days: asking for one day after another would reveal when a member became official.
     */
    private static String status(String owner, FieldSelection requested, SelectionCompiler compiler) {
        return compiler.bind(
                compiler.asOf().present() ? STATUS : "CASE WHEN personal(n) THEN %s END".formatted(STATUS),
                Map.of("n", owner));
    }

    /** Lists all memberships that began by the day, whether they have ended or not. */
    private static final class MembershipsField implements FieldMapping {

        @Override
        public String maskedExpression() {
            return "[]";
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            String cell = compiler.newVariable("x");
            String membership = compiler.newVariable("membership");
            return """
                COLLECT {
                  MATCH (%1$s)-[%2$s:BELONGS_TO|BELONGED_TO /* ever */]->(%4$s:Unit)
                  WHERE coalesce(%2$s.since <= $asOf, true) AND %5$s
                  WITH %2$s ORDER BY coalesce(%2$s.since, date('0001-01-01')) DESC
                  RETURN %3$s
                }""".formatted(
                            owner,
                            membership,
                            compiler.projection("Membership", membership, requested.selection()),
                            cell,
                            compiler.visible("Unit", cell));
        }
    }

    private static final class FormerNamesField implements FieldMapping {

        @Override
        public String maskedExpression() {
            return "[]";
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            String spell = compiler.newVariable("spell");
            return """
                    COLLECT {
                      MATCH (%1$s)-[%2$s:DESCRIBED_BY /* ever */]->(d) WHERE %2$s.until <= $asOf AND d.fullName IS NOT NULL
                      WITH %2$s ORDER BY %2$s.until DESC
                      RETURN %3$s
                    }""".formatted(owner, spell, compiler.projection("FormerName", spell, requested.selection()));
        }
    }

    private static String cell(String membership, FieldSelection requested, SelectionCompiler compiler) {
        String cell = compiler.newVariable("x");
        return "head(COLLECT { WITH endNode(%s) AS %s RETURN %s })"
                .formatted(membership, cell, compiler.projection("Unit", cell, requested.selection()));
    }
}
