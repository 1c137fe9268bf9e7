/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A violation of a rule on a day. Two violations are equal if they concern the same entities, whatever the day. */
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
     * Returns a copy whose texts name no entity, for a caller to whom not all of them are visible.
     *
     * @return the violation
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

    /** {@return the code of the violated rule} */
    public RuleCode rule() {
        return rule.code();
    }

    /** {@return whether the violation rejects a change or is listed as a gap} */
    public Severity severity() {
        return rule.severity();
    }

    /** {@return the id of the unit concerned} */
    public String unit() {
        return unit;
    }

    /** {@return the id of the member concerned; null if there is none} */
    public @Nullable String member() {
        return member;
    }

    /** {@return the ids of the other entities concerned: seats, committees, assignments, units and members} */
    public List<String> entities() {
        return entities;
    }

    /** {@return the input field at fault, such as {@code parent}; null if there is none} */
    public @Nullable String field() {
        return rule.field().orElse(null);
    }

    /**
     * Returns the message of the violation.
     *
     * @param locale the language
     * @return the message
     */
    public String message(Locale locale) {
        return ruleTexts.text(text, "message", locale);
    }

    /**
     * Returns the way to resolve the violation.
     *
     * @param locale the language
     * @return the remedy
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
