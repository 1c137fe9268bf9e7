package io.blocgraph.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
        return period(day(period.since()), day(period.until()));
    }

    private String period(String since, String until) {
        if (since.isEmpty()) {
            return until.isEmpty() ? "" : say("record.until", until);
        }
        return until.isEmpty() ? say("record.since", since) : say("period", since, until);
    }

    /** A value of the history: a day as people write it, a period of two, or what it is. */
    String value(@Nullable String value) {
        if (value == null) {
            return "–";
        }
        if (value.matches("(\\d{4}-\\d\\d-\\d\\d)?/(\\d{4}-\\d\\d-\\d\\d)?")) {
            int slash = value.indexOf('/');
            return period(written(value.substring(0, slash)), written(value.substring(slash + 1)));
        }
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? written(value) : value;
    }

    private String written(String day) {
        return day.isEmpty() ? "" : day(LocalDate.parse(day));
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private boolean vietnamese() {
        return locale.getLanguage().equals("vi");
    }
}
