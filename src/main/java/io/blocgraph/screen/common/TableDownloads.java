/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.exchange.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Creates menus to download lists. A file says what it lists, as of when, by whom and when it was made. */
@Component
public class TableDownloads {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CurrentAccount currentAccount;
    private final Clock clock;

    TableDownloads(CurrentAccount currentAccount, Clock clock) {
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /**
     * Creates a menu.
     *
     * @param fileName the name of the file, without an extension
     * @param title what is listed, in the language of the screen
     * @param day the day of the list; empty for today
     * @param columns the columns, with headings in the language of the screen
     * @param rows supplies the rows when a file is asked for
     * @param <T> the type of the rows
     * @return the menu
     */
    public <T> TableDownload create(
            String fileName,
            String title,
            Optional<LocalDate> day,
            List<Table.Column<T>> columns,
            Supplier<Iterable<T>> rows) {
        return new TableDownload(fileName, () -> new Table<>(title, origin(day), columns, rows.get()));
    }

    /**
     * Creates a menu to download a list that begins with its headings, so that it can be read again.
     *
     * @param fileName the name of the file, without an extension
     * @param title what is listed
     * @param columns the columns
     * @param rows supplies the rows when a file is asked for
     * @param <T> the type of the rows
     * @return the menu
     */
    public <T> TableDownload createPlain(
            String fileName, String title, List<Table.Column<T>> columns, Supplier<Iterable<T>> rows) {
        return new TableDownload(fileName, () -> new Table<>(title, "", columns, rows.get()));
    }

    private String origin(Optional<LocalDate> day) {
        var now = ZonedDateTime.now(clock);
        return Texts.translate(
                "download.origin",
                Texts.formatDate(day.orElse(now.toLocalDate())),
                currentAccount.requirePermissions().name(),
                Texts.formatDate(now.toLocalDate()) + " " + TIME.format(now));
    }
}
