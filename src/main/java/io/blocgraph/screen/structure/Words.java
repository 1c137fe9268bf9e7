package io.blocgraph.screen.structure;

import com.vaadin.flow.component.UI;
import io.blocgraph.screen.Days;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the field in the reader's language. */
public final class Words {

    private static final Set<String> SECTORS = Set.of(
            "STATE_OWNED",
            "EQUITIZED",
            "PRIVATE",
            "FOREIGN_INVESTED",
            "STATE_AGENCY",
            "PUBLIC_SERVICE",
            "MASS_ORGANIZATION",
            "SCHOOL");

    private Words() {}

    /** A text. */
    public static String say(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }

    /** A day as people write it. */
    public static String day(@Nullable LocalDate day) {
        return day == null
                ? say("fact.unknown")
                : Days.written(day, UI.getCurrent().getLocale());
    }

    /** A number as people write it. */
    public static String number(int number) {
        return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(number);
    }

    /** A role as it is called on a committee of that kind: a commission and a board have different heads. */
    public static String role(String role, String committee) {
        var special = role.equals("HEAD") || role.equals("DEPUTY_HEAD") || role.equals("MEMBER");
        return say(special ? "role." + role + "." + committee : "role." + role);
    }

    /** A committee's own name, or what its kind is called at a unit of that kind. */
    public static String committee(@Nullable String name, String kind, Kind unit) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return say(kind.equals("EXECUTIVE") && unit == Kind.CELL ? "committee.CELL" : "committee." + kind);
    }

    /** A sector by its known code; unknown ones are kept as they are written. */
    public static String sector(String code) {
        return SECTORS.contains(code) ? say("sector." + code) : code;
    }
}
