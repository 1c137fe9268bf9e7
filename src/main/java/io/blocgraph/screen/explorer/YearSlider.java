/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.graph.DateText;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.FieldInput;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** A slider over years and a field for the day that the explorer shows. The slider selects today's day of the year. */
class YearSlider extends Div {

    private static final int YEARS_BACK = 21;
    private static final int YEARS_AHEAD = 1;
    private static final int PAUSE_MILLIS = 350;

    /** Within this number of years from an end of the slider, the label of the year replaces that of the end. */
    private static final int LABEL_GAP_YEARS = 3;

    private final LocalDate today;
    private final transient Consumer<Optional<LocalDate>> onSelect;
    private final RangeInput slider = new RangeInput();
    private final Span yearLabel = new Span();
    private final Div ends = new Div();
    private final DayField picker = new DayField(getTranslation("day.label"));

    YearSlider(LocalDate today, Consumer<Optional<LocalDate>> onSelect) {
        this.today = today;
        this.onSelect = onSelect;
        addClassName("explorer-years");
        slider.setMin(firstYear());
        slider.setMax(lastYear());
        slider.setStep(1.0);
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.setValueChangeTimeout(PAUSE_MILLIS);
        slider.setAriaLabel(getTranslation("explorer.years"));
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                select(today.withYear(change.getValue().intValue()));
            }
        });
        FieldInput.onRead(picker, day -> select(day.orElse(today)));
        ends.add(new Span("" + firstYear()), yearLabel, new Span("" + lastYear()));
        yearLabel.addClassName("explorer-year");
        ends.addClassName("explorer-years-ends");
        var sliding = new Div(slider, ends);
        sliding.addClassName("explorer-sliding");
        add(picker, sliding);
    }

    private int firstYear() {
        return today.getYear() - YEARS_BACK;
    }

    private int lastYear() {
        return today.getYear() + YEARS_AHEAD;
    }

    private void select(LocalDate day) {
        onSelect.accept(Optional.of(day).filter(it -> !it.equals(today)));
    }

    void setDay(Optional<LocalDate> asOf) {
        var day = asOf.orElse(today);
        picker.setValue(day);
        var year = Math.clamp(day.getYear(), firstYear(), lastYear());
        slider.setValue((double) year);
        slider.getElement().setAttribute("aria-valuetext", DateText.of(day, getLocale()));
        yearLabel.setText("" + day.getYear());
        yearLabel.getStyle().set("--at", "" + (double) (year - firstYear()) / (lastYear() - firstYear()));
        ends.setClassName("explorer-years-begin", year - firstYear() <= LABEL_GAP_YEARS);
        ends.setClassName("explorer-years-end", lastYear() - year <= LABEL_GAP_YEARS);
        setClassName("day-other", asOf.isPresent());
    }
}
