package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units into which one is split: for each its name and code, and who and what goes with it. */
class PartsField extends CustomField<List<Map<String, Object>>> implements Entry.Partial {

    private final transient Target unit;
    private final transient Choices choices;
    private final Div rows = new Div();
    private final transient List<List<Entry<?>>> parts = new ArrayList<>();

    PartsField(Target unit, Choices choices) {
        super(List.of());
        this.unit = unit;
        this.choices = choices;
        setLabel(say("entry.into"));
        rows.addClassName("parts");
        var more = new Button(say("entry.into.more"), VaadinIcon.PLUS.create(), click -> {
            addPart();
            updateValue();
        });
        add(new Div(rows, more));
        addPart();
        updateValue();
    }

    private void addPart() {
        var entries = new ArrayList<Entry<?>>(List.of(
                Entries.text("code", "").required(), Entries.text("name", "").required()));
        if (unit.kind().equals("ORGANIZATION")) {
            entries.add(
                    Entries.one("form", "form.", UnitForms.FORMS, unit.shown().getOrDefault("form", "CELL"))
                            .required());
            entries.add(Entries.one(
                    "sector", "sector.", UnitForms.SECTORS, unit.shown().get("sector")));
        }
        var less = new Button(VaadinIcon.CLOSE_SMALL.create());
        entries.add(Entries.many("members", it -> choices.members(unit.id(), it), List.of()));
        entries.add(Entries.many("units", it -> choices.units(List.of("CELL", "GROUP"), unit.id(), it), List.of()));
        var row = new Div();
        row.addClassNames("form-fields", "part-row");
        entries.forEach(it -> {
            row.add(it.component());
            it.onChange(this::updateValue);
        });
        less.addThemeVariants(ButtonVariant.TERTIARY);
        less.setAriaLabel(say("entry.into.less"));
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
    public boolean isPartial() {
        return parts.stream().anyMatch(part -> part.stream().anyMatch(Entry::isMissing));
    }

    /** Parts that still lack something count too, so that the form knows of them. */
    @Override
    protected List<Map<String, Object>> generateModelValue() {
        return parts.stream()
                .map(part -> {
                    Map<String, Object> input = new HashMap<>();
                    part.forEach(it -> it.put(input));
                    return input;
                })
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> value) {
        // parts are typed, never given
    }
}
