package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.blocgraph.access.PersonalTokens;
import io.blocgraph.access.Role;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Makes a token: what it is for, what it may do at the most, where, and until when. */
class TokenDialog extends Dialog {

    private static final int DEFAULT_MONTHS = 6;

    private final TextField name = new TextField();
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>();
    private final ComboBox<Option> unit;
    private final DayField until = new DayField(getTranslation("token.until.label"));

    TokenDialog(PersonalTokens tokens, OptionLookup options, Clock clock, Runnable made) {
        setHeaderTitle(getTranslation("token.make"));
        name.setLabel(getTranslation("token.name"));
        name.setHelperText(getTranslation("token.name.hint"));
        role.setLabel(getTranslation("token.role"));
        role.setItems(Role.READER, Role.EDITOR);
        role.setItemLabelGenerator(it -> getTranslation("role." + it));
        role.setValue(Role.READER);
        unit = OptionComboBoxes.forUnit(options, getTranslation("token.unit"));
        unit.setHelperText(getTranslation("token.unit.hint"));
        until.setValue(LocalDate.now(clock).plusMonths(DEFAULT_MONTHS));
        var fields = new Div(name, role, unit, until);
        fields.addClassName("form-fields");
        add(fields);
        var make = new Button(getTranslation("token.make"), click -> create(tokens, made));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("day.cancel"), click -> close()), make);
    }

    private void create(PersonalTokens tokens, Runnable made) {
        FormSubmission.submit(Map.of("name", name, "unit", unit, "until", until), () -> {
            var token = tokens.create(
                    name.getValue(),
                    role.getValue(),
                    Optional.ofNullable(unit.getValue()).map(Option::id),
                    until.getOptionalValue().orElse(LocalDate.MIN));
            close();
            new SecretDialog(getTranslation("token.made"), getTranslation("token.made.hint"), token).open();
            made.run();
        });
    }
}
