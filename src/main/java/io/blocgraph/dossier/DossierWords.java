package io.blocgraph.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of a record in one language: those of the screens.
 *
 * @param texts where they are
 * @param locale the language
 * @param zone the zone of moments
 */
record DossierWords(MessageSource texts, Locale locale, ZoneId zone) {

    String say(String key, Object... values) {
        return String.valueOf(texts.getMessage(key, values, key, locale));
    }

    /** A word for a code; the code itself if there is none. */
    String word(String prefix, @Nullable String code) {
        return code == null ? "" : String.valueOf(texts.getMessage(prefix + code, null, code, locale));
    }

    String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : format(vietnamese() ? "dd/MM/uuuu" : "d MMM uuuu").format(day);
    }

    String moment(OffsetDateTime moment) {
        return format(vietnamese() ? "dd/MM/uuuu HH:mm" : "d MMM uuuu HH:mm").format(moment.atZoneSameInstant(zone));
    }

    String period(Dossier.Period period) {
        return say("period", day(period.since()), day(period.until()));
    }

    /** A value of the history: a day as people write it, a period of two, or what it is. */
    String value(@Nullable String value) {
        if (value == null) {
            return "–";
        }
        int slash = value.indexOf('/');
        if (value.matches("(\\d{4}-\\d\\d-\\d\\d)?/(\\d{4}-\\d\\d-\\d\\d)?")) {
            return say("period", value(value.substring(0, slash)), value(value.substring(slash + 1)));
        }
        try {
            return value.isEmpty() ? "" : day(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private boolean vietnamese() {
        return locale.getLanguage().equals("vi");
    }
}
