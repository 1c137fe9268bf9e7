/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.TransactionResult;
import io.blocgraph.graph.query.ScopeChecker;
import io.blocgraph.rule.Rules;
import io.blocgraph.rule.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tries what it would be like if a member left, so that every rule says for itself whether it would be broken. */
@Component
class DepartureSimulation {

    /** What ties a member to anything on the day. */
    private static final String LEAVE = """
            MATCH (m:Entity {id: $id})
            CALL (m) { MATCH (m)-[r:BELONGS_TO|ACTIVE_IN /* as of */]->(:Unit) DELETE r }
            CALL (m) { MATCH (m)-[r:HOLDS /* as of */]->(:Seat /* as of */) DELETE r }
            CALL (m) { MATCH (m)-[r:ANSWERS_BY /* as of */]->(:Assignment) DELETE r }
            SET m.leftOn = $asOf""";

    private final Graph graph;
    private final Rules rules;
    private final ScopeChecker scopeChecker;

    DepartureSimulation(Graph graph, Rules rules, ScopeChecker scopeChecker) {
        this.graph = graph;
        this.scopeChecker = scopeChecker;
        this.rules = rules;
    }

    /**
     * The rules that would be broken. It is tried in a transaction that is taken back.
     *
     * @param member the id of the member
     * @param units the ids of the units that it might concern
     * @param asOf the day
     * @param scope what who asks may see
     * @return what would be broken and is not yet; what concerns something that may not be seen, without naming anything
     */
    List<Violation> newViolations(String member, Collection<String> units, AsOf asOf, Scope scope) {
        List<Violation> broken = newViolations(member, units, asOf);
        List<String> unseen = scopeChecker.findOutside(
                broken.stream().flatMap(it -> it.entities().stream()).toList(), Scope.VISIBLE, scope, asOf, graph);
        return unseen.isEmpty()
                ? broken
                : broken.stream()
                        .map(it -> Collections.disjoint(it.entities(), unseen) ? it : it.masked())
                        .toList();
    }

    private List<Violation> newViolations(String member, Collection<String> units, AsOf asOf) {
        return graph.executeWrite(writing -> {
            List<Violation> before = rules.violations(writing, asOf, units, List.of(member));
            writing.write(asOf.applyTo(LEAVE), Map.of("id", member, AsOf.PARAMETER, asOf.day()));
            List<Violation> after = new ArrayList<>(rules.violations(writing, asOf, units, List.of(member)));
            after.removeAll(before);
            return new TransactionResult<>(List.copyOf(after), false);
        });
    }
}
