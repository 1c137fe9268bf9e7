/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Localized texts of diagrams. */
@Component
class DiagramTexts {

    private final MessageSource messages;

    DiagramTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** {@return the texts in a language} */
    Localized localized(Locale language) {
        return new Localized(language);
    }

    /** The texts in one language. */
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

        /** Returns a message, or a default for a value that a deployment added and that has no text. */
        String messageOrDefault(String key, String otherwise) {
            return String.valueOf(messages.getMessage("picture." + key, null, otherwise, language));
        }
    }
}
