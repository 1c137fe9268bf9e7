/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import io.blocgraph.access.Account;
import io.blocgraph.screen.common.FieldInput;
import io.blocgraph.screen.common.Option;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The panel of an account: its person, grants, permissions and actions. */
class AccountPanel extends Div {

    private final transient Account account;
    private final transient AccountPanelFactory services;
    private final transient Runnable onChange;

    AccountPanel(Account account, AccountPanelFactory services, Runnable onChange) {
        this.account = account;
        this.services = services;
        this.onChange = onChange;
        addClassName("page-content");
        add(
                header(),
                grants(),
                new PermissionExplanationSection(
                        account.id(), services.explanations, services.options, services.timestampFormatter));
        if (account.editable()) {
            add(accountFields(), actions());
        }
    }

    private Div header() {
        var line = new Div(new Span(account.name()));
        line.addClassName("panel-line");
        line.add(new Span(account.usedAt()
                .map(it -> getTranslation("sign-ins.used", services.timestampFormatter.format(it, getLocale())))
                .orElse(getTranslation("accounts.unused"))));
        if (account.provider()) {
            line.add(new Span(getTranslation("accounts.at-provider")));
        }
        if (account.demo()) {
            line.add(new Span(getTranslation("accounts.demo")));
        }
        if (account.disabled()) {
            var out = new Span(getTranslation("accounts.disabled"));
            out.addClassName("row-vacant");
            line.add(out);
        }
        return new Div(new H2(account.fullName()), line);
    }

    private Section grants() {
        var list = new UnorderedList();
        list.addClassName("held");
        account.grants()
                .forEach(grant -> list.add(new ListItem(
                        GrantTexts.grant(grant, services.timestampFormatter),
                        new Button(getTranslation("grant.end"), click -> {
                            if (FormSubmission.submit(() -> services.grants.revoke(grant.id()))) {
                                onChange.run();
                            }
                        }))));
        var give = new Button(
                getTranslation("grant.give"),
                click -> services.grantDialogs.open(Optional.of(account), Optional.empty(), onChange));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        var section = new Section(new H3(getTranslation("accounts.grants")));
        section.add(account.grants().isEmpty() ? new Paragraph(getTranslation("grant.none")) : list, give);
        return section;
    }

    private Section accountFields() {
        var fullName = new TextField(getTranslation("accounts.full-name"));
        fullName.setValue(account.fullName());
        ComboBox<Option> member = OptionComboBoxes.forMember(services.options, getTranslation("accounts.member"));
        member.setHelperText(getTranslation("accounts.member.hint"));
        account.member().ifPresent(it -> member.setValue(new Option(it.id(), it.code(), it.name())));
        var binder = new Binder<>(Input.class);
        binder.forField(fullName).bind("fullName");
        binder.forField(member)
                .withValidator((value, context) ->
                        FieldInput.fault(member).map(ValidationResult::error).orElse(ValidationResult.ok()))
                .bind("member");
        var save = new Button(getTranslation("accounts.save"), click -> {
            var done = FormSubmission.submit(
                    binder,
                    input -> services.changes.update(
                            account.id(),
                            input.fullName(),
                            Optional.ofNullable(input.member()).map(Option::id)));
            if (done) {
                onChange.run();
            }
        });
        var fields = new Div(fullName, member, save);
        fields.addClassName("form-fields");
        return new Section(new H3(getTranslation("accounts.whose")), fields);
    }

    private Section actions() {
        var actions = new Div();
        actions.addClassName("list-actions");
        if (!account.provider() && !account.demo()) {
            actions.add(new Button(getTranslation("accounts.new-password"), click -> newPassword()));
        }
        actions.add(new Button(getTranslation("sign-ins.everywhere"), click -> {
            if (FormSubmission.submit(() -> services.changes.signOutEverywhere(account.id()))) {
                onChange.run();
            }
        }));
        var out = new Button(
                getTranslation(account.disabled() ? "accounts.enable" : "accounts.disable"), click -> confirmDisable());
        if (!account.disabled()) {
            out.addThemeVariants(ButtonVariant.ERROR);
        }
        actions.add(out);
        return new Section(new H3(getTranslation("accounts.actions")), actions);
    }

    private void confirmDisable() {
        if (account.disabled()) {
            disable(false);
            return;
        }
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("accounts.disable"));
        question.setText(getTranslation("accounts.disable.hint", account.fullName()));
        question.setConfirmText(getTranslation("accounts.disable"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("day.cancel"));
        question.addConfirmListener(confirm -> disable(true));
        question.open();
    }

    private void disable(boolean disabled) {
        if (FormSubmission.submit(() -> services.changes.setDisabled(account.id(), disabled))) {
            onChange.run();
        }
    }

    private void newPassword() {
        FormSubmission.submit(() -> {
            var made = services.changes.resetPassword(account.id());
            new SecretDialog(
                            getTranslation("accounts.password"),
                            getTranslation("accounts.password.hint", account.name()),
                            made.password().orElseThrow())
                    .open();
        });
    }

    /**
     * The input about the person.
     *
     * @param fullName the full name
     * @param member the corresponding member; null if none
     */
    public record Input(String fullName, @Nullable Option member) {}
}
