/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.UI;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.exchange.Table;
import io.blocgraph.savedview.ListColumns;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Creates menus to download lists. A file says what it lists, as of when, by whom and when it was made. */
@Component
public class TableDownloads {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CurrentAccount currentAccount;
    private final ListColumns chosen;
    private final Clock clock;

    TableDownloads(CurrentAccount currentAccount, ListColumns chosen, Clock clock) {
        this.currentAccount = currentAccount;
        this.chosen = chosen;
        this.clock = clock;
    }

    /**
     * Creates a menu, in which the columns can be chosen, too. The choice is kept for the account.
     *
     * @param list the name of the list, by which the choice is kept
     * @param fileName the name of the file, without an extension
     * @param title what is listed, in the language of the screen
     * @param day the day of the list; empty for today
     * @param columns all columns, in order
     * @param rows supplies the rows when a file is asked for
     * @param <T> the type of the rows
     * @return the menu
     */
    public <T> TableDownload create(
            String list,
            String fileName,
            String title,
            Optional<LocalDate> day,
            List<ListColumn<T>> columns,
            Supplier<Iterable<T>> rows) {
        var download =
                new TableDownload(fileName, () -> new Table<>(title, origin(day), shown(list, columns), rows.get()));
        download.addItem(
                "columns.open",
                () -> new ColumnsDialog(columns, chosen.of(list), it -> {
                            chosen.choose(list, it);
                            UI.getCurrent().refreshCurrentRoute(false);
                        })
                        .open());
        return download;
    }

    private <T> List<Table.Column<T>> shown(String list, List<ListColumn<T>> columns) {
        var isShown = isShown(list);
        return columns.stream()
                .filter(it -> isShown.test(it.key()))
                .map(ListColumn::translated)
                .toList();
    }

    /**
     * Returns which columns of a list are shown.
     *
     * @param list the name of the list
     * @return whether the column of a name is among those that the account has chosen
     */
    public Predicate<String> isShown(String list) {
        var names = chosen.of(list);
        return column -> names.isEmpty() || names.contains(column);
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
