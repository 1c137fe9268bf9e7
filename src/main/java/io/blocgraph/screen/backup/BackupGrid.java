/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.backup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.backup.Backup;
import io.blocgraph.screen.common.ResponsiveColumns;
import io.blocgraph.screen.common.TimestampFormatter;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;

/** A grid of backups, the latest first, each with a button to restore it. */
class BackupGrid extends Grid<Backup> {

    private static final double MEGABYTE = 1 << 20;

    BackupGrid(List<Backup> backups, TimestampFormatter timestamps, Consumer<Backup> restore) {
        getElement().setAttribute("aria-label", getTranslation("nav.backups"));
        setAllRowsVisible(true);
        addComponentColumn(backup -> {
                    var time = new Div(
                            new Span(timestamps.format(backup.description().at().toInstant(), getLocale())),
                            ResponsiveColumns.narrowSummary(reason(backup), size(backup)));
                    time.addClassName("row-texts");
                    return time;
                })
                .setHeader(getTranslation("backups.at"));
        var reason = addColumn(this::reason).setHeader(getTranslation("backups.reason"));
        var changes = addColumn(backup -> NumberFormat.getIntegerInstance(getLocale())
                        .format(backup.description().changes()))
                .setHeader(getTranslation("backups.changes"));
        var size = addColumn(this::size).setHeader(getTranslation("backups.size"));
        var version = addColumn(backup -> backup.description().version()).setHeader(getTranslation("backups.version"));
        addComponentColumn(backup -> {
                    var button = new Button(getTranslation("backups.restore"), click -> restore.accept(backup));
                    button.addThemeVariants(ButtonVariant.TERTIARY);
                    button.setAriaLabel(getTranslation(
                            "backups.restore.title",
                            timestamps.format(backup.description().at().toInstant(), getLocale())));
                    return button;
                })
                .setAutoWidth(true)
                .setFlexGrow(0);
        ResponsiveColumns.showFrom(this, ResponsiveColumns.LIST_BREAKPOINT, List.of(reason, changes, size, version));
        setItems(backups);
    }

    private String reason(Backup backup) {
        return getTranslation("backups.reason." + backup.description().reason());
    }

    private String size(Backup backup) {
        var format = NumberFormat.getInstance(getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(backup.description().bytes() / MEGABYTE) + " MB";
    }
}
