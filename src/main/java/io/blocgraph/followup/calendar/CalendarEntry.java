/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of the agenda.
 *
 * @param id its id
 * @param kind its kind
 * @param title its title; null if it has none
 * @param plannedOn the day on which it is planned; null if none
 * @param dueOn the day on which it is due, which goes before; null if none
 * @param unit the unit at which it is kept
 * @param subject whom it concerns; without values if that is the unit
 * @param inspection the inspection that it is a finding of; null if it is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CalendarEntry(
        String id,
        String kind,
        @Nullable String title,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate dueOn,
        Unit unit,
        @Nullable Subject subject,
        @Nullable Inspection inspection) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unit(String code, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(@Nullable String code, @Nullable String fullName) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Inspection(@Nullable Subject subject) {}

    /** {@return the day on which it stands in the agenda; null if it has none} */
    @Nullable
    LocalDate day() {
        return dueOn == null ? plannedOn : dueOn;
    }

    /** {@return whether it, or what it is a part of, concerns a member, so that its title is for those alone who see it in the application} */
    boolean isConfidential() {
        return isPerson(subject) || inspection != null && isPerson(inspection.subject());
    }

    private static boolean isPerson(@Nullable Subject subject) {
        return subject != null && subject.fullName() != null;
    }

    /** {@return whether it is feedback} */
    boolean isFeedback() {
        return kind.equals("FEEDBACK");
    }
}
