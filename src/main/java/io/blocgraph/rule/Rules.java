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
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of structure. */
@Component
public final class Rules {

    private static final int AT_ONCE = 4;

    /** By the code of the unit, then by what is found there. */
    private static final Comparator<List<Object>> ORDER = Comparator.comparing(
                    (List<Object> place) -> (String) place.getFirst())
            .thenComparing(place -> (String) place.getLast());

    private static final String FOUND = """
            WITH g.unit AS u, g.id AS i, head(collect(g)) AS g
            WHERE %2$s
            RETURN g.rule AS rule, u.id AS unit, u.code AS code, i AS id, u.name AS unitName, g.member.id AS member,
                   g.member.fullName AS memberName, [e IN g.entities | e.id] AS entities,
                   g.values AS values, g.variant AS variant""";

    /** Whatever the statistics, it begins at the ids: a plan that has been found is kept. */
    private static final String UNITS = """
            CYPHER replan=skip
            UNWIND $ids AS id
            MATCH (u:Entity {id: id}) WHERE u:Unit
            CALL (u) { %1$s }
            """ + FOUND;

    private static final String MEMBERS = """
            CYPHER replan=skip
            UNWIND $ids AS id
            MATCH (m:Entity {id: id}) WHERE m:Member
            CALL (m) { %1$s }
            """ + FOUND;

    private final Map<RuleCode, Rule> rules = new EnumMap<>(RuleCode.class);
    private final RuleWords words;
    private final List<String> ofUnits;
    private final List<String> ofMembers;

    Rules(List<Rule> rules, RuleWords words) {
        rules.stream().sorted(Comparator.comparing(Rule::code)).forEach(rule -> this.rules.put(rule.code(), rule));
        this.words = words;
        this.ofUnits = statements(UNITS, some -> Findings.ofUnitItself(some, Rules::parameter));
        this.ofMembers = statements(MEMBERS, some -> Findings.ofMember(some, Rules::parameter));
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
        Map<List<Object>, Violation> found = new TreeMap<>(ORDER);
        find(reading, day, units.isEmpty() ? List.of() : ofUnits, parameters, units, found);
        find(reading, day, members.isEmpty() ? List.of() : ofMembers, parameters, members, found);
        return List.copyOf(found.values());
    }

    private void find(
            Reading reading,
            AsOf day,
            List<String> statements,
            Map<String, Object> parameters,
            Collection<String> ids,
            Map<List<Object>, Violation> found) {
        parameters.put("ids", List.copyOf(ids));
        for (String statement : statements) {
            for (Map<String, Object> row : reading.read(day.lay(statement), parameters)) {
                found.putIfAbsent(List.of(row.get("code"), row.get("id")), violation(row));
            }
        }
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

    /** A few rules in each: planning one statement for all of them takes many times as long as planning these. */
    private List<String> statements(String form, Function<List<Rule>, String> findings) {
        List<Rule> all = List.copyOf(rules.values());
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            String some = findings.apply(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
            if (!some.isEmpty()) {
                statements.add(form.formatted(some, Findings.counts("g")));
            }
        }
        return List.copyOf(statements);
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
