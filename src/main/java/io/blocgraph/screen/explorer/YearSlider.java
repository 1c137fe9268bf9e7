package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.screen.DayField;
import io.blocgraph.screen.Days;
import io.blocgraph.screen.TypedInput;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** The day for which all is shown: slid over the years, or chosen. Years ago it is the same day of the year as today. */
class YearSlider extends Div {

    private static final int YEARS_BACK = 21;
    private static final int YEARS_AHEAD = 1;
    private static final int PAUSE_MILLIS = 350;

    /** So few years from an end, the year itself takes the place of the end. */
    private static final int CLOSE = 3;

    private final LocalDate today;
    private final transient Consumer<Optional<LocalDate>> chosen;
    private final RangeInput slider = new RangeInput();
    private final Span sign = new Span();
    private final Div ends = new Div();
    private final DayField picker = new DayField(getTranslation("day.label"));

    YearSlider(LocalDate today, Consumer<Optional<LocalDate>> chosen) {
        this.today = today;
        this.chosen = chosen;
        addClassName("explorer-years");
        slider.setMin(first());
        slider.setMax(last());
        slider.setStep(1.0);
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.setValueChangeTimeout(PAUSE_MILLIS);
        slider.setAriaLabel(getTranslation("explorer.years"));
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(today.withYear(change.getValue().intValue()));
            }
        });
        TypedInput.onRead(picker, day -> go(day.orElse(today)));
        ends.add(new Span("" + first()), sign, new Span("" + last()));
        sign.addClassName("explorer-year");
        ends.addClassName("explorer-years-ends");
        var sliding = new Div(slider, ends);
        sliding.addClassName("explorer-sliding");
        add(picker, sliding);
    }

    private int first() {
        return today.getYear() - YEARS_BACK;
    }

    private int last() {
        return today.getYear() + YEARS_AHEAD;
    }

    private void go(LocalDate day) {
        chosen.accept(Optional.of(day).filter(it -> !it.equals(today)));
    }

    void show(Optional<LocalDate> asOf) {
        var day = asOf.orElse(today);
        picker.setValue(day);
        var year = Math.clamp(day.getYear(), first(), last());
        slider.setValue((double) year);
        slider.getElement().setAttribute("aria-valuetext", Days.written(day, getLocale()));
        sign.setText("" + day.getYear());
        sign.getStyle().set("--at", "" + (double) (year - first()) / (last() - first()));
        ends.setClassName("explorer-years-begin", year - first() <= CLOSE);
        ends.setClassName("explorer-years-end", last() - year <= CLOSE);
        setClassName("day-other", asOf.isPresent());
    }
}
