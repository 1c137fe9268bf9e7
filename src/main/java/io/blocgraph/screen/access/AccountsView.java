/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.Account;
import io.blocgraph.access.AccountChanges;
import io.blocgraph.access.Accounts;
import io.blocgraph.screen.common.AdministratorsOnly;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The screen of the accounts that the signed-in administrator manages, with the panel of the selected account beside
 * the list.
 */
@PermitAll
@AdministratorsOnly
@Menu(title = "nav.accounts", order = 7, icon = "vaadin:key")
@Route("accounts")
public class AccountsView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int MAX_ACCOUNTS = 200;

    private final transient Accounts accounts;
    private final transient AccountPanelFactory panels;
    private final TextField search = new TextField();
    private final Grid<Account> grid = new Grid<>();
    private final Div panel = new Div();
    private final Paragraph more = new Paragraph();

    AccountsView(Accounts accounts, AccountChanges changes, AccountPanelFactory panels) {
        this.accounts = accounts;
        this.panels = panels;
        addClassName("page");
        var make = new Button(getTranslation("accounts.make"), VaadinIcon.PLUS.create());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> new NewAccountDialog(changes, AccountsView::open).open());
        var head = new Div(new H1(getTranslation("nav.accounts")), make);
        head.addClassName("page-head");
        search.setPlaceholder(getTranslation("accounts.search"));
        search.setAriaLabel(getTranslation("accounts.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        columns();
        more.addClassName("muted");
        panel.addClassName("account-panel");
        var sides = new Div(new Div(search, grid, more), panel);
        sides.addClassName("accounts");
        add(head, sides);
    }

    private void columns() {
        grid.addClassName("accounts-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("nav.accounts"));
        grid.addComponentColumn(AccountsView::name)
                .setHeader(getTranslation("accounts.account"))
                .setFlexGrow(2);
        grid.addColumn(account -> account.grants().isEmpty()
                        ? getTranslation("accounts.none")
                        : account.grants().stream()
                                .map(grant -> getTranslation("role." + grant.role()) + " · "
                                        + Optional.ofNullable(grant.unit())
                                                .map(it -> it.code())
                                                .orElse(getTranslation("grant.everywhere")))
                                .collect(Collectors.joining(", ")))
                .setHeader(getTranslation("accounts.grants"))
                .setFlexGrow(2);
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresent(it -> open(it.id()));
            }
        });
    }

    private static Div name(Account account) {
        var name = new Span(account.name());
        name.addClassName("muted");
        var texts = new Div(new Span(account.fullName()), name);
        texts.addClassName("row-texts");
        if (account.disabled()) {
            var out = new Span(UI.getCurrent().getTranslation("accounts.disabled"));
            out.addClassName("row-vacant");
            texts.add(out);
        }
        return texts;
    }

    private static void open(String id) {
        UI.getCurrent().navigate(AccountsView.class, id);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        refresh();
        panel.removeAll();
        if (id == null) {
            panel.add(new Paragraph(getTranslation("accounts.choose")));
            return;
        }
        var account = accounts.find(id);
        if (account.isEmpty()) {
            panel.add(new Paragraph(getTranslation("access.ACCOUNT_UNKNOWN")));
            return;
        }
        grid.select(account.get());
        panel.add(panels.create(account.get(), () -> open(id)));
    }

    private void refresh() {
        var page = accounts.page(search.getValue(), "", MAX_ACCOUNTS);
        grid.setItems(page);
        more.setText(page.size() < MAX_ACCOUNTS ? "" : getTranslation("accounts.more", MAX_ACCOUNTS));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.accounts") + " · " + getTranslation("app.name");
    }
}
