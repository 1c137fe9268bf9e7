package io.blocgraph.screen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.blocgraph.access.Access;

/** Who is signed in, and the way to their account and out. */
class AccountMenu extends MenuBar {

    AccountMenu(Access access, AuthenticationContext authentication) {
        addClassName("account-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        access.standing().ifPresent(standing -> {
            var avatar = new Avatar(standing.fullName());
            var given = standing.fullName().strip();
            avatar.setAbbreviation(given.substring(given.lastIndexOf(' ') + 1, given.lastIndexOf(' ') + 2)
                    .toUpperCase(getLocale()));
            avatar.getElement().setAttribute("aria-hidden", "true");
            MenuItem me = addItem(avatar);
            me.setAriaLabel(getTranslation("account.menu", standing.fullName()));
            var name = new Span(standing.name());
            name.addClassName("muted");
            var who = new Div(new Span(standing.fullName()), name);
            who.addClassName("account-who");
            me.getSubMenu().addItem(who).setEnabled(false);
            me.getSubMenu()
                    .addItem(
                            getTranslation("account.title"),
                            click -> UI.getCurrent().navigate("account"));
            me.getSubMenu().addItem(getTranslation("account.sign-out"), click -> authentication.logout());
        });
    }
}
