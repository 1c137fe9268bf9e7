/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.CypherFragment;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The Cypher clauses that check units against rules. */
final class ViolationClauses {

    /** The condition that the unit {@code u} exists on the day. */
    static final String EXISTS = "existsOnDay(u)";

    private static final String NOT_WAIVED =
            "NOT EXISTS { (u)<-[:WAIVES]-(v:Waiver) WHERE v.rule = %s AND validOnDay(v) }";

    private ViolationClauses() {}

    /**
     * Returns clauses that lead from units {@code u} to the violations that are not waived: maps {@code x} with the keys of
     * {@link Rule#violations}, {@code rule}, {@code unit}, and an {@code id} that is unique within the unit. Only units that
     * exist on the day are checked, except for the order of dates, which can be violated after a unit has been dissolved.
     *
     * @param rules the rules
     * @param asOf the day
     * @param names the expressions, such as {@code $p3}, that replace the parameters of each rule
     * @return the clauses
     */
    static String of(Collection<Rule> rules, AsOf asOf, Map<Rule, Map<String, String>> names) {
        return clauses(rules, asOf, names, " AND " + notWaived("r"));
    }

    /** Returns the same clauses for all violations, whether they are waived or not. */
    static String includingWaived(Collection<Rule> rules, AsOf asOf, Map<Rule, Map<String, String>> names) {
        return clauses(rules, asOf, names, "");
    }

    /**
     * Returns the condition that the unit {@code u} has no waiver of a rule on the day.
     *
     * @param rule an expression for the code of the rule
     * @return the condition
     */
    static String notWaived(String rule) {
        return NOT_WAIVED.formatted(rule);
    }

    private static String clauses(
            Collection<Rule> rules, AsOf asOf, Map<Rule, Map<String, String>> names, String andNotWaived) {
        Set<RuleInput> inputs = new LinkedHashSet<>();
        rules.forEach(rule -> inputs.addAll(rule.inputs()));
        String all = rules.stream()
                .flatMap(rule -> rule.violations().stream()
                        .map(found -> bindParameters(
                                "['%s', %s]".formatted(rule.code(), found), Objects.requireNonNull(names.get(rule)))))
                .collect(Collectors.joining(",\n"));
        return """
                %s %s UNWIND [%s] AS g
                UNWIND g[1] AS w
                WITH u, g[0] AS r, w
                WHERE (r = 'DATES_ORDERED' OR %s)%s
                WITH u, {
                  rule: r, unit: u, member: w.member, own: coalesce(w.own, false), personal: coalesce(w.personal, false), entities: coalesce(w.entities, []),
                  values: coalesce(w.values, []), since: w.since, variant: coalesce(w.variant, ''),
                  id: r + ' ' + coalesce(w.member.id, '') + reduce(t = '', i IN coalesce(w.entities, []) | t + ' ' + i.id)
                } AS x""".formatted(
                        inputClause(inputs, false, rules, asOf, names),
                        inputClause(inputs, true, rules, asOf, names),
                        all,
                        EXISTS,
                        andNotWaived);
    }

    /**
     * Binds the parameters of an input with those of the first rule that uses it: an input with parameters is used by one
     * rule only.
     */
    private static String inputClause(
            Set<RuleInput> inputs,
            boolean derived,
            Collection<Rule> rules,
            AsOf asOf,
            Map<Rule, Map<String, String>> names) {
        StringBuilder clause = new StringBuilder();
        for (RuleInput input : inputs) {
            if (input.derived() == derived) {
                Rule owner = rules.stream()
                        .filter(rule -> rule.inputs().contains(input))
                        .findFirst()
                        .orElseThrow();
                clause.append(clause.isEmpty() ? "WITH *, " : ", ")
                        .append(bindParameters(input.cypherFor(asOf), Objects.requireNonNull(names.get(owner))))
                        .append(" AS ")
                        .append(input.name());
            }
        }
        return clause.toString();
    }

    private static String bindParameters(String cypher, Map<String, String> names) {
        return CypherFragment.composed(cypher).withParameters(names).toString();
    }
}
