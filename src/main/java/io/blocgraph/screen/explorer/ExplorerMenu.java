package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.function.Supplier;

/** What is done with the picture as a whole: shown as a table, kept, exported, presented. */
class ExplorerMenu extends MenuBar {

    private final MenuItem table;
    private final SubMenu exports;

    /** What is done. */
    interface Listener {
        /** Table or picture. */
        void toggleTable();

        /** Opens the views that are kept. */
        void openViews();

        /** Opens the request that asks the same. */
        void openGraphQl();
    }

    ExplorerMenu(Listener acts, Supplier<Component> presented) {
        addClassName("explorer-menu");
        getElement().setAttribute("aria-label", getTranslation("explorer.menu"));
        table = item(VaadinIcon.TABLE, "explorer.table");
        table.addClickListener(click -> acts.toggleTable());
        item(VaadinIcon.BOOKMARK, "explorer.views").addClickListener(click -> acts.openViews());
        exports = item(VaadinIcon.DOWNLOAD, "explorer.export").getSubMenu();
        item(VaadinIcon.CODE, "explorer.graphql").addClickListener(click -> acts.openGraphQl());
        // the browser lets a page fill the screen only while it handles the click itself
        var screen = item(VaadinIcon.EXPAND_FULL, "explorer.present");
        screen.addAttachListener(attach -> screen.getElement()
                .executeJs("this.addEventListener('click', () => $0.requestFullscreen?.())", presented.get()));
    }

    private MenuItem item(VaadinIcon icon, String key) {
        var item = addItem(icon.create());
        item.add(new Span(getTranslation(key)));
        return item;
    }

    void show(ExplorerLocation location, String unit) {
        table.removeAll();
        table.add(
                (location.table() ? VaadinIcon.CLUSTER : VaadinIcon.TABLE).create(),
                new Span(getTranslation(location.table() ? "explorer.picture" : "explorer.table")));
        exports.removeAll();
        for (var kind : new String[] {"svg", "png", "pdf-A4", "pdf-A3"}) {
            exports.addItem(
                    new ExportLink(location, unit, kind, getLocale(), getTranslation("explorer.export." + kind)));
        }
    }
}
