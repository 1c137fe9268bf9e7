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
 * Tells what a field could read from what it could not. The value of a field with unreadable text is null, just as that of an empty
 * one: who takes the value must ask here first.
 */
public final class FieldInput {

    private FieldInput() {}

    /**
     * Finds out whether a field could not read its text, or read a value outside of its bounds.
     *
     * @param field any component
     * @return what to type instead; empty if all is well, also where nothing was typed
     */
    public static Optional<String> fault(Component field) {
        return field instanceof AbstractField<?, ?> typed ? faultOf(typed) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // a field validates its own values
    private static <V> Optional<String> faultOf(AbstractField<?, V> field) {
        if (!(field instanceof HasValidator<?> validated)) {
            return Optional.empty();
        }
        // with a context, an empty required field is no fault
        ValidationResult result =
                ((HasValidator<V>) validated).getDefaultValidator().apply(field.getValue(), new ValueContext(field));
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    /**
     * Listens to each change of a field, also to one from empty to unreadable and back, which leaves the value as it is.
     *
     * @param field the field
     * @param changed what to do then
     */
    public static <V> void onChange(AbstractField<?, V> field, Runnable changed) {
        field.addValueChangeListener((ValueChangeListener<ComponentValueChangeEvent<?, V>>) change -> changed.run());
        if (field instanceof HasValidator<?> validated) {
            validated.addValidationStatusChangeListener(status -> changed.run());
        }
    }

    /**
     * Listens to what the user types or chooses, as far as it can be read.
     *
     * @param field the field
     * @param read what to do with the new value; empty if the field was emptied
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
