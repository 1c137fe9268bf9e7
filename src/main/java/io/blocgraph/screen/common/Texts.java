/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.UI;
import io.blocgraph.graph.DateText;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts in the language of the current user interface. All methods require a current UI. */
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

    /**
     * {@return a translated text}
     *
     * @param key the key
     * @param parameters the values of its placeholders
     */
    public static String translate(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }

    /**
     * Formats a date in the customary form.
     *
     * @param day the day; null if unknown
     * @return the date, or the text for unknown dates
     */
    public static String formatDate(@Nullable LocalDate day) {
        return day == null
                ? translate("fact.unknown")
                : DateText.of(day, UI.getCurrent().getLocale());
    }

    /**
     * Formats a period.
     *
     * @param since the first day; null if unknown
     * @param until the first day after it; null if it has not ended
     * @return the period
     */
    public static String formatPeriod(@Nullable LocalDate since, @Nullable LocalDate until) {
        return until == null
                ? translate("chain.since", formatDate(since))
                : translate("period", formatDate(since), formatDate(until));
    }

    /**
     * Formats a number with separators of thousands.
     *
     * @param number the number
     * @return the formatted number
     */
    public static String formatNumber(int number) {
        return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(number);
    }

    /**
     * Returns the name of a role, which differs between kinds of committees.
     *
     * @param role the code of the role
     * @param committee the code of the kind of committee
     * @return the name
     */
    public static String roleName(String role, String committee) {
        var special = role.equals("HEAD") || role.equals("DEPUTY_HEAD") || role.equals("MEMBER");
        return translate(special ? "role." + role + "." + committee : "role." + role);
    }

    /**
     * Returns the name of a committee.
     *
     * @param name its own name; null if it has none
     * @param kind the code of its kind
     * @param unit the kind of the unit that it leads
     * @return its own name, otherwise the name of its kind
     */
    public static String committeeName(@Nullable String name, String kind, KnownKind unit) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return translate(kind.equals("EXECUTIVE") && unit == KnownKind.CELL ? "committee.CELL" : "committee." + kind);
    }

    /**
     * Returns the name of a sector.
     *
     * @param code the code
     * @return the name; the code itself for sectors added by configuration
     */
    public static String sectorName(String code) {
        return SECTORS.contains(code) ? translate("sector." + code) : code;
    }
}
