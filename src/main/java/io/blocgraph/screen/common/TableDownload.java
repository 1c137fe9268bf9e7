/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.blocgraph.exchange.Table;
import io.blocgraph.exchange.TableFormat;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A menu to download a list as a file: all its rows, as it is filtered and ordered on the screen. They are read by the
 * request that downloads the file, so users can go on meanwhile.
 */
public class TableDownload extends MenuBar {

    private final MenuItem item;

    /**
     * Creates the menu.
     *
     * @param fileName the name of the file, without an extension
     * @param table supplies the list when a file is asked for
     */
    TableDownload(String fileName, Supplier<Table<?>> table) {
        addClassName("download");
        addThemeVariants(MenuBarVariant.TERTIARY);
        getElement().setAttribute("aria-label", getTranslation("download"));
        item = addItem(VaadinIcon.DOWNLOAD.create());
        item.add(new Span(getTranslation("download")));
        for (var format : TableFormat.values()) {
            DownloadHandler handler = event -> write(event, fileName, format, table);
            var link = new Anchor(handler, getTranslation("download." + format));
            link.getElement().setAttribute("router-ignore", true);
            item.getSubMenu().addItem(link);
        }
    }

    /** Adds something that can be done with the list, below the formats. */
    void addItem(String key, Runnable act) {
        item.getSubMenu().addSeparator();
        item.getSubMenu().addItem(getTranslation(key), click -> act.run());
    }

    private static void write(DownloadEvent event, String fileName, TableFormat format, Supplier<Table<?>> table)
            throws IOException {
        // texts are in the language of the screen
        var before = CurrentInstance.setCurrent(event.getUI());
        try {
            // a code may hold characters that a file name may not
            event.setFileName(fileName.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "."
                    + format.name().toLowerCase(Locale.ROOT));
            event.setContentType(format.mediaType());
            format.write(table.get(), event.getOutputStream());
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }
}
