/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.blocgraph.screen.common.Preferences.Appearance;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Creates the fields for language and appearance. */
@Component
public class PreferenceFields {

    private final Preferences preferences;

    PreferenceFields(Preferences preferences) {
        this.preferences = preferences;
    }

    /**
     * Creates the field for the language.
     *
     * @return the field, which saves each choice
     */
    public Select<Locale> languageSelect() {
        var ui = UI.getCurrent();
        var language = new Select<Locale>();
        language.setAriaLabel(ui.getTranslation("language.label"));
        language.setItems(Translations.ENGLISH, Translations.VIETNAMESE);
        language.setItemLabelGenerator(it -> ui.getTranslation("language." + it.getLanguage()));
        language.setValue(ui.getLocale().getLanguage().equals("vi") ? Translations.VIETNAMESE : Translations.ENGLISH);
        language.setPrefixComponent(VaadinIcon.GLOBE.create());
        language.addClassName("shell-language");
        language.addValueChangeListener(it -> preferences.save(it.getValue()));
        return language;
    }

    /**
     * Creates the field for the appearance.
     *
     * @return the field, which saves each choice
     */
    public Select<Appearance> appearanceSelect() {
        var ui = UI.getCurrent();
        var appearance = new Select<Appearance>();
        appearance.setAriaLabel(ui.getTranslation("appearance.label"));
        appearance.setItems(Appearance.values());
        appearance.setItemLabelGenerator(it -> ui.getTranslation("appearance." + it));
        appearance.setValue(preferences.appearance());
        appearance.setPrefixComponent(VaadinIcon.ADJUST.create());
        appearance.addClassName("shell-appearance");
        appearance.addValueChangeListener(it -> preferences.save(it.getValue()));
        return appearance;
    }
}
