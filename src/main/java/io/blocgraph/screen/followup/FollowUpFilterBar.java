/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.screen.change.MemberComboBox;
import io.blocgraph.screen.change.UnitComboBox;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The fields of a filter of records. What is chosen stands in the address. */
class FollowUpFilterBar extends Div {

    private static final int YEARS = 5;

    private final transient FollowUpFilter shown;
    private final int thisYear;

    /**
     * Creates the fields.
     *
     * @param shown the filter
     * @param unitKinds the kinds of units that can be chosen
     * @param within the unit that is chosen; empty for all
     * @param below the member at whose units the agenda shows what others have to do; empty for none
     * @param options finds units and members
     * @param thisYear the current year
     */
    FollowUpFilterBar(
            FollowUpFilter shown,
            List<String> unitKinds,
            Optional<Option> within,
            Optional<Option> below,
            OptionLookup options,
            int thisYear) {
        this.shown = shown;
        this.thisYear = thisYear;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        add(new UnitComboBox(
                getTranslation("gap.within"),
                unitKinds,
                within,
                options,
                it -> shown.with("below", null).with("within", it).navigate()));
        if (shown.section().isEmpty()) {
            add(new MemberComboBox(
                    getTranslation("followup.filter.below"),
                    below,
                    options,
                    it -> shown.with("within", null).with("below", it).navigate()));
        } else {
            add(text());
        }
        if (!shown.section().isEmpty() && !shown.section().equals("developments")) {
            add(select("state", FollowUpFilter.STATES), year());
        }
    }

    private TextField text() {
        var field = new TextField(getTranslation("followup.text"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setValue(shown.get("text").orElse(""));
        field.addValueChangeListener(it -> shown.with("text", it.getValue()).navigate());
        return field;
    }

    private Select<String> select(String name, List<String> codes) {
        var field = new Select<String>();
        field.setLabel(getTranslation("followup.filter." + name));
        field.setItems(codes);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("people.any"));
        field.setItemLabelGenerator(
                it -> getTranslation(it == null || it.isEmpty() ? "people.any" : "followup.filter." + name + "." + it));
        shown.get(name).filter(codes::contains).ifPresent(field::setValue);
        field.addValueChangeListener(it -> shown.with(name, it.getValue()).navigate());
        return field;
    }

    private Select<Integer> year() {
        var field = new Select<Integer>();
        field.setLabel(getTranslation("followup.filter.year"));
        field.setItems(IntStream.rangeClosed(thisYear - YEARS, thisYear + 1)
                .map(it -> 2 * thisYear - YEARS + 1 - it)
                .boxed()
                .toList());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("people.any"));
        field.setItemLabelGenerator(it -> it == null ? getTranslation("people.any") : String.valueOf(it));
        shown.get("year")
                .filter(it -> it.matches("\\d{4}"))
                .map(Integer::valueOf)
                .ifPresent(field::setValue);
        field.addValueChangeListener(
                it -> shown.with("year", it.getValue() == null ? null : String.valueOf(it.getValue()))
                        .navigate());
        return field;
    }
}
