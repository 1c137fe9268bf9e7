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

    /** Whatever is found where no rule is asked for. */
    private static final String NOTHING = "WITH u WHERE false RETURN null AS g";

    private static final Pattern PARAMETER = Pattern.compile("\\$(?!asOf\\b)(\\w+)");

    private Findings() {}

    /** What stands for a parameter of a rule. */
    @FunctionalInterface
    interface Naming {

        /** What stands for it in the text, as {@code $p3}. */
        String of(Rule rule, String parameter);
    }

    /**
     * Whether what was found counts: rules hold for what exists on the day, but that periods stay inside the life of a unit is seen
     * after it; and no waiver lets the unit {@code u} off the rule.
     *
     * @param found the variable that holds it
     */
    static String counts(String found) {
        return """
                (%1$s.rule = 'DATES_ORDERED' OR %2$s) AND NOT EXISTS {
                  (u)<-[:WAIVES]-(w:Waiver)
                  WHERE w.rule = %1$s.rule AND coalesce(w.since <= $asOf, true) AND coalesce(w.until > $asOf, true)
                }""".formatted(found, LIVES);
    }

    /** All that breaks one of the rules as seen from {@code u}, as maps {@code g}. */
    static String ofUnit(Collection<Rule> rules, Naming naming) {
        return union(rules, naming, finding -> true);
    }

    /** What breaks one of the rules as seen from {@code u}, without looking at its members one by one. */
    static String ofUnitItself(Collection<Rule> rules, Naming naming) {
        return union(rules, naming, finding -> finding.reach() != Finding.Reach.MEMBER);
    }

    /** What breaks one of the rules as seen from {@code m}. */
    static String ofMember(Collection<Rule> rules, Naming naming) {
        return union(rules, naming, finding -> finding.reach() != Finding.Reach.UNIT);
    }

    private static String union(Collection<Rule> rules, Naming naming, Predicate<Finding> chosen) {
        return rules.isEmpty()
                ? NOTHING
                : rules.stream()
                        .flatMap(rule ->
                                rule.findings().stream().filter(chosen).map(finding -> cypher(rule, finding, naming)))
                        .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String cypher(Rule rule, Finding finding, Naming naming) {
        return PARAMETER
                .matcher(finding.cypher(rule.code()))
                .replaceAll(name -> Matcher.quoteReplacement(naming.of(rule, name.group(1))));
    }
}
