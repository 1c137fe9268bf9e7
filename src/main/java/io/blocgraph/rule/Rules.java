/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Finds the violations of the rules of the structure. */
@Component
public final class Rules {

    /**
     * Finds the given units, and those with which the given members are connected. Planning always starts from the ids, so a
     * cached plan stays good and is not replaced when statistics change.
     */
    private static final String UNITS = """
            CYPHER replan=skip
            CALL () {
              UNWIND $units AS id
              MATCH (u:Entity {id: id}) WHERE u:Unit
              RETURN u
            UNION
              UNWIND $members AS id
              MATCH (m:Entity {id: id}) WHERE m:Member
              MATCH (m) (()-[:BELONGS_TO|ACTIVE_IN|HOLDS|ON|LEADS|ANSWERS_BY|COVERS /* as of */]->()){1,3} (u:Unit)
              RETURN u
            UNION
              UNWIND $members AS id
              MATCH (m:Entity {id: id})-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(:Unit)-[:PART_OF /* as of */]->(u:Unit)
              RETURN u
            }
            """;

    private static final String AFFECTED = """

            WITH u, x WHERE x.member.id IN $members OR u.id IN $units AND NOT x.own""";

    private static final String RESULT = """

            RETURN x.rule AS rule, u.id AS unit, u.name AS unitName, x.member.id AS member, x.member.fullName AS memberName,
                   [e IN x.entities | e.id] AS entities, x.values AS values, x.variant AS variant
            ORDER BY u.codeSortKey, x.id
            """;

    private static final String EVERY_UNIT = """
            CYPHER replan=skip
            MATCH (u:Entity) WHERE u.id IN $units AND u:Unit
            """;

    private static final String EVALUATED = """

            RETURN x.rule AS rule, x.variant AS variant, x.id AS key, u.id AS unit, u.codeSortKey AS unitKey, x.member.id AS member,
                   [e IN x.entities | e.id] AS entities, x.values AS values, x.since AS since, x.personal AS personal
            """;

    private final Map<RuleCode, Rule> rules = new EnumMap<>(RuleCode.class);
    private final RuleTexts ruleTexts;

    Rules(List<Rule> rules, RuleTexts ruleTexts) {
        rules.stream().sorted(Comparator.comparing(Rule::code)).forEach(rule -> this.rules.put(rule.code(), rule));
        this.ruleTexts = ruleTexts;
        rules.forEach(Rules::check);
    }

    /** Fails the start of the application if the Cypher of a rule refers to names that the graph does not have. */
    private static void check(Rule rule) {
        rule.inputs().forEach(input -> {
            CypherFragment.of(input.cypher());
            CypherFragment.of(input.historicalCypher());
        });
        rule.violations().forEach(CypherFragment::of);
        rule.since().ifPresent(CypherFragment::of);
    }

    /** {@return all rules, in the order of their codes} */
    SequencedCollection<Rule> all() {
        return List.copyOf(rules.values());
    }

    /** {@return the rules that the arguments of a gaps field select} */
    List<Rule> select(Map<String, Object> arguments) {
        Object codes = arguments.get("rules");
        Object severity = arguments.get("severity");
        return rules.values().stream()
                .filter(rule -> !(codes instanceof Collection<?> list)
                        || list.contains(rule.code().name()))
                .filter(rule -> severity == null || rule.severity().name().equals(severity))
                .toList();
    }

    /** {@return the rule with a code} */
    Rule get(RuleCode code) {
        return Objects.requireNonNull(rules.get(code));
    }

    /**
     * Finds the violations on a day that concern units and members, of the rules that every change is validated against; waived ones
     * are left out. A violation that concerns a
     * member alone, such as an overdue probation, is found through the member, not through the member's cell.
     *
     * @param queryRunner the graph, or a transaction that has changed it
     * @param day the day
     * @param units the ids of the units
     * @param members the ids of the members
     * @return the violations, each once, ordered by the code of the unit and then by rule
     */
    public List<Violation> violations(
            QueryRunner queryRunner, AsOf day, Collection<String> units, Collection<String> members) {
        Map<String, Object> parameters = parameters(day);
        parameters.put(AsOf.PARAMETER, day.day());
        parameters.put("units", List.copyOf(units));
        parameters.put("members", List.copyOf(members));
        return queryRunner.read(violations(day), parameters).stream()
                .map(Row::of)
                .map(this::violation)
                .toList();
    }

