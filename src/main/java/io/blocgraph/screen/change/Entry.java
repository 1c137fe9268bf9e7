package io.blocgraph.screen.change;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
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

    /** Another name in the input than that of its label. */
    Entry<V> as(String other) {
        name = other;
        return this;
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

    boolean isMissing() {
        return required && field.isEmpty();
    }

    boolean isChanged() {
        return !Objects.equals(before, field.getValue());
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

    void put(Map<String, Object> input) {
        if (onlyIfChanged && !isChanged()) {
            return;
        }
        var value = field.isEmpty() ? null : sent.apply(field.getValue());
        if (value != null || onlyIfChanged) {
            input.put(name, value);
        }
    }

    void onChange(Runnable changed) {
        field.addValueChangeListener(
                (HasValue.ValueChangeListener<HasValue.ValueChangeEvent<V>>) change -> changed.run());
    }

    void trouble(@Nullable String message) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(message == null ? "" : message);
            validated.setInvalid(message != null);
        }
    }
}
