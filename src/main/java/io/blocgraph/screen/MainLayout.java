/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.PreferenceFields;
import io.blocgraph.screen.common.ScreenAccess;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The layout around all screens: product name, navigation, preferences and account menu. */
@Layout
@PermitAll
@JsModule("context://frontend/drafts.js")
@JsModule("context://frontend/print.js")
public class MainLayout extends AppLayout {

    private final PreferenceFields preferenceFields;
    private final CurrentAccount currentAccount;
    private final AuthenticationContext authentication;

    MainLayout(
            PreferenceFields preferenceFields,
            CurrentAccount currentAccount,
            AuthenticationContext authentication,
            Clock clock) {
        this.preferenceFields = preferenceFields;
        this.currentAccount = currentAccount;
        this.authentication = authentication;
        addClassName("shell");
        getElement().setAttribute("data-printed", printed());
        getElement().setAttribute("data-time-zone", clock.getZone().getId());
        getElement()
                .setAttribute(
                        "data-account",
                        currentAccount
                                .permissions()
                                .map(AccountPermissions::name)
                                .orElse(""));
        getElement().setAttribute("data-draft-unsaved", getTranslation("draft.unsaved"));
        getElement().setAttribute("data-online", getTranslation("network.online"));
        getElement().setAttribute("data-offline", getTranslation("network.offline"));
        getElement().setAttribute("data-draft-close", getTranslation("draft.close"));
        setPrimarySection(Section.NAVBAR);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("nav.toggle"));
        addToNavbar(toggle, brand(), userControls());
        addToDrawer(navigation());
    }

    /** Opens the drawer in wide windows, unless the user has closed it there. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                const wide = matchMedia('(min-width: 80rem)');
                if (!wide.matches || localStorage.getItem('menu') === 'closed') {
                  this.drawerOpened = false;
                }
                this.addEventListener('drawer-opened-changed', () => {
                  if (wide.matches) {
                    localStorage.setItem('menu', this.drawerOpened ? 'open' : 'closed');
                  }
                });
                """);
    }

    /** What a printed page says of itself; the days are filled in when it is printed. */
    private String printed() {
        return getTranslation(
                "print.line",
                "{asOf}",
                currentAccount.permissions().map(AccountPermissions::fullName).orElse(""),
                "{now}");
    }

    private Anchor brand() {
        var mark = new Span();
        mark.addClassName("shell-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var name = new PageLink("home", mark, new Span(getTranslation("app.name")));
        name.addClassName("shell-name");
        return name;
    }

    /**
     * Builds the navigation from the views with {@link com.vaadin.flow.router.Menu @Menu}, whose titles are translation
     * keys.
     */
    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("nav.label"));
        MenuConfiguration.getMenuEntries().stream()
                .filter(this::isOffered)
                .map(this::item)
                .forEach(navigation::addItem);
        return navigation;
    }

    private boolean isOffered(MenuEntry entry) {
        return ScreenAccess.isAllowed(entry.menuClass(), currentAccount.permissions());
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path(), new Icon(entry.icon()));
        item.setMatchNested(true);
        return item;
    }

    private Div userControls() {
        var choices = new Div(
                preferenceFields.languageSelect(),
                preferenceFields.appearanceSelect(),
                new AccountMenu(currentAccount, authentication));
        choices.addClassName("shell-choices");
        return choices;
    }
}
