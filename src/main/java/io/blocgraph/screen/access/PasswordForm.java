package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import io.blocgraph.access.AccountChanges;
import java.util.Map;

/** Changes one's own password: the one that holds, and the new one twice. */
class PasswordForm extends Div {

    private final PasswordField currentPassword = new PasswordField();
    private final PasswordField newPassword = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private final transient AccountChanges changes;
    private final transient Runnable onChange;

    PasswordForm(AccountChanges changes, Runnable onChange) {
        this.changes = changes;
        this.onChange = onChange;
        addClassName("form-fields");
        currentPassword.setLabel(getTranslation("password.current"));
        currentPassword.getElement().setAttribute("autocomplete", "current-password");
        newPassword.setLabel(getTranslation("password.wanted"));
        newPassword.setHelperText(getTranslation("password.rule"));
        newPassword.getElement().setAttribute("autocomplete", "new-password");
        repeated.setLabel(getTranslation("password.again"));
        repeated.getElement().setAttribute("autocomplete", "new-password");
        var change = new Button(getTranslation("password.change"), click -> changePassword());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setDisableOnClick(true);
        change.addClickListener(click -> change.setEnabled(true));
        add(currentPassword, newPassword, repeated, change);
    }

    private void changePassword() {
        if (!newPassword.getValue().equals(repeated.getValue())) {
            repeated.setErrorMessage(getTranslation("password.differ"));
            repeated.setInvalid(true);
            return;
        }
        repeated.setInvalid(false);
        var done = FormSubmission.submit(
                Map.of("current", currentPassword, "wanted", newPassword),
                () -> changes.changePassword(currentPassword.getValue(), newPassword.getValue()));
        if (done) {
            currentPassword.clear();
            newPassword.clear();
            repeated.clear();
            onChange.run();
        }
    }
}
