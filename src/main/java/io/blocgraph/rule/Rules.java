package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of structure. */
@Component
public final class Rules {

    private final Map<RuleCode, Rule> rules = new EnumMap<>(RuleCode.class);
    private final RuleWords words;
    private final String violations;

    Rules(List<Rule> rules, RuleWords words) {
        rules.stream().sorted(Comparator.comparing(Rule::code)).forEach(rule -> this.rules.put(rule.code(), rule));
        this.words = words;
        this.violations = violations(this.rules.values());
    }

    /** All of them, in the order of their codes. */
    SequencedCollection<Rule> all() {
        return List.copyOf(rules.values());
    }

    /** Those that the arguments of a list of gaps ask for. */
    List<Rule> chosen(Map<String, Object> arguments) {
        Object codes = arguments.get("rules");
        Object severity = arguments.get("severity");
        return rules.values().stream()
                .filter(rule -> !(codes instanceof Collection<?> list)
                        || list.contains(rule.code().name()))
                .filter(rule -> severity == null || rule.severity().name().equals(severity))
                .toList();
    }

    /** The one with a code. */
    Rule rule(RuleCode code) {
        return Objects.requireNonNull(rules.get(code));
    }

    /**
     * Which rules are broken on a day as far as it concerns some units and members; what is waived is left out. What concerns
     * a member alone, as an overdue probation, is found by naming the member, not by naming the member's cell.
     *
     * @param reading the graph, or a transaction that has changed it
     * @param day the day
     * @param units the ids of the units
     * @param members the ids of the members
     * @return what is broken, by the code of the unit and then by rule; each once
     */
    public List<Violation> violations(Reading reading, AsOf day, Collection<String> units, Collection<String> members) {
        Map<String, Object> parameters = parameters(rules.values(), day.day());
        parameters.put("units", List.copyOf(units));
        parameters.put("members", List.copyOf(members));
        return reading.read(day.lay(violations), parameters).stream()
                .map(this::violation)
                .toList();
    }

    /** The parameters of some rules for a day, and the day. */
    static Map<String, Object> parameters(Collection<Rule> rules, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(AsOf.PARAMETER, day);
        for (Rule rule : rules) {
            rule.parameters(day).forEach((name, value) -> parameters.put(name(rule, name), value));
        }
        return parameters;
    }

    private static String name(Rule rule, String parameter) {
        return rule.code() + "_" + parameter;
    }

    private static String parameter(Rule rule, String parameter) {
        return "$" + name(rule, parameter);
    }

    private static String violations(Collection<Rule> rules) {
        // planning this takes longer than running it, and whatever the statistics, it begins at the ids
        return """
                CYPHER replan=skip
                CALL () {
                  UNWIND $units AS id
                  MATCH (u:Entity {id: id}) WHERE u:Unit
                  CALL (u) { %s }
                  RETURN g
                UNION ALL
                  UNWIND $members AS id
                  MATCH (m:Entity {id: id}) WHERE m:Member
                  CALL (m) { %s }
                  RETURN g
                }
                WITH g.unit AS u, g.id AS i, head(collect(g)) AS g
                WHERE %s
                RETURN g.rule AS rule, u.id AS unit, u.name AS unitName, g.member.id AS member,
                       g.member.fullName AS memberName, [e IN g.entities | e.id] AS entities,
                       g.values AS values, g.variant AS variant
                ORDER BY u.code, i
                """.formatted(
                        Findings.ofUnitItself(rules, Rules::parameter),
                        Findings.ofMember(rules, Rules::parameter),
                        Findings.counts("g"));
    }

    private Violation violation(Map<String, Object> row) {
        Rule rule = rule(RuleCode.valueOf((String) row.get("rule")));
        List<Object> values = new ArrayList<>();
        values.add(row.get("unitName"));
        values.add(orEmpty(row.get("memberName")));
        values.addAll((List<?>) row.get("values"));
        return new Violation(
                rule,
                (String) row.get("unit"),
                (String) row.get("member"),
                ((List<?>) row.get("entities")).stream().map(String.class::cast).toList(),
                new Said(rule.code(), (String) row.get("variant"), values),
                words);
    }

    private static Object orEmpty(@Nullable Object name) {
        return name == null ? "" : name;
    }
}
