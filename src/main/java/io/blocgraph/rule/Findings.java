package io.blocgraph.rule;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the findings of several rules together. */
final class Findings {

    /** Whether the unit {@code u} exists on the day. */
    static final String LIVES = "coalesce(u.establishedOn <= $asOf, true) AND coalesce(u.dissolvedOn > $asOf, true)";

    /** Rules hold for what exists on the day, but that periods stay inside the life of a unit is seen after it. */
    static final String APPLIES = "(g.rule = 'DATES_ORDERED' OR " + LIVES + ")";

    /** Whether no waiver lets the unit {@code u} off the rule of {@code g} on the day. */
    static final String NOT_WAIVED = """
            NOT EXISTS {
              (u)<-[:WAIVES]-(w:Waiver)
              WHERE w.rule = g.rule AND coalesce(w.since <= $asOf, true) AND coalesce(w.until > $asOf, true)
            }""";

    private static final Pattern PARAMETER = Pattern.compile("\\$(?!asOf\\b)(\\w+)");

    private Findings() {}

    /** All that breaks one of the rules as seen from {@code u}, as maps {@code g}. */
    static String ofUnit(Collection<Rule> rules) {
        return union(rules, finding -> true);
    }

    /** What breaks one of the rules as seen from {@code u}, without looking at its members one by one. */
    static String ofUnitItself(Collection<Rule> rules) {
        return union(rules, finding -> finding.reach() != Finding.Reach.MEMBER);
    }

    /** What breaks one of the rules as seen from {@code m}. */
    static String ofMember(Collection<Rule> rules) {
        return union(rules, finding -> finding.reach() != Finding.Reach.UNIT);
    }

    private static String union(Collection<Rule> rules, Predicate<Finding> chosen) {
        return rules.stream()
                .flatMap(rule -> rule.findings().stream().filter(chosen).map(finding -> cypher(rule, finding)))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String cypher(Rule rule, Finding finding) {
        return PARAMETER
                .matcher(finding.cypher(rule.code()))
                .replaceAll(name -> Matcher.quoteReplacement("$" + parameter(rule, name.group(1))));
    }

    /** The name of a rule's parameter among those of all rules. */
    static String parameter(Rule rule, String name) {
        return rule.code() + "_" + name;
    }
}
