package io.blocgraph.screen;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.blocgraph.screen.Preferences.Appearance;
import io.blocgraph.screen.structure.StructureView;
import java.util.Locale;

/** The shell in which every screen stands: the product's name, the way to the screens, language and appearance. */
public class MainLayout extends AppLayout {

    private final Preferences preferences;

    MainLayout(Preferences preferences) {
        this.preferences = preferences;
        addClassName("shell");
        setPrimarySection(Section.NAVBAR);
        setDrawerOpened(false);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("nav.toggle"));
        addToNavbar(toggle, name(), choices());
        addToDrawer(navigation());
    }

    private Anchor name() {
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
        var structure =
                new SideNavItem(getTranslation("nav.structure"), StructureView.class, VaadinIcon.SITEMAP.create());
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
        return navigation;
    }

    private Div choices() {
        var choices = new Div(language(), appearance());
        choices.addClassName("shell-choices");
        return choices;
    }

    private Select<Locale> language() {
        var language = new Select<Locale>();
        language.setAriaLabel(getTranslation("language.label"));
        language.setItems(Translations.ENGLISH, Translations.VIETNAMESE);
        language.setItemLabelGenerator(it -> getTranslation("language." + it.getLanguage()));
        language.setValue(getLocale().getLanguage().equals("vi") ? Translations.VIETNAMESE : Translations.ENGLISH);
        language.setPrefixComponent(VaadinIcon.GLOBE.create());
        language.addClassName("shell-language");
        language.addValueChangeListener(it -> preferences.choose(it.getValue()));
        return language;
    }

    private Select<Appearance> appearance() {
        var appearance = new Select<Appearance>();
        appearance.setAriaLabel(getTranslation("appearance.label"));
        appearance.setItems(Appearance.values());
        appearance.setItemLabelGenerator(it -> getTranslation("appearance." + it));
        appearance.setValue(preferences.appearance());
        appearance.setPrefixComponent(VaadinIcon.ADJUST.create());
        appearance.addClassName("shell-appearance");
        appearance.addValueChangeListener(it -> preferences.choose(it.getValue()));
        return appearance;
    }
}
