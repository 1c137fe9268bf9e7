/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.screen.common.PageLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A month as a table of weeks, with what is planned or due on each day. */
class AgendaCalendar extends Div {

    /**
     * Creates the table.
     *
     * @param month the month
     * @param records what is planned or due in it
     * @param today the current day, which is marked
     * @param address the address of the agenda of another month
     */
    AgendaCalendar(YearMonth month, List<FollowUp> records, LocalDate today, Function<YearMonth, String> address) {
        addClassName("calendar");
        var title = new H2(
                VietnameseText.capitalize(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, getLocale())) + " "
                        + month.getYear());
        var head = new Div(
                step("followup.previous", address.apply(month.minusMonths(1)), "‹"),
                title,
                step("followup.next", address.apply(month.plusMonths(1)), "›"));
        head.addClassName("calendar-head");
        var table = new NativeTable();
        table.add(weekdays(), weeks(month, records, today));
        add(head, table);
    }

    private Anchor step(String key, String address, String sign) {
        var link = new PageLink(address, sign);
        link.getElement().setAttribute("aria-label", getTranslation(key));
        return link;
    }

    private NativeTableHeader weekdays() {
        var row = new NativeTableRow();
        for (var day : DayOfWeek.values()) {
            row.add(new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale())));
        }
        return new NativeTableHeader(row);
    }

    private NativeTableBody weeks(YearMonth month, List<FollowUp> records, LocalDate today) {
        var body = new NativeTableBody();
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var monday = first; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            var row = new NativeTableRow();
            for (var i = 0; i < DayOfWeek.values().length; i++) {
                var day = monday.plusDays(i);
                row.add(YearMonth.from(day).equals(month) ? cell(day, records, today) : new NativeTableCell());
            }
            body.add(row);
        }
        return body;
    }

    private NativeTableCell cell(LocalDate day, List<FollowUp> records, LocalDate today) {
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("calendar-day");
        var cell = new NativeTableCell(number);
        cell.setClassName("calendar-today", day.equals(today));
        records.stream().filter(it -> it.day().filter(day::equals).isPresent()).forEach(it -> {
            var link = new PageLink("record/" + PageLink.encode(it.id()), it.name());
            link.addClassNames("calendar-entry", "followup-icon-" + it.kind().toLowerCase(Locale.ROOT));
            link.setTitle(it.kindName() + " · " + it.unit().qualifiedName());
            cell.add(link);
        });
        return cell;
    }
}
