/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Localizes names and values of properties in the history. */
final class DetailTexts {

    private static final Set<String> COMMITTEES = Set.of("EXECUTIVE", "STANDING", "INSPECTION", "STEERING");

    private static final Set<String> FOLLOW_UPS = Set.of(
            "VISIT",
            "DEVELOPMENT",
            "FEEDBACK",
            "INSPECTION",
            "FINDING",
            "RESOLUTION",
            "POINT",
            "TARGET",
            "MEETING",
            "STUDY_SESSION");

    private DetailTexts() {}

    /** {@return the text of a code; the code itself if there is no text} */
    static String label(String prefix, String code) {
        var text = UI.getCurrent().getTranslation(prefix + code);
        return text.equals(prefix + code) ? code : text;
    }

    /** {@return the localized value of a property, with codes as texts and formatted dates} */
    static String value(String field, String value) {
        return switch (field) {
            case "role", "form", "gender" -> label(field + ".", value);
            case "kind" ->
                label(
                        COMMITTEES.contains(value)
                                ? "committee."
                                : FOLLOW_UPS.contains(value) ? "followup.kind." : "kind.",
                        value);
            case "state", "event", "severity", "mode", "quality", "channel" -> label("followup." + field + ".", value);
            case "sector" -> Texts.sectorName(value);
            default -> value.matches("\\d{4}-\\d\\d-\\d\\d") ? date(value) : value;
        };
    }

    /** {@return a formatted date; other text unchanged} */
    static String date(String iso) {
        try {
            return Texts.formatDate(LocalDate.parse(iso));
        } catch (DateTimeParseException none) {
            return iso;
        }
    }
}
