package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.screen.Days;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** The day for which all is shown: slid over the years, or chosen. Years ago it is the same day of the year as today. */
class YearSlider extends Div {

    private static final int YEARS_BACK = 21;
    private static final int YEARS_AHEAD = 1;
    private static final int PAUSE_MILLIS = 350;

    private final LocalDate today;
    private final transient Consumer<Optional<LocalDate>> chosen;
    private final RangeInput slider = new RangeInput();
    private final Span sign = new Span();
    private final DatePicker picker = new DatePicker();

    YearSlider(LocalDate today, Consumer<Optional<LocalDate>> chosen) {
        this.today = today;
        this.chosen = chosen;
        addClassName("explorer-years");
        slider.setMin(today.getYear() - YEARS_BACK);
        slider.setMax(today.getYear() + YEARS_AHEAD);
        slider.setStep(1.0);
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.setValueChangeTimeout(PAUSE_MILLIS);
        slider.setAriaLabel(getTranslation("explorer.years"));
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(today.withYear(change.getValue().intValue()));
            }
        });
        picker.setLabel(getTranslation("day.label"));
        picker.setLocale(getLocale());
        picker.setI18n(Days.picker(getLocale(), getTranslation("day.today"), getTranslation("day.cancel")));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(Optional.ofNullable(change.getValue()).orElse(today));
            }
        });
        var ends = new Div(
                new Span("" + (today.getYear() - YEARS_BACK)), sign, new Span("" + (today.getYear() + YEARS_AHEAD)));
        ends.addClassName("explorer-years-ends");
        var sliding = new Div(slider, ends);
        sliding.addClassName("explorer-sliding");
        add(picker, sliding);
    }

    private void go(LocalDate day) {
        chosen.accept(Optional.of(day).filter(it -> !it.equals(today)));
    }

    void show(Optional<LocalDate> asOf) {
        var day = asOf.orElse(today);
        picker.setValue(day);
        slider.setValue(
                (double) Math.clamp(day.getYear(), today.getYear() - YEARS_BACK, today.getYear() + YEARS_AHEAD));
        slider.getElement().setAttribute("aria-valuetext", Days.written(day, getLocale()));
        sign.setText("" + day.getYear());
        setClassName("day-other", asOf.isPresent());
    }
}
