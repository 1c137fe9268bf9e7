package io.blocgraph.responsibility;

import io.blocgraph.member.MemberNames;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why somebody answers, or what is missing. */
@Component
class ReasonTexts {

    private final MessageSource messages;

    ReasonTexts(MessageSource messages) {
        this.messages = messages;
    }

    String reason(Link link, Locale locale) {
        String kind = link.level().kind().code();
        String key = switch (link.status()) {
            case VACANT -> link.via() == Via.SEAT ? "reason.seat.vacant" : "reason.assignment.vacant." + kind;
            case ACTING -> "reason.seat.acting";
            case LAPSED -> "reason.assignment.lapsed." + kind;
            case FILLED -> link.via() == Via.SEAT ? "reason.seat.filled" : "reason.assignment.filled";
        };
        String person = link.holder().map(Level.Person::fullName).orElse("");
        String decision = link.assignment()
                .map(Level.Assignment::decision)
                .map(number -> " " + text("reason.decision", locale, number))
                .orElse("");
        return text(key, locale, person, link.level().name(), decision);
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
