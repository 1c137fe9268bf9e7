package io.blocgraph.screen.change;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValidation;
import io.blocgraph.screen.common.FieldInput;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form: where its value goes in the input of the mutation, and where a problem with it is said.
 */
final class FormField<V> {

    private String name;
    private final AbstractField<?, V> field;
    private final Function<V, @Nullable Object> toInput;
    private final Function<V, String> toText;
    private final V initialValue;
    private boolean required;
    private boolean onlyIfChanged;
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

    /** It must be filled in. */
    FormField<V> required() {
        required = true;
        field.setRequiredIndicatorVisible(true);
        return this;
    }

    /** Sends it only where it differs from what was there when the form was opened. */
    FormField<V> onlyIfChanged() {
        onlyIfChanged = true;
        return this;
    }

    /** It is no part of the input; what it says is asked otherwise. */
    FormField<V> excludedFromInput() {
        excludedFromInput = true;
        return this;
    }

    /** Proposes what follows from the day of the change, as long as nobody fills in something else. */
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

    /** Another name in the input than that of its label. */
    FormField<V> named(String other) {
        name = other;
        return this;
    }

    /** Its label is only heard: the rows of a list say it once. */
    FormField<V> ariaLabelOnly() {
        if (field instanceof HasAriaLabel heard) {
            heard.setAriaLabel(label());
            field.getElement().removeProperty("label");
        }
        return this;
    }

    /** How a value of the API is written that is not one of the field, as the code of a choice. */
    FormField<V> formattedBy(Function<String, String> words) {
        formatApiValue = words;
        return this;
    }

    /** What the API says is there now, in the words in which the field writes it. */
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

    /** Whether something still lacks, or cannot be read. */
    boolean isMissing() {
        return required && field.isEmpty()
                || FieldInput.fault(field).isPresent()
                || field instanceof MultiRowField rows && rows.hasIncompleteRows();
    }

    boolean isDirty() {
        return !Objects.equals(initialValue, field.getValue())
                || FieldInput.fault(field).isPresent();
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

    void focus() {
        if (field instanceof Focusable<?> first) {
            first.focus();
        }
    }

    void writeTo(Map<String, Object> input) {
        if (excludedFromInput || onlyIfChanged && !isDirty()) {
            return;
        }
        var value = field.isEmpty() ? null : toInput.apply(field.getValue());
        if (value != null || onlyIfChanged) {
            input.put(name, value);
        }
    }

    void onChange(Runnable changed) {
        FieldInput.onChange(field, changed);
    }

    /** A field of several rows, some of which may still lack something. */
    interface MultiRowField {

        /** Whether a row lacks something, so that it would be left out. */
        boolean hasIncompleteRows();
    }

    /** Says what is wrong; null leaves what the field cannot read. */
    void setError(@Nullable String message) {
        if (field instanceof HasValidation validated) {
            var said = Optional.ofNullable(message).or(() -> FieldInput.fault(field));
            validated.setErrorMessage(said.orElse(""));
            validated.setInvalid(said.isPresent());
        }
    }
}
