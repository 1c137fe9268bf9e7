/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue.ValueChangeListener;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Distinguishes unreadable input of a field from an empty field. Both have the value null, so callers must check the
 * input before they use the value.
 */
public final class FieldInput {

    private FieldInput() {}

    /**
     * Returns the error of a field whose input is unreadable or out of range.
     *
     * @param field any component
     * @return the error message; empty if the input is valid or the field is empty
     */
    public static Optional<String> fault(Component field) {
        return UnmatchedText.fault(field)
                .or(() -> field instanceof AbstractField<?, ?> typed ? faultOf(typed) : Optional.empty());
    }

    @SuppressWarnings("unchecked") // a field validates its own values
    private static <V> Optional<String> faultOf(AbstractField<?, V> field) {
        if (!(field instanceof HasValidator<?> validated)) {
            return Optional.empty();
        }
        // with a context, an empty required field is valid
        ValidationResult result =
                ((HasValidator<V>) validated).getDefaultValidator().apply(field.getValue(), new ValueContext(field));
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    /**
     * Adds a listener for all changes of a field, including changes between empty and unreadable, which do not change
     * the value.
     *
     * @param field the field
     * @param changed the listener
     * @param <V> the type of the value
     */
    public static <V> void onChange(AbstractField<?, V> field, Runnable changed) {
        field.addValueChangeListener((ValueChangeListener<ComponentValueChangeEvent<?, V>>) change -> changed.run());
        if (field instanceof HasValidator<?> validated) {
            validated.addValidationStatusChangeListener(status -> changed.run());
        }
        UnmatchedText.onChange(field, changed);
    }

    /**
     * Adds a listener for values entered by the user. Unreadable input is ignored.
     *
     * @param field the field
     * @param read the listener, which receives the new value; empty if the field was cleared
     * @param <V> the type of the value
     */
    public static <V> void onRead(AbstractField<?, V> field, Consumer<Optional<V>> read) {
        field.addValueChangeListener((ValueChangeListener<ComponentValueChangeEvent<?, V>>) change -> {
            if (change.isFromClient()) {
                tell(field, read);
            }
        });
        if (field instanceof HasValidator<?> validated) {
            validated.addValidationStatusChangeListener(status -> tell(field, read));
        }
    }

    private static <V> void tell(AbstractField<?, V> field, Consumer<Optional<V>> read) {
        if (fault(field).isEmpty()) {
            read.accept(field.getOptionalValue());
        }
    }
}
