/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.binder.Binder;
import io.blocgraph.access.Account;
import io.blocgraph.access.Role;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.FormDialog;
import io.blocgraph.screen.common.Option;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dialog in which a grant is given: unit, account, role and last day, with a preview of the resulting permission.
 */
class GrantDialog extends FormDialog {

    private static final int MAX_ACCOUNTS = 50;

    private final transient GrantDialogs services;
    private final transient Runnable onGranted;
    private final Binder<Input> binder = new Binder<>(Input.class);
    private final ComboBox<Account> person = new ComboBox<>();
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>();
    private final DayField lastDay = new DayField(getTranslation("grant.last"));
    private final Checkbox everywhere = new Checkbox();
    private final Div preview = new Div();
    private final transient Optional<Option> initialUnit;
    private transient Optional<Option> unit;

    GrantDialog(GrantDialogs services, Optional<Account> account, Optional<Option> chosen, Runnable onGranted) {
        super(
                chosen.map(it -> UI.getCurrent().getTranslation("grant.give-on", it.name()))
                        .orElse(UI.getCurrent().getTranslation("grant.give")),
                UI.getCurrent().getTranslation("grant.give"));
        this.services = services;
        this.onGranted = onGranted;
        this.initialUnit = chosen;
        this.unit = chosen;
        addClassName("grant-dialog");
        setWidth(chosen.isEmpty() ? "min(60rem, 97vw)" : "min(30rem, 97vw)");
        person.setLabel(getTranslation("grant.person"));
        person.setItems(query -> services.accounts.page(query.getFilter().orElse(""), "", MAX_ACCOUNTS).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        person.setItemLabelGenerator(it -> it.fullName() + " · " + it.name());
        account.ifPresent(it -> {
            person.setValue(it);
            person.setReadOnly(true);
        });
        role.setLabel(getTranslation("grant.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(it -> getTranslation("role." + it + ".what"));
        role.setValue(Role.READER);
        lastDay.setHelperText(getTranslation("grant.last.hint"));
        lastDay.setClearButtonVisible(true);
        everywhere.setLabel(getTranslation("grant.everywhere"));
        everywhere.setVisible(services.currentAccount.requirePermissions().administersEverything() && chosen.isEmpty());
        everywhere.addValueChangeListener(change -> updatePreview());
        person.addValueChangeListener(change -> updatePreview());
        role.addValueChangeListener(change -> updatePreview());
        binder.forField(person)
                .asRequired(getTranslation("grant.person.missing"))
                .bind("account");
        binder.forField(role).bind("role");
        binder.forField(everywhere).bind("everywhere");
        binder.forField(lastDay).bind("until");
        preview.addClassName("preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var fields = new Div(person, role, everywhere, lastDay);
        fields.addClassName("grant-fields");
        var sides = new Div();
        sides.addClassName("grant-sides");
        if (chosen.isEmpty()) {
            var tree = services.unitPicker.create(it -> {
                unit = Optional.of(it);
                everywhere.setValue(false);
                updatePreview();
            });
            sides.add(tree);
        }
        sides.add(new Div(fields, preview));
        add(sides);
        updatePreview();
    }

    /** Updates the description of the permission, with the numbers of units and members that it makes visible. */
    private void updatePreview() {
        preview.removeAll();
        if (!everywhere.getValue() && unit.isEmpty()) {
            preview.add(new Span(getTranslation("grant.choose")));
            return;
        }
        var who = Optional.ofNullable(person.getValue()).map(Account::fullName).orElse(getTranslation("grant.they"));
        var where = everywhere.getValue()
                ? getTranslation("grant.everywhere")
                : unit.map(Option::label).orElseThrow();
        preview.add(new Span(getTranslation("grant.preview." + role.getValue(), who, where)));
        if (!everywhere.getValue()) {
            var figures = services.queries.read(
                    "tasks/unit-figures",
                    Optional.empty(),
                    Map.of("id", unit.orElseThrow().id()),
                    "unit",
                    Figures.class);
            var numbers = NumberFormat.getIntegerInstance(getLocale());
            preview.add(new Span(getTranslation(
                    "grant.preview.figures",
                    numbers.format(figures.organizationCount()),
                    numbers.format(figures.cellCount()),
                    numbers.format(figures.memberCount()))));
        }
    }

    private record Figures(int organizationCount, int cellCount, int memberCount) {}

    @Override
    protected boolean isDirty() {
        return binder.hasChanges() || !unit.equals(initialUnit);
    }

    @Override
    protected void submit() {
        if (!everywhere.getValue() && unit.isEmpty()) {
            updatePreview();
            return;
        }
        var done = FormSubmission.submit(
                binder,
                input -> services.grants.grant(
                        input.account().id(),
                        input.role(),
                        input.everywhere() ? Optional.empty() : unit.map(Option::id),
                        Optional.ofNullable(input.until()).map(this::dayAfter)));
        if (done) {
            close();
            onGranted.run();
        }
    }

    /** Converts the last day, as users enter it, to the exclusive end of the period. */
    private LocalDate dayAfter(LocalDate last) {
        return last.plusDays(1);
    }

    /**
     * The input of the dialog, except the unit.
     *
     * @param account the account that receives the grant
     * @param role the role
     * @param everywhere whether the grant applies to all units, regardless of the chosen one
     * @param until the last day; null for no end
     */
    public record Input(
            Account account,
            Role role,
            boolean everywhere,
            @Nullable LocalDate until) {}
}
