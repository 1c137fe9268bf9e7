/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Provides the texts of the screens, from {@code vaadin-i18n/translations*.properties}. Unlike Vaadin's default
 * provider, it does not fall back to the language of the server, so that a server in Vietnamese does not show
 * Vietnamese to users of English.
 */
@Component
public class Translations implements I18NProvider {

    /** English, the default language. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Vietnamese. */
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private static final Logger log = LoggerFactory.getLogger(Translations.class);

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(ENGLISH, VIETNAMESE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var texts = ResourceBundle.getBundle("vaadin-i18n.translations", locale, NO_FALLBACK);
        if (!texts.containsKey(key)) {
            log.warn("Missing translation: {}", key);
            return key;
        }
        return params.length == 0
                ? texts.getString(key)
                : new MessageFormat(texts.getString(key), locale).format(params);
    }
}
