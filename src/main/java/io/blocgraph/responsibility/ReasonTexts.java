/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.member.MemberNames;
import io.blocgraph.member.MemberRef;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains in words why somebody is responsible, or what is missing. */
@Component
class ReasonTexts {

    private final MessageSource messages;

    ReasonTexts(MessageSource messages) {
        this.messages = messages;
    }

    String reason(ChainLink link, Locale locale) {
        String key = switch (link.status()) {
            case VACANT -> link.via() == Via.SEAT ? "reason.seat.vacant" : "reason.assignment.vacant." + link.level();
            case ACTING -> "reason.seat.acting";
            case LAPSED -> "reason.assignment.lapsed." + link.level();
            case FILLED -> link.via() == Via.SEAT ? "reason.seat.filled" : "reason.assignment.filled";
        };
        String person = link.member().map(MemberRef::fullName).orElse("");
        String decision = decision(link.assignment().flatMap(Assignment::decision), locale);
        return text(key, locale, person, link.unit().name(), decision);
    }

    String reason(SpanEntry entry, Locale locale) {
        Span.ResponsibilitySource tie = entry.tie();
        String key = "reason.span.below";
        if (entry.direct()) {
            key = tie.via() == Via.ASSIGNMENT
                    ? "reason.span.assignment"
                    : tie.acting() ? "reason.span.acting" : "reason.span.seat";
        }
        String about = tie.units().getFirst().unit().name();
        String decision = decision(tie.decision(), locale);
        String unit = entry.below().unit().name();
        return text(key, locale, tie.member().fullName(), about, decision, unit);
    }

    private String decision(Optional<String> number, Locale locale) {
        return number.map(it -> " " + text("reason.decision", locale, it)).orElse("");
    }

    String text(String key, Locale locale, Object... values) {
        Object[] shown = Arrays.stream(values)
                .map(value -> MemberNames.localize(value, messages, locale))
                .toArray();
        // kinds that a deployment adds have no sentence of their own
        String general = key.substring(0, Math.max(key.lastIndexOf('.'), 0));
        return String.valueOf(
                messages.getMessage(key, shown, messages.getMessage(general, shown, key, locale), locale));
    }
}
