/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.DateText;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.member.MemberNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Resolves the texts of rules: title, explanation and source, and the message and remedy of a violation. */
@Component
class RuleTexts {

    private final MessageSource messages;
    private final UnitKinds kinds;

    RuleTexts(MessageSource messages, UnitKinds kinds) {
        this.messages = messages;
        this.kinds = kinds;
    }

    /**
     * Returns a text about a violation.
     *
     * @param text the violation
     * @param what {@code message} or {@code remedy}
     * @param locale the language
     * @return the text
     */
    String text(ViolationText text, String what, Locale locale) {
        if (text.variant().equals(ViolationText.MASKED)) {
            Object[] title = {Objects.requireNonNull(ruleText(text.rule(), "title", locale))};
            return messages.getMessage("rule.unseen." + what, title, locale);
        }
        Object[] values =
                text.values().stream().map(value -> format(value, locale)).toArray();
        String general = "rule.%s.%s".formatted(text.rule(), what);
        String fallback = messages.getMessage(general, values, general, locale);
        return text.variant().isEmpty()
                ? String.valueOf(fallback)
                : String.valueOf(messages.getMessage(general + "." + text.variant(), values, fallback, locale));
    }

    /**
     * Returns a text about a rule.
     *
     * @param rule the rule
     * @param what {@code title}, {@code explanation}, {@code source}, or {@code value.} followed by the name of a number
     * @param locale the language
     * @return the text; null if there is none
     */
    @Nullable
    String ruleText(RuleCode rule, String what, Locale locale) {
        return messages.getMessage("rule.%s.%s".formatted(rule, what), null, null, locale);
    }

    private Object format(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> String.valueOf(messages.getMessage("unknown", null, "", locale));
            case LocalDate day -> DateText.of(day, locale);
            case Map<?, ?> map -> formatTerm(map, locale);
            case List<?> list ->
                list.stream().map(each -> String.valueOf(format(each, locale))).collect(Collectors.joining(", "));
            default -> Objects.requireNonNull(MemberNames.localize(value, messages, locale));
        };
    }

    /** Formats a term that has a name in each language: a kind of unit or committee, a role, a period. */
    private String formatTerm(Map<?, ?> value, Locale locale) {
        if (value.get("kind") instanceof String code) {
            return kind(code, locale);
        }
        String what = Stream.of("committee", "role", "period")
                .filter(value::containsKey)
                .findFirst()
                .orElseThrow();
        String key = what + "." + value.get(what);
        Object[] of = value.get("of") instanceof List<?> list ? list.toArray() : new Object[0];
        return String.valueOf(messages.getMessage(key, of, key, locale));
    }

    private String kind(String code, Locale locale) {
        UnitKind kind = kinds.all().get(code);
        return kind == null ? code : isVietnamese(locale) ? kind.nameVi() : kind.nameEn();
    }

    private static boolean isVietnamese(Locale locale) {
        return locale.getLanguage().equals("vi");
    }
}
