package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule that is broken on a day. Two are equal if they are about the same thing, on whatever day. */
public final class Violation {

    private final Rule rule;
    private final String unit;
    private final @Nullable String member;
    private final List<String> entities;
    private final ViolationText text;
    private final RuleTexts ruleTexts;

    Violation(
            Rule rule,
            String unit,
            @Nullable String member,
            List<String> entities,
            ViolationText text,
            RuleTexts ruleTexts) {
        this.rule = rule;
        this.unit = unit;
        this.member = member;
        this.entities = entities;
        this.text = text;
        this.ruleTexts = ruleTexts;
    }

    /**
     * The same, said without naming anything: for who may not see all that it is about.
     *
     * @return it
     */
    public Violation masked() {
        return new Violation(
                rule,
                unit,
                member,
                entities,
                new ViolationText(rule.code(), ViolationText.MASKED, List.of()),
                ruleTexts);
    }

    /**
     * Which rule is broken.
     *
     * @return its code
     */
    public RuleCode rule() {
        return rule.code();
    }

    /**
     * What follows from it.
     *
     * @return whether a change that leads to it is refused
     */
    public Severity severity() {
        return rule.severity();
    }

    /**
     * The unit that it concerns.
     *
     * @return the unit's id
     */
    public String unit() {
        return unit;
    }

    /**
     * The member whom it concerns.
     *
     * @return the member's id; null if it is about no member
     */
    public @Nullable String member() {
        return member;
    }

    /**
     * What else it is about: seats, committees, assignments, other units and members.
     *
     * @return their ids
     */
    public List<String> entities() {
        return entities;
    }

    /**
     * The input that a client would mark.
     *
     * @return its name, as {@code parent}; null if there is none
     */
    public @Nullable String field() {
        return rule.field().orElse(null);
    }

    /**
     * What is wrong.
     *
     * @param locale the language
     * @return a sentence
     */
    public String message(Locale locale) {
        return ruleTexts.text(text, "message", locale);
    }

    /**
     * What to do about it.
     *
     * @param locale the language
     * @return a sentence
     */
    public String remedy(Locale locale) {
        return ruleTexts.text(text, "remedy", locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Violation violation
                && rule.code() == violation.rule.code()
                && unit.equals(violation.unit)
                && Objects.equals(member, violation.member)
                && entities.equals(violation.entities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule.code(), unit, member, entities);
    }

    @Override
    public String toString() {
        return "%s at %s %s %s".formatted(rule.code(), unit, member, entities);
    }
}
