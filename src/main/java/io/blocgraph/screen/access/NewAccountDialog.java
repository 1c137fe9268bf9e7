/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import io.blocgraph.access.AccountChanges;
import io.blocgraph.screen.common.FormDialog;
import java.util.function.Consumer;

/** The dialog in which an account is created. */
class NewAccountDialog extends FormDialog {

    private final transient AccountChanges changes;
    private final transient Consumer<String> onMade;
    private final Binder<Input> binder = new Binder<>(Input.class);

    NewAccountDialog(AccountChanges changes, Consumer<String> onMade) {
        super(UI.getCurrent().getTranslation("accounts.make"), UI.getCurrent().getTranslation("accounts.make"));
        this.changes = changes;
        this.onMade = onMade;
        var name = new TextField(getTranslation("sign-in.name"));
        name.setHelperText(getTranslation("accounts.name.hint"));
        name.setRequiredIndicatorVisible(true);
        var fullName = new TextField(getTranslation("accounts.full-name"));
        fullName.setRequiredIndicatorVisible(true);
        var provider = new Checkbox(getTranslation("accounts.provider"));
        binder.forField(name).bind("name");
        binder.forField(fullName).bind("fullName");
        binder.forField(provider).bind("provider");
        var fields = new Div(fullName, name, provider);
        fields.addClassName("form-fields");
        add(fields);
    }

    @Override
    protected boolean isDirty() {
        return binder.hasChanges();
    }

    @Override
    protected void submit() {
        FormSubmission.submit(binder, input -> {
            var account = changes.create(input.name(), input.fullName(), input.provider());
            close();
            onMade.accept(account.id());
            account.password()
                    .ifPresent(it -> new SecretDialog(
                                    getTranslation("accounts.password"),
                                    getTranslation("accounts.password.hint", input.name()),
                                    it)
                            .open());
        });
    }

    /**
     * The input of the dialog.
     *
     * @param name the account name
     * @param fullName the full name of the person
     * @param provider whether the account signs in with the identity provider, without a local password
     */
    public record Input(String name, String fullName, boolean provider) {}
}
