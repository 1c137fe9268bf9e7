/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.binder.Binder;
import io.blocgraph.access.AccountChanges;

/** The form in which the signed-in account changes its password: the current one, and the new one twice. */
class PasswordForm extends Div {

    private static final Input EMPTY = new Input("", "", "");

    private final Binder<Input> binder = new Binder<>(Input.class);
    private final transient AccountChanges changes;
    private final transient Runnable onChange;

    PasswordForm(AccountChanges changes, Runnable onChange) {
        this.changes = changes;
        this.onChange = onChange;
        addClassName("form-fields");
        var current = field("password.current", "current-password");
        var wanted = field("password.wanted", "new-password");
        wanted.setHelperText(getTranslation("password.rule"));
        var repeated = field("password.again", "new-password");
        binder.forField(current).bind("current");
        binder.forField(wanted).bind("wanted");
        binder.forField(repeated)
                .withValidator(again -> again.equals(wanted.getValue()), getTranslation("password.differ"))
                .bind("repeated");
        var change = new Button(getTranslation("password.change"), click -> changePassword());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setDisableOnClick(true);
        change.addClickListener(click -> change.setEnabled(true));
        add(current, wanted, repeated, change);
    }

    private PasswordField field(String label, String autocomplete) {
        var field = new PasswordField(getTranslation(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void changePassword() {
        if (FormSubmission.submit(binder, input -> changes.changePassword(input.current(), input.wanted()))) {
            binder.readRecord(EMPTY);
            onChange.run();
        }
    }

    /**
     * The input of the form.
     *
     * @param current the current password
     * @param wanted the new password
     * @param repeated the new password, repeated
     */
    public record Input(String current, String wanted, String repeated) {}
}
