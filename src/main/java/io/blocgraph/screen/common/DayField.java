/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import io.blocgraph.graph.DateParser;
import java.time.LocalDate;

/**
 * A field for a date, to be typed or chosen. Unreadable input marks it as invalid with a message about the format;
 * {@link FieldInput} distinguishes such input from an empty field.
 */
public final class DayField extends DatePicker {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int YEARS_AFTER = 49;

    /**
     * Creates a field. A two-digit year is taken to be the one nearest to today.
     *
     * @param label the label
     */
    public DayField(String label) {
        super(label);
        var unread = getTranslation("day.unread");
        setLocale(getLocale());
        setI18n(DatePickerTexts.of(getLocale(), getTranslation("day.today"), getTranslation("day.cancel"))
                .setReferenceDate(LocalDate.now())
                .setBadInputErrorMessage(unread)
                .setMinErrorMessage(unread)
                .setMaxErrorMessage(unread));
        setPlaceholder(getTranslation("day.placeholder"));
        setMin(FIRST);
        setMax(LAST);
        setFallbackParser(text -> DateParser.parse(text, getI18n().getReferenceDate())
                .map(Result::ok)
                .orElseGet(() -> Result.error(unread)));
    }

    /**
     * Takes a two-digit year to be the latest such year that is not after the year of a day, as for days of birth.
     *
     * @param latest the day
     * @return this field
     */
    public DayField upTo(LocalDate latest) {
        setI18n(getI18n().setReferenceDate(latest.minusYears(YEARS_AFTER)));
        return this;
    }

    /** Marks the field as invalid if its input is unreadable or out of range, but not if a required day is missing. */
    @Override
    public void validate() {
        var fault = FieldInput.fault(this);
        setErrorMessage(fault.orElse(""));
        setInvalid(fault.isPresent());
    }
}
