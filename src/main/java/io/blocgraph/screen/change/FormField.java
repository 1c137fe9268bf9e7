/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import io.blocgraph.screen.common.FieldInput;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, with the conversion of its value to the input of the mutation. Problems with the input are shown
 * at the field.
 *
 * @param <V> the type of the value
 */
final class FormField<V> {

    private String name;
    private final AbstractField<?, V> field;
    private final Function<V, @Nullable Object> toInput;
    private final Function<V, String> toText;
    private final V initialValue;
    private boolean required;
    private boolean onlyIfChanged;
    private boolean nullIfEmpty;
    private boolean excludedFromInput;
    private Function<String, String> formatApiValue = Function.identity();
    private @Nullable Function<LocalDate, V> defaultValue;
    private @Nullable V proposedValue;

    FormField(String name, AbstractField<?, V> field, Function<V, @Nullable Object> sent, Function<V, String> written) {
        this.name = name;
        this.field = field;
        this.toInput = sent;
        this.toText = written;
        initialValue = field.getValue();
    }

    /** Makes the field required. */
    FormField<V> required() {
        required = true;
        field.setRequiredIndicatorVisible(true);
        return this;
    }

    /** Includes the value in the input only if it differs from the initial one. */
    FormField<V> onlyIfChanged() {
        onlyIfChanged = true;
        return this;
    }

    /** Includes null in the input if the field is empty, where that says something else than leaving it out. */
    FormField<V> nullIfEmpty() {
        nullIfEmpty = true;
        return this;
    }

    /** Excludes the value from the input, for a field evaluated by the form itself. */
    FormField<V> excludedFromInput() {
        excludedFromInput = true;
        return this;
    }

    /** Sets a default that depends on the effective date, applied until the user enters another value. */
    FormField<V> defaultsFrom(Function<LocalDate, V> value) {
        defaultValue = value;
        proposedValue = field.getValue();
        return this;
    }

    void applyDefault(LocalDate day) {
        if (defaultValue != null && Objects.equals(proposedValue, field.getValue())) {
            proposedValue = defaultValue.apply(day);
            field.setValue(proposedValue);
        }
    }

    /** Sets the name in the input if it differs from that of the label. */
    FormField<V> named(String other) {
        name = other;
        return this;
    }

    /** Replaces the visible label with an accessible name, for fields in rows of a list. */
    FormField<V> ariaLabelOnly() {
        if (field instanceof HasAriaLabel heard) {
            heard.setAriaLabel(label());
            field.getElement().removeProperty("label");
        }
        return this;
    }

    /** Sets the format of values of the API that differ from the texts of the field, such as codes. */
    FormField<V> formattedBy(Function<String, String> words) {
        formatApiValue = words;
        return this;
    }

    /** Formats a value of the API as the field would show it. */
    String formatApiValue(String value) {
        return formatApiValue.apply(value);
    }

    String name() {
        return name;
    }

    Component component() {
        return field;
    }

    String label() {
        return Optional.ofNullable(field.getElement().getProperty("label")).orElse(name);
    }

    /** Returns whether the input is incomplete or unreadable. */
    boolean isMissing() {
        return required && field.isEmpty()
                || FieldInput.fault(field).isPresent()
                || field instanceof MultiRowField rows && rows.hasIncompleteRows();
    }

    boolean isDirty() {
        return !Objects.equals(initialValue, field.getValue())
                || FieldInput.fault(field).isPresent();
    }

    void clear() {
        field.clear();
    }

    String initialValue() {
        return toText(initialValue);
    }

    String currentText() {
        return toText(field.getValue());
    }

    private String toText(@Nullable V value) {
        return value == null ? "" : toText.apply(value);
    }

    V value() {
        return field.getValue();
    }

    /** Focuses the field, unless that would cover the form: on telephones a calendar fills the screen. */
    void focus() {
        if (field instanceof Focusable<?> first && !(field instanceof DatePicker)) {
            first.focus();
        }
    }

    void writeTo(Map<String, Object> input) {
        if (excludedFromInput || onlyIfChanged && !isDirty()) {
            return;
        }
        var value = field.isEmpty() ? null : toInput.apply(field.getValue());
        if (value != null || onlyIfChanged || nullIfEmpty) {
            input.put(name, value);
        }
    }

    void onChange(Runnable changed) {
        FieldInput.onChange(field, changed);
    }

    /** A field of several rows, which may be incomplete. */
    interface MultiRowField {

        /** Returns whether a row lacks a required value. */
        boolean hasIncompleteRows();
    }

    /** Shows an error at the field; null clears it, except for an error about unreadable input. */
    void setError(@Nullable String message) {
        if (field instanceof HasValidation validated) {
            var said = Optional.ofNullable(message).or(() -> FieldInput.fault(field));
            validated.setErrorMessage(said.orElse(""));
            validated.setInvalid(said.isPresent());
        }
    }
}
