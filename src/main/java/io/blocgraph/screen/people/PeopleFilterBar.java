/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.screen.common.FieldInput;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields for the filter and the order of members. */
class PeopleFilterBar extends Div {

    private static final int OLDEST = 150;

    private static final List<String> ORDERS = List.of(
            "GIVEN_NAME",
            "GIVEN_NAME_DESC",
            "FULL_NAME",
            "CODE",
            "CODE_DESC",
            "BORN_ON",
            "BORN_ON_DESC",
            "JOINED_ON",
            "JOINED_ON_DESC");

    private transient PeopleFilter filter;
    private final Select<String> order;
    private final transient Consumer<PeopleFilter> changed;

    PeopleFilterBar(PeopleFilter filter, Consumer<PeopleFilter> changed) {
        this.filter = filter;
        this.changed = changed;
        order = choice("order", "people.order.", ORDERS);
        addClassName("filters");
        getElement().setAttribute("role", "search");
        add(
                text(),
                choice("status", "member.short.", List.of("OFFICIAL", "PROBATION")),
                choice("due", "people.due.", PeopleFilter.DUE),
                choice("gender", "gender.", List.of("FEMALE", "MALE", "OTHER")),
                choice("seat", "people.seat.", List.of("yes", "no")),
                choice("assigned", "people.assigned.", List.of("yes", "no")),
                age("from"),
                age("to"),
                order);
    }

    /** Sets the order, as if the user had chosen it in the field. */
    void order(String other) {
        order.setValue(other);
    }

    private TextField text() {
        var field = new TextField(getTranslation("people.text"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(400);
        field.setValue(filter.get("text").orElse(""));
        field.addValueChangeListener(it -> filter("text", it.getValue()));
        return field;
    }

    private Select<String> choice(String name, String words, List<String> codes) {
        var field = new Select<String>();
        field.setLabel(getTranslation("people." + name));
        field.setItems(codes);
        field.setEmptySelectionAllowed(!name.equals("order"));
        field.setEmptySelectionCaption(getTranslation("people.any"));
        field.setItemLabelGenerator(it -> getTranslation(it == null || it.isEmpty() ? "people.any" : words + it));
        var given = name.equals("order") ? filter.order() : filter.get(name).orElse("");
        if (codes.contains(given)) {
            field.setValue(given);
        }
        field.addValueChangeListener(it -> filter(name, it.getValue()));
        return field;
    }

    private IntegerField age(String name) {
        var field = new IntegerField(getTranslation("people.age." + name));
        field.setMin(0);
        field.setMax(OLDEST);
        filter.get(name)
                .filter(it -> it.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .ifPresent(field::setValue);
        var unread = getTranslation("people.age.unread", OLDEST);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(unread)
                .setMinErrorMessage(unread)
                .setMaxErrorMessage(unread)
                .setStepErrorMessage(unread));
        FieldInput.onRead(field, it -> filter(name, it.orElse(null)));
        field.addClassName("filter-age");
        return field;
    }

    private void filter(String name, @Nullable Object value) {
        filter = filter.with(name, value);
        changed.accept(filter);
    }
}
