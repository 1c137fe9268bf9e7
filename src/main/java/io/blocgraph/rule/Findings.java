package io.blocgraph.rule;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the findings of several rules together. */
final class Findings {

    /** Whether the unit {@code u} exists on the day. */
    static final String LIVES = "coalesce(u.establishedOn <= $asOf, true) AND coalesce(u.dissolvedOn > $asOf, true)";

    /** Whether no waiver lets the unit {@code u} off the rule of {@code g} on the day. */
    static final String NOT_WAIVED = """
            NOT EXISTS {
              (u)<-[:WAIVES]-(w:Waiver)
              WHERE w.rule = g.rule AND coalesce(w.since <= $asOf, true) AND coalesce(w.until > $asOf, true)
            }""";

    private static final Pattern PARAMETER = Pattern.compile("\\$(?!asOf\\b)(\\w+)");

    private Findings() {}

    /** All that breaks one of the rules, as maps {@code g}. The parameters of a rule bear its code before their names. */
    static String union(Collection<Rule> rules) {
        return rules.stream().map(Findings::cypher).collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String cypher(Rule rule) {
        return PARAMETER
                .matcher(rule.finding().cypher(rule.code()))
                .replaceAll(name -> Matcher.quoteReplacement("$" + parameter(rule, name.group(1))));
    }

    /** The name of a rule's parameter among those of all rules. */
    static String parameter(Rule rule, String name) {
        return rule.code() + "_" + name;
    }
}
