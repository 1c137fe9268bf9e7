package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Names and values of properties, as the history tells them, in the reader's words. */
final class DetailTexts {

    private static final Set<String> COMMITTEES = Set.of("EXECUTIVE", "STANDING", "INSPECTION", "STEERING");

    private DetailTexts() {}

    /** {@return the text of a code; the code itself where there is none} */
    static String label(String prefix, String code) {
        var text = UI.getCurrent().getTranslation(prefix + code);
        return text.equals(prefix + code) ? code : text;
    }

    /** {@return a value of a property: codes as words, dates as people write them} */
    static String value(String field, String value) {
        return switch (field) {
            case "role", "form", "gender" -> label(field + ".", value);
            case "kind" -> label(COMMITTEES.contains(value) ? "committee." : "kind.", value);
            case "sector" -> Texts.sectorName(value);
            default -> value.matches("\\d{4}-\\d\\d-\\d\\d") ? date(value) : value;
        };
    }

    /** {@return a date as people write it; what is no date, unchanged} */
    static String date(String iso) {
        try {
            return Texts.formatDate(LocalDate.parse(iso));
        } catch (DateTimeParseException none) {
            return iso;
        }
    }
}
