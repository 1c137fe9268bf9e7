package io.blocgraph.rule;

import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.member.MemberText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a rule asks, what is wrong where it is broken, and what to do. */
@Component
class RuleWords {

    private final MessageSource messages;
    private final UnitKinds kinds;

    RuleWords(MessageSource messages, UnitKinds kinds) {
        this.messages = messages;
        this.kinds = kinds;
    }

    /** What is wrong, or what to do: {@code message} or {@code remedy}. */
    String say(Said said, String what, Locale locale) {
        if (said.variant().equals(Said.UNSEEN)) {
            Object[] title = {Objects.requireNonNull(about(said.rule(), "title", locale))};
            return messages.getMessage("rule.unseen." + what, title, locale);
        }
        Object[] values =
                said.values().stream().map(value -> inWords(value, locale)).toArray();
        String general = "rule.%s.%s".formatted(said.rule(), what);
        String fallback = messages.getMessage(general, values, general, locale);
        return said.variant().isEmpty()
                ? String.valueOf(fallback)
                : String.valueOf(messages.getMessage(general + "." + said.variant(), values, fallback, locale));
    }

    /** A sentence about a rule itself: {@code title}, {@code explanation} or {@code source}; null if there is none. */
    @Nullable
    String about(RuleCode rule, String what, Locale locale) {
        return messages.getMessage("rule.%s.%s".formatted(rule, what), null, null, locale);
    }

    private Object inWords(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> String.valueOf(messages.getMessage("unknown", null, "", locale));
            case LocalDate day ->
                DateTimeFormatter.ofPattern(vietnamese(locale) ? "dd/MM/uuuu" : "d MMM uuuu", locale)
                        .format(day);
            case Map<?, ?> map -> termed(map, locale);
            case List<?> list ->
                list.stream().map(each -> String.valueOf(inWords(each, locale))).collect(Collectors.joining(", "));
            default -> Objects.requireNonNull(MemberText.shown(value, messages, locale));
        };
    }

    /** What bears a name of its own in each language: a kind of unit or committee, a role, a period. */
    private String termed(Map<?, ?> value, Locale locale) {
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
        return kind == null ? code : vietnamese(locale) ? kind.nameVi() : kind.nameEn();
    }

    private static boolean vietnamese(Locale locale) {
        return locale.getLanguage().equals("vi");
    }
}
