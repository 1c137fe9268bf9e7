package io.blocgraph.screen.change;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValidation;
import io.blocgraph.screen.TypedInput;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form: where its value goes in the input of the mutation, and where a problem with it is said.
 */
final class Entry<V> {

    private String name;
    private final AbstractField<?, V> field;
    private final Function<V, @Nullable Object> sent;
    private final Function<V, String> written;
    private final V before;
    private boolean required;
    private boolean onlyIfChanged;
    private boolean aside;
    private Function<String, String> read = Function.identity();
    private @Nullable Function<LocalDate, V> followed;
    private @Nullable V proposed;

    Entry(String name, AbstractField<?, V> field, Function<V, @Nullable Object> sent, Function<V, String> written) {
        this.name = name;
        this.field = field;
        this.sent = sent;
        this.written = written;
        before = field.getValue();
    }

    /** It must be filled in. */
    Entry<V> required() {
        required = true;
        field.setRequiredIndicatorVisible(true);
        return this;
    }

    /** Sends it only where it differs from what was there when the form was opened. */
    Entry<V> onlyIfChanged() {
        onlyIfChanged = true;
        return this;
    }

    /** It is no part of the input; what it says is asked otherwise. */
    Entry<V> aside() {
        aside = true;
        return this;
    }

    /** Proposes what follows from the day of the change, as long as nobody fills in something else. */
    Entry<V> following(Function<LocalDate, V> value) {
        followed = value;
        proposed = field.getValue();
        return this;
    }

    void follow(LocalDate day) {
        if (followed != null && Objects.equals(proposed, field.getValue())) {
            proposed = followed.apply(day);
            field.setValue(proposed);
        }
    }

    /** Another name in the input than that of its label. */
    Entry<V> as(String other) {
        name = other;
        return this;
    }

    /** Its label is only heard: the rows of a list say it once. */
    Entry<V> unlabelled() {
        if (field instanceof HasAriaLabel heard) {
            heard.setAriaLabel(label());
            field.getElement().removeProperty("label");
        }
        return this;
    }

    /** How a value of the API is written that is not one of the field, as the code of a choice. */
    Entry<V> reading(Function<String, String> words) {
        read = words;
        return this;
    }

    /** What the API says is there now, in the words in which the field writes it. */
    String read(String value) {
        return read.apply(value);
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
                || TypedInput.fault(field).isPresent()
                || field instanceof Partial rows && rows.isPartial();
    }

    boolean isChanged() {
        return !Objects.equals(before, field.getValue())
                || TypedInput.fault(field).isPresent();
    }

    String before() {
        return written(before);
    }

    String now() {
        return written(field.getValue());
    }

    private String written(@Nullable V value) {
        return value == null ? "" : written.apply(value);
    }

    V value() {
        return field.getValue();
    }

    void focus() {
        if (field instanceof Focusable<?> first) {
            first.focus();
        }
    }

    void put(Map<String, Object> input) {
        if (aside || onlyIfChanged && !isChanged()) {
            return;
        }
        var value = field.isEmpty() ? null : sent.apply(field.getValue());
        if (value != null || onlyIfChanged) {
            input.put(name, value);
        }
    }

    void onChange(Runnable changed) {
        TypedInput.onChange(field, changed);
    }

    /** A field of several rows, some of which may still lack something. */
    interface Partial {

        /** Whether a row lacks something, so that it would be left out. */
        boolean isPartial();
    }

    /** Says what is wrong; null leaves what the field cannot read. */
    void trouble(@Nullable String message) {
        if (field instanceof HasValidation validated) {
            var said = Optional.ofNullable(message).or(() -> TypedInput.fault(field));
            validated.setErrorMessage(said.orElse(""));
            validated.setInvalid(said.isPresent());
        }
    }
}
