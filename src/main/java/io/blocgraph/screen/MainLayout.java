package io.blocgraph.screen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.screen.common.PreferenceFields;
import jakarta.annotation.security.PermitAll;

/** The shell in which every screen stands: the product's name, the way to the screens, language and appearance. */
@PermitAll
public class MainLayout extends AppLayout {

    private final PreferenceFields preferenceFields;
    private final CurrentAccount currentAccount;
    private final AuthenticationContext authentication;

    MainLayout(PreferenceFields preferenceFields, CurrentAccount currentAccount, AuthenticationContext authentication) {
        this.preferenceFields = preferenceFields;
        this.currentAccount = currentAccount;
        this.authentication = authentication;
        addClassName("shell");
        setPrimarySection(Section.NAVBAR);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("nav.toggle"));
        addToNavbar(toggle, brand(), userControls());
        addToDrawer(navigation());
    }

    /** The menu stands open where there is room for it beside the screen, unless it was closed there. */
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

    private Anchor brand() {
        var mark = new Span();
        mark.addClassName("shell-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var name = new Anchor("home", mark, new Span(getTranslation("app.name")));
        name.addClassName("shell-name");
        name.getElement().setAttribute("router-link", true);
        return name;
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("nav.label"));
        var structure = new SideNavItem(getTranslation("nav.structure"), "structure", VaadinIcon.SITEMAP.create());
        structure.setMatchNested(true);
        navigation.addItem(new SideNavItem(getTranslation("nav.home"), "home", VaadinIcon.HOME.create()));
        navigation.addItem(structure);
        var explorer = new SideNavItem(getTranslation("nav.explorer"), "explorer", VaadinIcon.CLUSTER.create());
        explorer.setMatchNested(true);
        navigation.addItem(explorer);
        navigation.addItem(new SideNavItem(getTranslation("nav.people"), "people", VaadinIcon.USERS.create()));
        var board = new SideNavItem(getTranslation("nav.board"), "board", VaadinIcon.GRID_BIG.create());
        board.setMatchNested(true);
        navigation.addItem(board);
        navigation.addItem(new SideNavItem(getTranslation("nav.gaps"), "gaps", VaadinIcon.WARNING.create()));
        if (currentAccount.permissions().map(AccountPermissions::administers).orElse(false)) {
            var accounts = new SideNavItem(getTranslation("nav.accounts"), "accounts", VaadinIcon.KEY.create());
            accounts.setMatchNested(true);
            navigation.addItem(accounts);
            navigation.addItem(new SideNavItem(
                    getTranslation("nav.access-log"), "access-log", VaadinIcon.CLIPBOARD_TEXT.create()));
        }
        return navigation;
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
