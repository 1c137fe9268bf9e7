/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.blocgraph.access.AccessRejectedException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Submits operations on accounts, and shows the reason of a rejection at the field concerned, or in a notification.
 */
final class FormSubmission {

    private static final int NOTIFICATION_MILLIS = 8_000;

    private FormSubmission() {}

    /**
     * Submits a form, unless the input of a field is invalid or unreadable.
     *
     * @param binder the fields, bound to the components of a record
     * @param work the operation on the input
     * @param <T> the type of the input
     * @return whether the operation succeeded
     */
    static <T> boolean submit(Binder<T> binder, Consumer<T> work) {
        try {
            var input = binder.writeRecord();
            work.accept(input);
            return true;
        } catch (ValidationException shownAtFields) {
            return false;
        } catch (AccessRejectedException refused) {
            show(refused, binder.getBinding(refused.field()).map(Binder.Binding::getField));
            return false;
        }
    }

    /**
     * Submits an operation without fields.
     *
     * @param work the operation
     * @return whether the operation succeeded
     */
    static boolean submit(Runnable work) {
        try {
            work.run();
            return true;
        } catch (AccessRejectedException refused) {
            show(refused, Optional.empty());
            return false;
        }
    }

    /**
     * Submits an operation with a single field.
     *
     * @param field the field at which a rejection is shown
     * @param work the operation
     */
    static void submit(HasValidationProperties field, Runnable work) {
        field.setInvalid(false);
        try {
            work.run();
        } catch (AccessRejectedException refused) {
            show(refused, Optional.of(field));
        }
    }

    private static void show(AccessRejectedException refused, Optional<?> field) {
        var message =
                UI.getCurrent().getTranslation(refused.key(), refused.values().toArray());
        if (field.orElse(null) instanceof HasValidationProperties validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        } else {
            Notification.show(message, NOTIFICATION_MILLIS, Notification.Position.BOTTOM_START)
                    .addThemeVariants(NotificationVariant.ERROR);
        }
    }
}