    /**
     * Finds the violations of rules of severity error at units, including those that concern a member alone.
     *
     * @param queryRunner the graph
     * @param day the day
     * @param units the ids of the units
     * @param most the most violations to find
     * @return the violations, ordered by the code of the unit and then by rule
     */
    public List<Violation> errors(QueryRunner queryRunner, AsOf day, Collection<String> units, int most) {
        List<Rule> errors = rules.values().stream()
                .filter(rule -> rule.severity() == Severity.ERROR)
                .toList();
        Map<String, Object> parameters = parameters(day);
        parameters.put(AsOf.PARAMETER, day.day());
        parameters.put("units", List.copyOf(units));
        parameters.put("most", most);
        String statement =
                "MATCH (u:Entity) WHERE u.id IN $units AND u:Unit\n" + findings(errors, day) + RESULT + "LIMIT $most";
        return queryRunner.read(day.applyTo(statement), parameters).stream()
                .map(Row::of)
                .map(this::violation)
                .toList();
    }

    /**
     * Finds all violations of units on a day, also those that are waived.
     *
     * @param queryRunner the graph, or a transaction
     * @param day the day
     * @param units the ids of the units; those of others are ignored
     * @return a row for each violation: {@code rule}, {@code variant}, {@code key}, which is unique within the unit, {@code unit} and
     *     {@code unitKey}, by which the units are ordered, {@code member}, {@code entities}, {@code values}, {@code since},
     *     {@code personal}
     */
    List<Row> evaluate(QueryRunner queryRunner, AsOf day, Collection<String> units) {
        Map<String, Object> parameters = parameters(day);
        parameters.put(AsOf.PARAMETER, day.day());
        parameters.put("units", List.copyOf(units));
        return queryRunner.read(day.applyTo(evaluation(day)), parameters).stream()
                .map(Row::of)
                .toList();
    }

    /** {@return a text that differs if the rules differ, or their values on the day} */
    String fingerprint(AsOf day) {
        byte[] text = (evaluation(day) + new TreeMap<>(parameters(day))).getBytes(StandardCharsets.UTF_8);
        return DigestUtils.md5DigestAsHex(text);
    }

    private String evaluation(AsOf day) {
        return EVERY_UNIT
                + ViolationClauses.includingWaived(rules.values(), day, parameterNames(rules.values(), day))
                + EVALUATED;
    }

    /** {@return the parameters of {@link #findings}} */
    Map<String, Object> parameters(AsOf day) {
        Map<String, Object> parameters = new HashMap<>();
        for (Rule rule : rules.values()) {
            rule.parameters(day.day()).forEach((name, value) -> parameters.put(parameter(rule, name), value));
        }
        return parameters;
    }

    private String violations(AsOf day) {
        List<Rule> checked =
                rules.values().stream().filter(Rule::checkedOnChange).toList();
        return day.applyTo(UNITS + findings(checked, day) + AFFECTED + RESULT);
    }

    /** {@return the {@link ViolationClauses} of all rules} */
    String findings(AsOf day) {
        return findings(rules.values(), day);
    }

    private static String findings(Collection<Rule> rules, AsOf day) {
        return ViolationClauses.of(rules, day, parameterNames(rules, day));
    }

    private static Map<Rule, Map<String, String>> parameterNames(Collection<Rule> rules, AsOf day) {
        Map<Rule, Map<String, String>> names = new HashMap<>();
        for (Rule rule : rules) {
            Map<String, String> own = new HashMap<>();
            rule.parameters(day.day()).keySet().forEach(name -> own.put(name, "$" + parameter(rule, name)));
            names.put(rule, own);
        }
        return names;
    }

    private static String parameter(Rule rule, String name) {
        return rule.code() + "_" + name;
    }

    private Violation violation(Row row) {
        Rule rule = get(RuleCode.valueOf(row.text("rule")));
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.text("unitName"));
        values.add(row.textIfAny("memberName").orElse(""));
        values.addAll(row.list("values"));
        return new Violation(
                rule,
                row.text("unit"),
                row.textIfAny("member").orElse(null),
                row.texts("entities"),
                new ViolationText(rule.code(), row.text("variant"), values),
                ruleTexts);
    }
}
