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
import io.blocgraph.access.Account;
import io.blocgraph.screen.change.Choice;
import java.util.Map;
import java.util.Optional;

/** One account: whose it is, its grants, and what can be done with it. */
class AccountPanel extends Div {

    private final transient Account account;
    private final transient AccountPanels with;
    private final transient Runnable changed;

    AccountPanel(Account account, AccountPanels with, Runnable changed) {
        this.account = account;
        this.with = with;
        this.changed = changed;
        addClassName("page-content");
        add(head(), grants(), new WhySection(account.id(), with.grants, with.choices, with.moments));
        if (account.mine()) {
            add(facts(), actions());
        }
    }

    private Div head() {
        var line = new Div(new Span(account.name()));
        line.addClassName("panel-line");
        line.add(new Span(account.usedAt()
                .map(it -> getTranslation("sign-ins.used", with.moments.written(it, getLocale())))
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
                        Words.grant(grant, with.moments), new Button(getTranslation("grant.end"), click -> {
                            if (Refusals.beside(Map.of(), () -> with.grants.end(grant.id()))) {
                                changed.run();
                            }
                        }))));
        var give = new Button(
                getTranslation("grant.give"),
                click -> with.dialogs.open(Optional.of(account), Optional.empty(), changed));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        var section = new Section(new H3(getTranslation("accounts.grants")));
        section.add(account.grants().isEmpty() ? new Paragraph(getTranslation("grant.none")) : list, give);
        return section;
    }

    private Section facts() {
        var fullName = new TextField(getTranslation("accounts.full-name"));
        fullName.setValue(account.fullName());
        ComboBox<Choice> member = UnitField.ofMember(with.choices, getTranslation("accounts.member"));
        member.setHelperText(getTranslation("accounts.member.hint"));
        account.member().ifPresent(it -> member.setValue(new Choice(it.id(), it.code(), it.name())));
        var save = new Button(getTranslation("accounts.save"), click -> {
            var done = Refusals.beside(
                    Map.of("fullName", fullName, "member", member),
                    () -> with.changes.update(
                            account.id(),
                            fullName.getValue(),
                            Optional.ofNullable(member.getValue()).map(Choice::id)));
            if (done) {
                changed.run();
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
            if (Refusals.beside(Map.of(), () -> with.changes.signOutEverywhere(account.id()))) {
                changed.run();
            }
        }));
        var out =
                new Button(getTranslation(account.disabled() ? "accounts.enable" : "accounts.disable"), click -> ask());
        if (!account.disabled()) {
            out.addThemeVariants(ButtonVariant.ERROR);
        }
        actions.add(out);
        return new Section(new H3(getTranslation("accounts.actions")), actions);
    }

    private void ask() {
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
        if (Refusals.beside(Map.of(), () -> with.changes.disable(account.id(), disabled))) {
            changed.run();
        }
    }

    private void newPassword() {
        Refusals.beside(Map.of(), () -> {
            var made = with.changes.newPassword(account.id());
            new Secret(
                            getTranslation("accounts.password"),
                            getTranslation("accounts.password.hint", account.name()),
                            made.password().orElseThrow())
                    .open();
        });
    }
}
