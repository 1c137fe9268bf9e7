/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the preferences of a browser in cookies: language and appearance. */
@Component
public class Preferences implements VaadinServiceInitListener {

    static final String LANGUAGE_COOKIE = "blocgraph-language";
    static final String APPEARANCE_COOKIE = "blocgraph-appearance";

    private static final Duration COOKIE_LIFETIME = Duration.ofDays(365);

    /** The appearance: light, dark, or as set in the operating system. */
    public enum Appearance {
        /** As set in the operating system. */
        SYSTEM(ColorScheme.Value.LIGHT_DARK),
        /** Dark on light. */
        LIGHT(ColorScheme.Value.LIGHT),
        /** Light on dark. */
        DARK(ColorScheme.Value.DARK);

        private final ColorScheme.Value colorScheme;

        Appearance(ColorScheme.Value scheme) {
            this.colorScheme = scheme;
        }
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(language(VaadinRequest.getCurrent()));
            init.getUI().getPage().setColorScheme(appearance().colorScheme);
        });
        // before the first paint, so that a dark screen does not flash white
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .selectStream("html")
                .forEach(html -> {
                    var scheme = appearance(response.getVaadinRequest()).colorScheme;
                    html.attr("lang", language(response.getVaadinRequest()).getLanguage());
                    html.attr("theme", scheme.getThemeValue()).attr("style", "color-scheme: " + scheme.getValue());
                }));
    }

    /** {@return the appearance chosen for the current browser; {@link Appearance#SYSTEM} if none was chosen} */
    public Appearance appearance() {
        return appearance(VaadinRequest.getCurrent());
    }

    /**
     * Sets the language of the current browser, and reloads the screen in it.
     *
     * @param language one of {@link Translations#getProvidedLocales()}
     */
    public void save(Locale language) {
        saveCookie(LANGUAGE_COOKIE, language.getLanguage());
        var ui = UI.getCurrent();
        ui.setLocale(language);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.getLanguage());
        ui.refreshCurrentRoute(true);
    }

    /**
     * Sets the appearance of the current browser.
     *
     * @param appearance the appearance
     */
    public void save(Appearance appearance) {
        saveCookie(APPEARANCE_COOKIE, appearance.name());
        UI.getCurrent().getPage().setColorScheme(appearance.colorScheme);
    }

    private static Appearance appearance(@Nullable VaadinRequest request) {
        return cookieValue(APPEARANCE_COOKIE, request)
                .flatMap(name -> Arrays.stream(Appearance.values())
                        .filter(it -> it.name().equals(name))
                        .findFirst())
                .orElse(Appearance.SYSTEM);
    }

    private static Locale language(@Nullable VaadinRequest request) {
        return cookieValue(LANGUAGE_COOKIE, request)
                .or(() -> Optional.ofNullable(request)
                        .map(VaadinRequest::getLocale)
                        .map(Locale::getLanguage))
                .filter(it -> it.equals("vi"))
                .map(it -> Translations.VIETNAMESE)
                .orElse(Translations.ENGLISH);
    }

    private static Optional<String> cookieValue(String name, @Nullable VaadinRequest request) {
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(it -> it.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void saveCookie(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) COOKIE_LIFETIME.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setHttpOnly(true);
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
