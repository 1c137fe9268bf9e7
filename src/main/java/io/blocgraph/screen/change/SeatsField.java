/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.CommitteeForms.SeatHolder;
import io.blocgraph.screen.common.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field for the seats of a committee, each with member and role; initially those of the previous term. */
class SeatsField extends CustomField<List<Map<String, Object>>> implements FormField.MultiRowField {

    private final transient Function<String, List<Option>> lookup;
    private final Div rows = new Div();
    private final transient List<List<FormField<?>>> seats = new ArrayList<>();

    SeatsField(List<SeatHolder> copied, Function<String, List<Option>> find) {
        super(List.of());
        this.lookup = find;
        setLabel(translate("entry.seats"));
        rows.addClassName("seat-rows");
        var more = new Button(translate("entry.seats.more"), VaadinIcon.PLUS.create(), click -> {
            addSeat(null);
            update();
        });
        add(new Div(rows, more));
        copied.forEach(this::addSeat);
        update();
    }

    private void addSeat(@Nullable SeatHolder seated) {
        List<FormField<?>> seat = List.of(
                FormFields.select("member", lookup, seated == null ? null : seated.member())
                        .required()
                        .ariaLabelOnly(),
                FormFields.select("role", "role.", CommitteeForms.ROLES, seated == null ? "MEMBER" : seated.role())
                        .required()
                        .ariaLabelOnly());
        var row = new Div();
        row.addClassName("seat-row");
        seat.forEach(it -> {
            row.add(it.component());
            it.onChange(this::update);
        });
        var away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            rows.remove(row);
            seats.remove(seat);
            update();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(translate("entry.seats.less"));
        row.add(away);
        rows.add(row);
        seats.add(seat);
    }

    private void update() {
        setHelperText(translate("entry.seats.count", seats.size()));
        updateValue();
    }

    @Override
    public boolean hasIncompleteRows() {
        return seats.stream().anyMatch(seat -> seat.stream().anyMatch(FormField::isMissing));
    }

    /** Includes incomplete rows, so that the form is notified of them. */
    @Override
    protected List<Map<String, Object>> generateModelValue() {
        return seats.stream()
                .map(seat -> {
                    Map<String, Object> input = new HashMap<>();
                    seat.forEach(it -> it.writeTo(input));
                    return input;
                })
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> value) {
        // the rows are the value
    }
}
