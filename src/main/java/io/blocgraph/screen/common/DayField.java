package io.blocgraph.screen.common;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;

/**
 * Lets a date be typed or chosen. What it cannot read turns it red and says how a day is typed; {@link FieldInput} tells that from
 * an empty field.
 */
public final class DayField extends DatePicker {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int YEARS_AFTER = 49;

    /**
     * Creates a field. A year of two digits means one near today.
     *
     * @param label its label
     */
    public DayField(String label) {
        super(label);
        var unread = getTranslation("day.unread");
        setLocale(getLocale());
        setI18n(DateFormats.datePickerI18n(getLocale(), getTranslation("day.today"), getTranslation("day.cancel"))
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
     * Reads a year of two digits as the last such year up to that of a day.
     *
     * @param latest the day
     * @return this
     */
    public DayField upTo(LocalDate latest) {
        setI18n(getI18n().setReferenceDate(latest.minusYears(YEARS_AFTER)));
        return this;
    }

    /** Marks what cannot be read; that a required day is still missing is no reason to turn red. */
    @Override
    public void validate() {
        var fault = FieldInput.fault(this);
        setErrorMessage(fault.orElse(""));
        setInvalid(fault.isPresent());
    }
}
