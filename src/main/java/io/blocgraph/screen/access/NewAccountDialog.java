package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.blocgraph.access.AccountChanges;
import java.util.Map;
import java.util.function.Consumer;

/** Makes an account. */
class NewAccountDialog extends Dialog {

    private final TextField name = new TextField();
    private final TextField fullName = new TextField();
    private final Checkbox provider = new Checkbox();

    NewAccountDialog(AccountChanges changes, Consumer<String> made) {
        setHeaderTitle(getTranslation("accounts.make"));
        name.setLabel(getTranslation("sign-in.name"));
        name.setHelperText(getTranslation("accounts.name.hint"));
        name.setRequiredIndicatorVisible(true);
        fullName.setLabel(getTranslation("accounts.full-name"));
        fullName.setRequiredIndicatorVisible(true);
        provider.setLabel(getTranslation("accounts.provider"));
        var fields = new Div(fullName, name, provider);
        fields.addClassName("form-fields");
        add(fields);
        var make = new Button(getTranslation("accounts.make"), click -> create(changes, made));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("day.cancel"), click -> close()), make);
    }

    private void create(AccountChanges changes, Consumer<String> made) {
        FormSubmission.submit(Map.of("name", name, "fullName", fullName), () -> {
            var account = changes.create(name.getValue(), fullName.getValue(), provider.getValue());
            close();
            made.accept(account.id());
            account.password()
                    .ifPresent(it -> new SecretDialog(
                                    getTranslation("accounts.password"),
                                    getTranslation("accounts.password.hint", name.getValue()),
                                    it)
                            .open());
        });
    }
}
