/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.importer;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.blocgraph.importer.mapping.ImportField;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.screen.change.UnitComboBox;
import io.blocgraph.screen.common.OptionLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a list is recognized as, and what its columns mean, to be corrected. */
class MappingForm extends Div {

    private static final List<String> UNITS = List.of("BLOC", "CLUSTER", "ORGANIZATION", "CELL");

    private final transient ListJob job;
    private final transient OptionLookup options;
    private final Map<Integer, Select<FieldChoice>> columns = new TreeMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Checkbox capitalized = new Checkbox(getTranslation("import.capitalized"));

    /**
     * Creates the form.
     *
     * @param job the import
     * @param options looks up units
     * @param recognize receives the kind, the sheet or the row of the header that the user has chosen instead, as input of the API
     * @param changed called when what a column means has been changed
     */
    MappingForm(ListJob job, OptionLookup options, Consumer<Map<String, Object>> recognize, Runnable changed) {
        this.job = job;
        this.options = options;
        addClassName("import-mapping");
        var kind = job.kind();
        job.values().forEach(value -> values.put(value.field(), value.value()));
        add(whole(recognize), table(kind, changed), forAllRows(kind, changed));
    }

    private Div whole(Consumer<Map<String, Object>> recognize) {
        var kind = new Select<ListKind>();
        kind.setLabel(getTranslation("import.kind"));
        kind.setItems(ListKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("import.kind." + it));
        kind.setValue(job.kind());
        kind.addValueChangeListener(
                it -> recognize.accept(Map.of("kind", it.getValue().name())));
        var sheet = new Select<String>();
        sheet.setLabel(getTranslation("import.sheet"));
        sheet.setItems(job.sheets());
        sheet.setValue(job.sheet());
        sheet.setVisible(job.sheets().size() > 1);
        sheet.addValueChangeListener(it -> recognize.accept(Map.of("sheet", it.getValue())));
        var headerRow = new IntegerField(getTranslation("import.headerRow"));
        headerRow.setMin(1);
        headerRow.setStepButtonsVisible(true);
        headerRow.setValue(job.headerRow() == 0 ? null : Integer.valueOf(job.headerRow()));
        headerRow.addValueChangeListener(it -> {
            if (it.getValue() != null && !headerRow.isInvalid()) {
                recognize.accept(Map.of("headerRow", it.getValue()));
            }
        });
        var fields = new Div(kind, sheet, headerRow);
        fields.addClassName("filters");
        return fields;
    }

    private Div table(ListKind kind, Runnable changed) {
        var choices = FieldChoice.of(
                kind, job.columns().stream().map(ListJob.ListColumn::fields).toList());
        var table = new NativeTable();
        table.setCaptionText(getTranslation("import.columns"));
        var head = new NativeTableRow();
        for (var heading : List.of("import.column", "import.heading", "import.samples", "import.meaning")) {
            head.add(new NativeTableHeaderCell(getTranslation(heading)));
        }
        table.getHead().add(head);
        job.columns().forEach(column -> table.getBody().add(row(column, choices, changed)));
        var scroller = new Div(table);
        scroller.addClassName("import-columns");
        return scroller;
    }

    private NativeTableRow row(ListJob.ListColumn column, List<FieldChoice> choices, Runnable changed) {
        var meaning = new Select<FieldChoice>();
        meaning.setItems(choices);
        meaning.setItemLabelGenerator(it -> it.label(job.kind()));
        meaning.setValue(new FieldChoice(column.fields()));
        meaning.setWidthFull();
        meaning.setAriaLabel(getTranslation("import.meaningOf", column.name()));
        meaning.addValueChangeListener(it -> changed.run());
        columns.put(column.index(), meaning);
        var samples = new Span(String.join(" · ", column.samples()));
        samples.addClassName("import-sample");
        var row = new NativeTableRow(
                new NativeTableHeaderCell(column.name()),
                new NativeTableCell(column.heading()),
                new NativeTableCell(samples),
                new NativeTableCell(meaning));
        row.setClassName("import-unused", column.fields().isEmpty());
        return row;
    }

    /** Builds the fields for values that hold for all rows. */
    private Div forAllRows(ListKind kind, Runnable changed) {
        var fields = new Div();
        fields.addClassName("filters");
        for (ImportField field : FieldChoice.units(kind)) {
            fields.add(
                    unit(field.name(), getTranslation("import.all", FieldChoice.title(kind, field.name())), changed));
        }
        for (ImportField field : FieldChoice.periods(kind)) {
            var period = new TextField(getTranslation("import.all", FieldChoice.title(kind, field.name())));
            period.setValue(values.getOrDefault(field.name(), ""));
            period.addValueChangeListener(it -> put(field.name(), it.getValue(), changed));
            fields.add(period);
        }
        fields.add(unit("within", getTranslation("import.within"), changed));
        if (kind == ListKind.SEATS) {
            var committee = new ComboBox<String>(getTranslation("import.all", FieldChoice.title(kind, "committee")));
            committee.setItems("EXECUTIVE", "STANDING", "INSPECTION", "STEERING");
            committee.setItemLabelGenerator(it -> getTranslation("committee." + it));
            committee.setValue(values.getOrDefault("committee", "EXECUTIVE"));
            values.putIfAbsent("committee", "EXECUTIVE");
            committee.addValueChangeListener(
                    it -> put("committee", Objects.requireNonNullElse(it.getValue(), ""), changed));
            fields.add(committee);
        }
        capitalized.addValueChangeListener(it -> changed.run());
        fields.add(capitalized);
        return fields;
    }

    private UnitComboBox unit(String field, String label, Runnable changed) {
        var box = new UnitComboBox(label, UNITS, Optional.empty(), options, code -> put(field, code, changed));
        // what the titles above the list say
        box.setPlaceholder(values.getOrDefault(field, ""));
        return box;
    }

    private void put(String field, String value, Runnable changed) {
        if (value.isEmpty()) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        changed.run();
    }

    /** {@return the mapping as input of the API} */
    Map<String, Object> input() {
        var input = new HashMap<String, Object>();
        var meanings = new ArrayList<Map<String, Object>>();
        columns.forEach((index, meaning) -> meanings.add(Map.of(
                "column",
                index,
                "fields",
                Objects.requireNonNull(meaning.getValue()).fields())));
        input.put("columns", meanings);
        input.put(
                "values",
                values.entrySet().stream()
                        .map(it -> Map.of("field", it.getKey(), "value", it.getValue()))
                        .toList());
        if (Boolean.TRUE.equals(capitalized.getValue())) {
            input.put("capitalized", true);
        }
        return input;
    }
}
