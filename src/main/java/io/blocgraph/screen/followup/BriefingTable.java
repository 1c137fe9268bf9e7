/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.followup.UnitBriefing.BriefedUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Units with their people, last visits, open developments, points and targets, a row each. */
class BriefingTable extends NativeTable {

    private static final int SHOWN = 3;
    private static final String NOTHING = "–";
    private static final List<String> COLUMNS = List.of("unit", "visit", "developments", "points", "targets");

    private final LocalDate today;
    private final int visitDays;

    /**
     * Creates the table.
     *
     * @param briefing what there is to know
     * @param today the current day
     * @param visitDays how many days after the last visit a unit is marked
     */
    BriefingTable(UnitBriefing briefing, LocalDate today, int visitDays) {
        this.today = today;
        this.visitDays = visitDays;
        addClassName("briefing-table");
        var head = new NativeTableRow();
        COLUMNS.forEach(it -> head.add(new NativeTableHeaderCell(getTranslation("briefing." + it))));
        var body = new NativeTableBody();
        briefing.units().forEach(it -> body.add(row(briefing, it)));
        add(new NativeTableHeader(head), body);
    }

    private NativeTableRow row(UnitBriefing briefing, BriefedUnit unit) {
        return new NativeTableRow(
                cell("unit", who(unit)),
                cell("visit", visit(unit)),
                cell("developments", records(briefing.records(unit, List.of("DEVELOPMENT")), this::withHolder)),
                cell("points", records(briefing.records(unit, List.of("POINT", "FINDING")), this::withDay)),
                cell("targets", records(briefing.records(unit, List.of("TARGET")), this::withFigures)));
    }

    /** On a telephone each cell stands in a line of its own, and says itself what it is about. */
    private NativeTableCell cell(String column, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-column", getTranslation("briefing." + column));
        cell.setClassName(
                "briefing-nothing", content.getElement().getTextRecursively().equals(NOTHING));
        return cell;
    }

    private Div who(BriefedUnit unit) {
        var name = new PageLink("structure/" + PageLink.encode(unit.code()) + "/followup", unit.name());
        name.addClassName("followup-title");
        var who = new Div(name);
        if (unit.secretary() != null) {
            who.add(line(
                    "muted",
                    getTranslation("briefing.secretary", unit.secretary().fullName())));
        } else if (unit.kind() != KnownKind.CLUSTER) {
            who.add(line("mark mark-bad", getTranslation("briefing.noSecretary")));
        }
        if (!unit.responsible().isEmpty()) {
            var names = unit.responsible().stream()
                    .map(it -> it.member().fullName())
                    .distinct()
                    .collect(Collectors.joining(", "));
            who.add(line("muted", getTranslation("briefing.responsible", names)));
        }
        return who;
    }

    private Div visit(BriefedUnit unit) {
        var visit = unit.lastVisit();
        if (visit == null && unit.kind() == KnownKind.CLUSTER) {
            return line("", NOTHING);
        }
        if (visit == null) {
            return line("mark mark-soon", getTranslation("followup.card.never"));
        }
        var days = ChronoUnit.DAYS.between(visit.heldOn(), today);
        var text = new Div(line(
                days > visitDays ? "mark mark-bad" : "",
                getTranslation("briefing.visited", Texts.formatDate(visit.heldOn()), days)));
        if (visit.responsible() != null) {
            text.add(line("muted", visit.responsible().fullName()));
        }
        return text;
    }

    private Component records(List<FollowUp> records, Function<FollowUp, String> text) {
        if (records.isEmpty()) {
            return new Span(NOTHING);
        }
        var list = new Div();
        records.stream().limit(SHOWN).forEach(it -> {
            var link = new PageLink("record/" + PageLink.encode(it.id()), text.apply(it));
            link.setClassName("briefing-overdue", it.overdue());
            list.add(new Div(link));
        });
        if (records.size() > SHOWN) {
            list.add(line("muted", getTranslation("briefing.others", records.size() - SHOWN)));
        }
        return list;
    }

    private String withHolder(FollowUp record) {
        return record.responsible() == null
                ? record.name()
                : record.name() + " (" + record.responsible().fullName() + ")";
    }

    private String withDay(FollowUp record) {
        return record.dueOn() == null
                ? withHolder(record)
                : getTranslation(
                        record.overdue() ? "briefing.overdue" : "briefing.due",
                        withHolder(record),
                        Texts.formatDate(record.dueOn()));
    }

    private String withFigures(FollowUp record) {
        return record.name() + ": " + record.figures();
    }

    private static Div line(String classes, String text) {
        var line = new Div(new Span(text));
        if (!classes.isEmpty()) {
            line.getComponentAt(0).addClassNames(classes.split(" "));
        }
        return line;
    }
}
