package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import io.blocgraph.access.AccountChanges;
import java.util.Map;

/** Changes one's own password: the one that holds, and the new one twice. */
class PasswordFields extends Div {

    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final transient AccountChanges changes;
    private final transient Runnable changed;

    PasswordFields(AccountChanges changes, Runnable changed) {
        this.changes = changes;
        this.changed = changed;
        addClassName("form-fields");
        current.setLabel(getTranslation("password.current"));
        current.getElement().setAttribute("autocomplete", "current-password");
        wanted.setLabel(getTranslation("password.wanted"));
        wanted.setHelperText(getTranslation("password.rule"));
        wanted.getElement().setAttribute("autocomplete", "new-password");
        again.setLabel(getTranslation("password.again"));
        again.getElement().setAttribute("autocomplete", "new-password");
        var change = new Button(getTranslation("password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setDisableOnClick(true);
        change.addClickListener(click -> change.setEnabled(true));
        add(current, wanted, again, change);
    }

    private void change() {
        if (!wanted.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("password.differ"));
            again.setInvalid(true);
            return;
        }
        again.setInvalid(false);
        var done = Refusals.beside(
                Map.of("current", current, "wanted", wanted),
                () -> changes.changePassword(current.getValue(), wanted.getValue()));
        if (done) {
            current.clear();
            wanted.clear();
            again.clear();
            changed.run();
        }
    }
}
