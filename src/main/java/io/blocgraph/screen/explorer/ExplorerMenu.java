/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import io.blocgraph.savedview.SavedViews;
import io.blocgraph.screen.common.SavedViewsDialog;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The menu of the explorer: table, saved views, export, GraphQL request and presentation mode. */
class ExplorerMenu extends MenuBar {

    private final transient SavedViews views;
    private final transient BooleanSupplier isPersonSelected;
    private final MenuItem table;
    private final SubMenu exports;
    private transient ExplorerLocation location = ExplorerLocation.START;
    private String unit = "";
    private String title = "";

    /**
     * Creates the menu.
     *
     * @param views the saved views
     * @param isPersonSelected returns whether a person is selected
     * @param presented supplies the component shown in full screen
     */
    ExplorerMenu(SavedViews views, BooleanSupplier isPersonSelected, Supplier<Component> presented) {
        this.views = views;
        this.isPersonSelected = isPersonSelected;
        addClassName("explorer-menu");
        getElement().setAttribute("aria-label", getTranslation("explorer.menu"));
        table = item(VaadinIcon.TABLE, "explorer.table");
        table.addClickListener(click -> location.withTable(!location.table()).navigate());
        item(VaadinIcon.BOOKMARK, "views").addClickListener(click -> openViews());
        exports = item(VaadinIcon.DOWNLOAD, "explorer.export").getSubMenu();
        item(VaadinIcon.CODE, "explorer.graphql").addClickListener(click -> openGraphQl());
        // the browser allows full screen only while it handles the click itself
        var screen = item(VaadinIcon.EXPAND_FULL, "explorer.present");
        screen.addAttachListener(attach -> screen.getElement()
                .executeJs("this.addEventListener('click', () => $0.requestFullscreen?.())", presented.get()));
    }

    private void openViews() {
        new SavedViewsDialog(views, location.href(), title).open();
    }

    private void openGraphQl() {
        new GraphQlDialog(ExplorerGraphQlRequest.of(location, unit, isPersonSelected.getAsBoolean())).open();
    }

    private MenuItem item(VaadinIcon icon, String key) {
        var item = addItem(icon.create());
        item.add(new Span(getTranslation(key)));
        return item;
    }

    /**
     * Updates the menu for a location.
     *
     * @param location the location
     * @param unit the code of the root unit
     * @param title the title of the page
     */
    void show(ExplorerLocation location, String unit, String title) {
        this.location = location;
        this.unit = unit;
        this.title = title;
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
