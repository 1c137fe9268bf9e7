package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.blocgraph.access.Role;
import io.blocgraph.access.Tokens;
import io.blocgraph.screen.DayField;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Choices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Makes a token: what it is for, what it may do at the most, where, and until when. */
class TokenDialog extends Dialog {

    private static final int MONTHS = 6;

    private final TextField name = new TextField();
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>();
    private final ComboBox<Choice> unit;
    private final DayField until = new DayField(getTranslation("token.until.label"));

    TokenDialog(Tokens tokens, Choices choices, Clock clock, Runnable made) {
        setHeaderTitle(getTranslation("token.make"));
        name.setLabel(getTranslation("token.name"));
        name.setHelperText(getTranslation("token.name.hint"));
        role.setLabel(getTranslation("token.role"));
        role.setItems(Role.READER, Role.EDITOR);
        role.setItemLabelGenerator(it -> getTranslation("role." + it));
        role.setValue(Role.READER);
        unit = UnitField.of(choices, getTranslation("token.unit"));
        unit.setHelperText(getTranslation("token.unit.hint"));
        until.setValue(LocalDate.now(clock).plusMonths(MONTHS));
        var fields = new Div(name, role, unit, until);
        fields.addClassName("form-fields");
        add(fields);
        var make = new Button(getTranslation("token.make"), click -> make(tokens, made));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("day.cancel"), click -> close()), make);
    }

    private void make(Tokens tokens, Runnable made) {
        Refusals.beside(Map.of("name", name, "unit", unit, "until", until), () -> {
            var token = tokens.create(
                    name.getValue(),
                    role.getValue(),
                    Optional.ofNullable(unit.getValue()).map(Choice::id),
                    until.getOptionalValue().orElse(LocalDate.MIN));
            close();
            new Secret(getTranslation("token.made"), getTranslation("token.made.hint"), token).open();
            made.run();
        });
    }
}
