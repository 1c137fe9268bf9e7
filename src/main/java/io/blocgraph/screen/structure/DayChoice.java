package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.DayField;
import io.blocgraph.screen.Days;
import io.blocgraph.screen.TypedInput;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** The day for which all is shown, with a clear sign when it is not today and one click back. */
class DayChoice extends Div {

    private final LocalDate today;
    private final DayField picker = new DayField(getTranslation("day.label"));
    private final Span sign = new Span();
    private final Button back;

    DayChoice(LocalDate today, Consumer<Optional<LocalDate>> chosen) {
        this.today = today;
        addClassName("day");
        TypedInput.onRead(picker, chosen);
        back = new Button(
                getTranslation("day.back"),
                VaadinIcon.ARROW_BACKWARD.create(),
                click -> chosen.accept(Optional.empty()));
        sign.addClassName("day-sign");
        sign.getElement().setAttribute("role", "status");
        add(picker, sign, back);
    }

    void show(Optional<LocalDate> day) {
        var other = day.filter(it -> !it.equals(today));
        picker.setValue(day.orElse(today));
        setClassName("day-other", other.isPresent());
        back.setVisible(other.isPresent());
        sign.setVisible(other.isPresent());
        other.ifPresent(it -> sign.setText(
                getTranslation(it.isBefore(today) ? "day.past" : "day.future", Days.written(it, getLocale()))));
    }
}
