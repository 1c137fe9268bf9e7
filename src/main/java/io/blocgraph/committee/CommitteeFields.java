/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.SelectionCompiler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Maps the fields of committees and seats to Cypher. */
@Component
class CommitteeFields implements FieldMappings.Configurer {

    private static final String BY_KIND = """
            CASE x.kind WHEN 'EXECUTIVE' THEN 0 WHEN 'STANDING' THEN 1 WHEN 'INSPECTION' THEN 2 ELSE 3 END,
            x.termStart, x.id""";

    /** A committee whose term has expired is still listed while it has seats. */
    private static final String OF_UNIT = """
            (n)<-[:LEADS /* as of */]-(x:Committee)
            WHERE coalesce(x.termStart <= $asOf, true)
              AND (coalesce(x.termEnd > $asOf, true) OR EXISTS { (x)<-[:ON /* as of */]-(:Seat /* as of */) })""";

    /** Former seats are matched whatever the day, because their end is compared with it here. */
    private static final String PAST_SECRETARIES = """
            (n)<-[:LEADS|LED /* ever */]-(k:Committee {kind: 'EXECUTIVE'})<-[:ON|WAS_ON /* ever */]-(x:Seat /* ever */)
            WHERE x.role = 'SECRETARY' AND x.until <= $asOf""";

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Unit")
                .list("committees", "Committee", OF_UNIT, BY_KIND, Map.of("kind", "x.kind = $value"))
                .one("secretary", "Member", """
                        (n)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(x:Member)
                        WHERE s.role = 'SECRETARY'""")
                .list("pastSecretaries", "Seat", PAST_SECRETARIES, "x.until DESC, x.id")
                .inheritsVisibility("committees", "pastSecretaries");
        fields.type("Committee")
                .within("Unit", "(n)-[:LEADS|LED /* ever */]->(x)")
                .publicFields("id", "kind", "name", "term", "unit")
                .properties("id", "kind", "name")
                .version()
                .one("unit", "Unit", "(n)-[:LEADS|LED /* ever */]->(x:Unit)")
                .field("term", CommitteeFields::term)
                .list(
                        "seats",
                        "Seat",
                        "(n)<-[:ON /* as of */]-(x:Seat /* as of */)<-[:HOLDS /* as of */]-(m:Member)",
                        "x.rank, m.sortKey, x.id",
                        Map.of("role", "x.role = $value"))
                .list(
                        "plannedSeats",
                        "Seat",
                        "(n)<-[:ON|WAS_ON /* ever */]-(x:Seat /* ever */) WHERE x.since > $asOf",
                        "x.since, x.rank, x.id")
                .inheritsVisibility("seats", "plannedSeats");
        fields.type("Period").properties("since", "until");
        fields.type("Seat")
                .within("Unit", "(n)-[:ON|WAS_ON /* ever */]->()-[:LEADS|LED /* ever */]->(x)")
                .publicFields("id", "role", "since", "until", "member", "committee")
                .properties("id", "role", "since", "until")
                .version()
                .one("member", "Member", "(n)<-[:HOLDS|HELD /* ever */]-(x:Member)")
                .one("committee", "Committee", "(n)-[:ON|WAS_ON /* ever */]->(x:Committee)");
        fields.type("Member")
                .list(
                        "seats",
                        "Seat",
                        "(n)-[:HOLDS /* as of */]->(x:Seat /* as of */)-[:ON /* as of */]->(c:Committee)-[:LEADS /* as of */]->(u:Unit)",
                        "u.codeSortKey, x.rank, x.id")
                .list(
                        "pastSeats",
                        "Seat",
                        "(n)-[:HOLDS|HELD /* ever */]->(x:Seat /* ever */) WHERE x.until <= $asOf",
                        "x.until DESC, x.id")
                .list(
                        "plannedSeats",
                        "Seat",
                        "(n)-[:HOLDS|HELD /* ever */]->(x:Seat /* ever */) WHERE x.since > $asOf",
                        "x.since, x.id");
    }

    private static String term(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String period = compiler.newVariable("period");
        return "head([%1$s IN [{since: %2$s.termStart, until: %2$s.termEnd}] | %3$s])"
                .formatted(period, owner, compiler.projection("Period", period, requested.selection()));
    }
}
