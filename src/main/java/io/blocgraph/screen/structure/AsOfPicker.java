/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.graph.DateText;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.FieldInput;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** A field for the day that the screen shows, with a clear notice and a button back to today if it is another day. */
class AsOfPicker extends Div {

    private final LocalDate today;
    private final DayField picker = new DayField(getTranslation("day.label"));
    private final Span notice = new Span();
    private final Button backToToday;

    AsOfPicker(LocalDate today, Consumer<Optional<LocalDate>> chosen) {
        this.today = today;
        addClassName("day");
        FieldInput.onRead(picker, chosen);
        backToToday = new Button(
                getTranslation("day.back"),
                VaadinIcon.ARROW_BACKWARD.create(),
                click -> chosen.accept(Optional.empty()));
        notice.addClassName("day-sign");
        notice.getElement().setAttribute("role", "status");
        add(picker, notice, backToToday);
    }

    void setDay(Optional<LocalDate> day) {
        var other = day.filter(it -> !it.equals(today));
        picker.setValue(day.orElse(today));
        setClassName("day-other", other.isPresent());
        backToToday.setVisible(other.isPresent());
        notice.setVisible(other.isPresent());
        other.ifPresent(it -> notice.setText(
                getTranslation(it.isBefore(today) ? "day.past" : "day.future", DateText.of(it, getLocale()))));
    }
}
