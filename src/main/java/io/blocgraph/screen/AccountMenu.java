/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.blocgraph.access.CurrentAccount;

/** The menu of the signed-in account, with links to its settings and to sign out. */
class AccountMenu extends MenuBar {

    AccountMenu(CurrentAccount currentAccount, AuthenticationContext authentication) {
        addClassName("account-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        currentAccount.permissions().ifPresent(permissions -> {
            var avatar = new Avatar(permissions.fullName());
            var given = permissions.fullName().strip();
            avatar.setAbbreviation(given.substring(given.lastIndexOf(' ') + 1, given.lastIndexOf(' ') + 2)
                    .toUpperCase(getLocale()));
            avatar.getElement().setAttribute("aria-hidden", "true");
            MenuItem menu = addItem(avatar);
            menu.setAriaLabel(getTranslation("account.menu", permissions.fullName()));
            var name = new Span(permissions.name());
            name.addClassName("muted");
            var identity = new Div(new Span(permissions.fullName()), name);
            identity.addClassName("account-who");
            menu.getSubMenu().addItem(identity).setEnabled(false);
            menu.getSubMenu()
                    .addItem(
                            getTranslation("account.title"),
                            click -> UI.getCurrent().navigate("account"));
            menu.getSubMenu().addItem(getTranslation("account.sign-out"), click -> authentication.logout());
        });
    }
}
