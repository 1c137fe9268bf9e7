package io.blocgraph.explorer;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of pictures. */
@Component
class PictureWords {

    private final MessageSource messages;

    PictureWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The words in a language. */
    In in(Locale language) {
        return new In(language);
    }

    /** The words in one language. */
    final class In {

        private final Locale language;

        private In(Locale language) {
            this.language = language;
        }

        Locale language() {
            return language;
        }

        String say(String key, Object... values) {
            return messages.getMessage("picture." + key, values, language);
        }

        /** The same, or something else where a deployment has a value that has no words. */
        String sayOr(String key, String otherwise) {
            return String.valueOf(messages.getMessage("picture." + key, null, otherwise, language));
        }
    }
}
