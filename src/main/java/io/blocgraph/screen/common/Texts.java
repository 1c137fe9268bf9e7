package io.blocgraph.screen.common;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates the terms of the domain into the user's language. */
public final class Texts {

    private static final Set<String> SECTORS = Set.of(
            "STATE_OWNED",
            "EQUITIZED",
            "PRIVATE",
            "FOREIGN_INVESTED",
            "STATE_AGENCY",
            "PUBLIC_SERVICE",
            "MASS_ORGANIZATION",
            "SCHOOL");

    private Texts() {}

    /** Translates a key. */
    public static String translate(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }

    /** Formats a date as people write it. */
    public static String formatDate(@Nullable LocalDate day) {
        return day == null
                ? translate("fact.unknown")
                : DateFormats.format(day, UI.getCurrent().getLocale());
    }

    /** Formats a number as people write it. */
    public static String formatNumber(int number) {
        return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(number);
    }

    /** Names a role as it is called on a committee of that kind: a commission and a board have different heads. */
    public static String roleName(String role, String committee) {
        var special = role.equals("HEAD") || role.equals("DEPUTY_HEAD") || role.equals("MEMBER");
        return translate(special ? "role." + role + "." + committee : "role." + role);
    }

    /** Returns a committee's own name, or what its kind is called at a unit of that kind. */
    public static String committeeName(@Nullable String name, String kind, KnownKind unit) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return translate(kind.equals("EXECUTIVE") && unit == KnownKind.CELL ? "committee.CELL" : "committee." + kind);
    }

    /** Names a sector by its known code; unknown ones are kept as they are. */
    public static String sectorName(String code) {
        return SECTORS.contains(code) ? translate("sector." + code) : code;
    }
}
