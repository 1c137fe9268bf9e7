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
import io.blocgraph.screen.common.OptionLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A field for the units into which a unit is split: the code and name of each, and the members and units that move to
 * it.
 */
class SplitPartsField extends CustomField<List<Map<String, Object>>> implements FormField.MultiRowField {

    private final transient ChangeTarget unit;
    private final transient OptionLookup options;
    private final Div rows = new Div();
    private final transient List<List<FormField<?>>> parts = new ArrayList<>();

    SplitPartsField(ChangeTarget unit, OptionLookup options) {
        super(List.of());
        this.unit = unit;
        this.options = options;
        setLabel(translate("entry.into"));
        rows.addClassName("parts");
        var more = new Button(translate("entry.into.more"), VaadinIcon.PLUS.create(), click -> {
            addPart();
            updateValue();
        });
        add(new Div(rows, more));
        addPart();
        updateValue();
    }

    private void addPart() {
        var entries = new ArrayList<FormField<?>>(List.of(
                FormFields.text("code", "").required(),
                FormFields.text("name", "").required()));
        if (unit.kind().equals("ORGANIZATION")) {
            entries.add(FormFields.select(
                            "form",
                            "form.",
                            UnitForms.FORMS,
                            unit.currentValues().getOrDefault("form", "CELL"))
                    .required());
            entries.add(FormFields.select(
                    "sector", "sector.", UnitForms.SECTORS, unit.currentValues().get("sector")));
        }
        var less = new Button(VaadinIcon.CLOSE_SMALL.create());
        entries.add(FormFields.multiSelect("members", it -> options.members(unit.id(), it), List.of()));
        entries.add(FormFields.multiSelect(
                "units", it -> options.units(List.of("CELL", "GROUP"), unit.id(), it), List.of()));
        var row = new Div();
        row.addClassNames("form-fields", "part-row");
        entries.forEach(it -> {
            row.add(it.component());
            it.onChange(this::updateValue);
        });
        less.addThemeVariants(ButtonVariant.TERTIARY);
        less.setAriaLabel(translate("entry.into.less"));
        less.addClickListener(click -> {
            rows.remove(row);
            parts.remove(entries);
            updateValue();
        });
        row.add(less);
        rows.add(row);
        parts.add(entries);
    }

    @Override
    public boolean hasIncompleteRows() {
        return parts.stream().anyMatch(part -> part.stream().anyMatch(FormField::isMissing));
    }

    /** Includes incomplete parts, so that the form is notified of them. */
    @Override
    protected List<Map<String, Object>> generateModelValue() {
        return parts.stream()
                .map(part -> {
                    Map<String, Object> input = new HashMap<>();
                    part.forEach(it -> it.writeTo(input));
                    return input;
                })
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> value) {
        // parts are entered by the user, never set
    }
}
