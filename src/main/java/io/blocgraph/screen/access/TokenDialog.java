/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import io.blocgraph.access.PersonalTokens;
import io.blocgraph.access.Role;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.FormDialog;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dialog in which a personal token is created: purpose, role, unit and last day. */
class TokenDialog extends FormDialog {

    private static final int DEFAULT_MONTHS = 6;

    private final transient PersonalTokens tokens;
    private final transient Runnable onMade;
    private final Binder<Input> binder = new Binder<>(Input.class);

    TokenDialog(PersonalTokens tokens, OptionLookup options, Clock clock, Runnable onMade) {
        super(UI.getCurrent().getTranslation("token.make"), UI.getCurrent().getTranslation("token.make"));
        this.tokens = tokens;
        this.onMade = onMade;
        var name = new TextField(getTranslation("token.name"));
        name.setHelperText(getTranslation("token.name.hint"));
        var role = new RadioButtonGroup<Role>(getTranslation("token.role"));
        role.setItems(Role.READER, Role.EDITOR);
        role.setItemLabelGenerator(it -> getTranslation("role." + it));
        role.setValue(Role.READER);
        var unit = OptionComboBoxes.forUnit(options, getTranslation("token.unit"));
        unit.setHelperText(getTranslation("token.unit.hint"));
        var until = new DayField(getTranslation("token.until.label"));
        until.setValue(LocalDate.now(clock).plusMonths(DEFAULT_MONTHS));
        binder.forField(name).bind("name");
        binder.forField(role).bind("role");
        binder.forField(unit).bind("unit");
        binder.forField(until).bind("until");
        var fields = new Div(name, role, unit, until);
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
            var token = tokens.create(
                    input.name(),
                    input.role(),
                    Optional.ofNullable(input.unit()).map(Option::id),
                    Optional.ofNullable(input.until()).orElse(LocalDate.MIN));
            close();
            new SecretDialog(getTranslation("token.made"), getTranslation("token.made.hint"), token).open();
            onMade.run();
        });
    }

    /**
     * The input of the dialog.
     *
     * @param name the purpose of the token
     * @param role the role to which the token is restricted
     * @param unit the unit to which the token is restricted; null for all units that the account may access
     * @param until the last day; null if not entered yet
     */
    public record Input(
            String name,
            Role role,
            @Nullable Option unit,
            @Nullable LocalDate until) {}
}
