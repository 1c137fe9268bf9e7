package io.blocgraph.history;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** A sentence that exists in every language. */
@FunctionalInterface
public interface LocalizedMessage {

    /**
     * The sentence in a language.
     *
     * @param locale the language
     * @param messages where the sentences are
     * @return the sentence
     */
    String resolve(Locale locale, MessageSource messages);

    /**
     * A sentence of the messages files.
     *
     * @param key its key
     * @param values what it names, in the order of its places
     * @return the sentence
     */
    static LocalizedMessage of(String key, Object... values) {
        return (locale, messages) -> messages.getMessage(key, values, locale);
    }
}
