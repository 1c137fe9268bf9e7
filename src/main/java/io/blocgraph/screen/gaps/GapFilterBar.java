/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.blocgraph.screen.change.MemberComboBox;
import io.blocgraph.screen.change.UnitComboBox;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.FieldInput;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filter fields of the gaps screen. Each navigates to the address of the new filter. */
class GapFilterBar extends Div {

    private final transient GapFilter filter;

    /**
     * Creates the fields.
     *
     * @param filter the current filter
     * @param within the selected unit
     * @param responsible the selected member who has to follow up
     * @param titles the titles of the rules, by code
     * @param today the current day
     * @param options looks up units
     */
    GapFilterBar(
            GapFilter filter,
            Optional<Option> within,
            Optional<Option> responsible,
            Map<String, String> titles,
            LocalDate today,
            OptionLookup options) {
        this.filter = filter;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        add(
                new UnitComboBox(
                        getTranslation("gap.within"),
                        GapsView.KINDS,
                        within,
                        options,
                        it -> filter.with(GapFilter.RESPONSIBLE, "")
                                .with(GapFilter.WITHIN, it)
                                .navigate()),
                new MemberComboBox(
                        getTranslation("gap.responsible"),
                        responsible,
                        options,
                        it -> filter.with(GapFilter.WITHIN, "")
                                .with(GapFilter.RESPONSIBLE, it)
                                .navigate()),
                rules(titles),
                severity(),
                day(today),
                group());
    }

    private MultiSelectComboBox<String> rules(Map<String, String> titles) {
        var field = new MultiSelectComboBox<String>(getTranslation("gap.rule"));
        field.setItems(new TreeSet<>(titles.keySet()));
        field.setItemLabelGenerator(titles::get);
        field.setPlaceholder(getTranslation("people.any"));
        field.setClearButtonVisible(true);
        field.setValue(filter.rules(new ArrayList<>(titles.keySet())));
        field.addValueChangeListener(it -> filter.with(
                        GapFilter.RULE, it.getValue().stream().sorted().collect(Collectors.joining(",")))
                .navigate());
        return field;
    }

    private Select<String> severity() {
        var field = select("gap.severity", GapFilter.SEVERITIES, filter.severity());
        field.setItemLabelGenerator(it -> getTranslation(it == null || it.isEmpty() ? "people.any" : "severity." + it));
        field.addValueChangeListener(
                it -> filter.with(GapFilter.SEVERITY, it.getValue()).navigate());
        return field;
    }

    private DayField day(LocalDate today) {
        var field = new DayField(getTranslation("day.label"));
        field.setValue(filter.day().orElse(today));
        FieldInput.onRead(
                field,
                it -> filter.with(
                                GapFilter.AS_OF,
                                it.filter(chosen -> !chosen.equals(today))
                                        .map(LocalDate::toString)
                                        .orElse(""))
                        .navigate());
        return field;
    }

    private Select<String> group() {
        var field = select("gap.group", List.of(GapFilter.BY_PLACE), filter.isByPlace() ? GapFilter.BY_PLACE : null);
        field.setItemLabelGenerator(
                it -> getTranslation("gap.group." + (GapFilter.BY_PLACE.equals(it) ? GapFilter.BY_PLACE : "rule")));
        field.setEmptySelectionCaption(getTranslation("gap.group.rule"));
        field.addValueChangeListener(
                it -> filter.with(GapFilter.GROUP, it.getValue()).navigate());
        return field;
    }

    private Select<String> select(String label, List<String> codes, @Nullable String value) {
        var field = new Select<String>();
        field.setLabel(getTranslation(label));
        field.setItems(codes);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("people.any"));
        if (value != null) {
            field.setValue(value);
        }
        return field;
    }
}
