package io.blocgraph.explorer;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of pictures. */
@Component
class DiagramTexts {

    private final MessageSource messages;

    DiagramTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The words in a language. */
    Localized localized(Locale language) {
        return new Localized(language);
    }

    /** The words in one language. */
    final class Localized {

        private final Locale language;

        private Localized(Locale language) {
            this.language = language;
        }

        Locale language() {
            return language;
        }

        String message(String key, Object... values) {
            return messages.getMessage("picture." + key, values, language);
        }

        /** The same, or something else where a deployment has a value that has no words. */
        String messageOrDefault(String key, String otherwise) {
            return String.valueOf(messages.getMessage("picture." + key, null, otherwise, language));
        }
    }
}
