/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields for the meeting of a cell in a month. What is left as it was is not sent. */
class MeetingRow extends Div {

    private final transient MeetingOfMonth recorded;
    private final transient FormField<LocalDate> heldOn;
    private final transient FormField<Boolean> notHeld;
    private final transient List<FormField<?>> others;

    /**
     * Creates the row.
     *
     * @param recorded what is recorded
     * @param today the current day
     * @param onChange is told of each change
     */
    MeetingRow(MeetingOfMonth recorded, LocalDate today, Runnable onChange) {
        this.recorded = recorded;
        heldOn = FormFields.date("heldOn", today, recorded.heldOn()).onlyIfChanged();
        notHeld = FormFields.checkbox("notHeld", recorded.isRecorded() && recorded.heldOn() == null);
        var present = FormFields.integer("present", recorded.present()).onlyIfChanged();
        others = List.of(
                present,
                FormFields.integer("required", recorded.required()).onlyIfChanged(),
                FormFields.text("topics", recorded.topics()).named("title").onlyIfChanged());
        addClassName("meeting-row");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", recorded.name());
        var name = new Span(recorded.name());
        name.addClassName("meeting-name");
        add(name, heldOn.component(), notHeld.component());
        others.forEach(it -> add(it.component()));
        var ofOneHeld = List.of(heldOn, present);
        Runnable changed = () -> {
            if (notHeld.value()) {
                ofOneHeld.forEach(FormField::clear);
            }
            ofOneHeld.forEach(it -> ((HasEnabled) it.component()).setEnabled(!notHeld.value()));
            onChange.run();
        };
        heldOn.onChange(changed);
        notHeld.onChange(changed);
        others.forEach(it -> it.onChange(changed));
        ofOneHeld.forEach(it -> ((HasEnabled) it.component()).setEnabled(!notHeld.value()));
    }

    boolean isChanged() {
        return heldOn.isDirty() || notHeld.isDirty() || others.stream().anyMatch(FormField::isDirty);
    }

    /** {@return whether it says neither when the meeting was held nor that there was none} */
    boolean isIncomplete() {
        var isUnreadable = heldOn.isMissing() || others.stream().anyMatch(FormField::isMissing);
        return isUnreadable || isChanged() && !notHeld.value() && heldOn.value() == null;
    }

    /** Says at the field that the day is missing. */
    void showMissing() {
        var isMissing = isChanged() && !notHeld.value() && heldOn.value() == null;
        heldOn.setError(isMissing ? translate("entry.meetings.day") : null);
    }

    /** {@return what is sent for the month} */
    Map<String, Object> input(YearMonth month) {
        Map<String, Object> input = new HashMap<>(
                Map.of("unit", recorded.unit(), "month", month.atDay(1).toString()));
        heldOn.writeTo(input);
        others.forEach(it -> it.writeTo(input));
        return input;
    }
}
