/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.blocgraph.graph.DateText;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.UnmatchedText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates the fields of forms. Labels have translation keys with the prefix {@code entry.}. */
final class FormFields {

    private FormFields() {}

    static FormField<String> text(String name, @Nullable String value) {
        var field = new TextField(label(name));
        field.setValue(value == null ? "" : value);
        field.setManualValidation(true);
        return new FormField<>(name, field, it -> it, it -> it);
    }

    /** Creates a field for a text of several lines. */
    static FormField<String> textArea(String name, @Nullable String value) {
        var field = new TextArea(label(name));
        field.setValue(value == null ? "" : value);
        field.setMinRows(3);
        field.setManualValidation(true);
        field.addClassName("form-wide");
        return new FormField<>(name, field, it -> it, it -> it);
    }

    /** Creates a field for a whole number from 0 on. */
    static FormField<Integer> integer(String name, @Nullable Integer value) {
        var field = new IntegerField(label(name));
        var unread = translate("number.unread");
        field.setMin(0);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(unread)
                .setMinErrorMessage(unread)
                .setStepErrorMessage(unread));
        field.setValue(value);
        return new FormField<>(name, field, it -> it, String::valueOf);
    }

    /** Creates a field for a number. */
    static FormField<Double> number(String name, @Nullable Double value) {
        var field = new NumberField(label(name));
        field.setI18n(new NumberField.NumberFieldI18n().setBadInputErrorMessage(translate("number.unread")));
        field.setValue(value);
        return new FormField<>(name, field, it -> it, String::valueOf);
    }

    static FormField<LocalDate> date(String name, @Nullable LocalDate value) {
        return date(name, new DayField(label(name)), value);
    }

    /** Creates a field for a past day: a two-digit year is taken to be no later than that of {@code latest}. */
    static FormField<LocalDate> date(String name, LocalDate latest, @Nullable LocalDate value) {
        return date(name, new DayField(label(name)).upTo(latest), value);
    }

    private static FormField<LocalDate> date(String name, DayField field, @Nullable LocalDate value) {
        field.setValue(value);
        return new FormField<>(name, field, LocalDate::toString, it -> DateText.of(it, field.getLocale()));
    }

    static FormField<Boolean> checkbox(String name, boolean value) {
        return new FormField<>(name, new Checkbox(label(name), value), it -> it, it -> translate(it ? "yes" : "no"));
    }

    /** Creates a field for one of several codes, whose translation keys have the prefix {@code words}. */
    static FormField<String> select(String name, String words, List<String> codes, @Nullable String value) {
        var field = new Select<String>();
        field.setLabel(label(name));
        field.setItems(codes);
        field.setItemLabelGenerator(it -> it == null ? "" : translate(words + it));
        field.setManualValidation(true);
        if (value != null && codes.contains(value)) {
            field.setValue(value);
        }
        return new FormField<String>(name, field, it -> it, it -> translate(words + it))
                .formattedBy(it -> translate(words + it));
    }

    static FormField<Option> select(String name, Function<String, List<Option>> find, @Nullable Option value) {
        var field = new ComboBox<Option>(label(name));
        setLazyItems(field, find);
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        UnmatchedText.mark(field);
        if (value != null) {
            field.setValue(value);
        }
        return new FormField<>(name, field, Option::id, Option::label);
    }

    static FormField<Set<Option>> multiSelect(
            String name, Function<String, List<Option>> find, Collection<Option> values) {
        var field = new MultiSelectComboBox<Option>(label(name));
        setLazyItems(field, find);
        field.setManualValidation(true);
        UnmatchedText.mark(field);
        field.setValue(values);
        return new FormField<>(
                name,
                field,
                it -> it.stream().map(Option::id).toList(),
                it -> it.stream().map(Option::label).collect(Collectors.joining(", ")));
    }

    /** Sets items that are looked up by the text typed, once for each text. */
    static void setLazyItems(ComboBoxBase<?, Option, ?> field, Function<String, List<Option>> find) {
        Map<String, List<Option>> found = new HashMap<>();
        field.setItemLabelGenerator(Option::label);
        field.setItems(
                query -> found.computeIfAbsent(query.getFilter().orElse(""), find).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> found.computeIfAbsent(query.getFilter().orElse(""), find)
                        .size());
        field.getElement().getStyle().set("--vaadin-combo-box-overlay-width", "min(28rem, 92vw)");
    }

    private static String label(String name) {
        return translate("entry." + name);
    }

    static String translate(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
