package io.blocgraph.member;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.Fields;
import io.blocgraph.graph.selection.Orders;
import io.blocgraph.graph.selection.Statement;
import io.blocgraph.hierarchy.Below;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the fields of members are read. */
@Component
class MemberFields implements Fields.Declaration {

    static final Orders ORDERS = orders("coalesce(x.bornOn, date('0001-01-01'))");

    /** The same for who may read everybody's day of birth: that of nobody must be hidden in it. */
    static final Orders ORDERS_OF_ALL = orders("x.bornKey");

    private static Orders orders(String born) {
        return new Orders(
                Map.of(
                        "GIVEN_NAME", "x.sortKey",
                        "FULL_NAME", "x.fullSortKey",
                        "CODE", "x.code",
                        "BORN_ON", born,
                        "JOINED_ON", "x.joinedKey"),
                "GIVEN_NAME");
    }

    /** Where a member stands: {@code n} is the member. */
    private static final String STATUS = """
            CASE
              WHEN NOT EXISTS { (n)-[:BELONGS_TO]->(:Unit) } THEN 'NONE'
              WHEN n.`officialOn` <= $asOf THEN 'OFFICIAL'
              ELSE 'PROBATION'
            END""";

    private final MessageSource messages;

    MemberFields(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void declare(Fields fields) {
        fields.type("Member")
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
                .field("fullName", new Name())
                .version()
                .field("status", MemberFields::status)
                .one("cell", "Unit", "(n)-[:BELONGS_TO]->(x:Unit)")
                .one("temporaryCell", "Unit", "(n)-[:ACTIVE_IN]->(x:Unit)")
                .field("memberships", new Memberships())
                .field("formerNames", new FormerNames());
        fields.type("FormerName").properties("since", "until").value("fullName", "endNode(n).fullName");
        fields.type("Membership").properties("since", "until").field("cell", MemberFields::cell);
        for (String type : new String[] {"Bloc", "Cluster", "Organization", "Cell", "OtherUnit"}) {
            fields.type(type).page("members", "Member", Below.MEMBERS, ORDERS).inside("members");
        }
    }

    /** In the language of the request, where it stands for somebody who has been anonymized. */
    private final class Name implements Field {

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            return statement.described(owner, "fullName");
        }

        @Override
        public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
            return MemberText.shown(read, messages, environment.getLocale());
        }
    }

    /** Who could ask about one day after the other would know on which somebody became official. */
    private static String status(String owner, Asked asked, Statement statement) {
        return statement.local(
                statement.asOf().present() ? STATUS : "CASE WHEN personal(n) THEN %s END".formatted(STATUS),
                Map.of("n", owner));
    }

    /** All of them up to the day, whether they have ended or not: what is asked for is the past itself. */
    private static final class Memberships implements Field {

        @Override
        public String outside() {
            return "[]";
        }

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            String cell = statement.fresh("x");
            String membership = statement.fresh("membership");
            return """
                COLLECT {
                  MATCH (%1$s)-[%2$s: BELONGS_TO|BELONGED_TO]->(%4$s:Unit)
                  WHERE coalesce(%2$s.since <= $asOf, true) AND %5$s
                  WITH %2$s ORDER BY coalesce(%2$s.since, date('0001-01-01')) DESC
                  RETURN %3$s
                }""".formatted(
                            owner,
                            membership,
                            statement.projection("Membership", membership, asked.selection()),
                            cell,
                            statement.visible("Unit", cell));
        }
    }

    private static final class FormerNames implements Field {

        @Override
        public String outside() {
            return "[]";
        }

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            String spell = statement.fresh("spell");
            return """
                    COLLECT {
                      MATCH (%1$s)-[%2$s: DESCRIBED_BY]->(d) WHERE %2$s.until <= $asOf AND d.fullName IS NOT NULL
                      WITH %2$s ORDER BY %2$s.until DESC
                      RETURN %3$s
                    }""".formatted(owner, spell, statement.projection("FormerName", spell, asked.selection()));
        }
    }

    private static String cell(String membership, Asked asked, Statement statement) {
        String cell = statement.fresh("x");
        return "head(COLLECT { WITH endNode(%s) AS %s RETURN %s })"
                .formatted(membership, cell, statement.projection("Unit", cell, asked.selection()));
    }
}
