/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import static io.blocgraph.screen.common.Texts.formatDate;
import static io.blocgraph.screen.common.Texts.formatNumber;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.KindIcon;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The panel of a unit, with a header and one of its sections. */
class UnitPanel extends Div {

    private final transient UnitDetails unit;
    private final transient StructureLocation location;
    private final transient Forms forms;
    private final LocalDate day;

    /**
     * Creates the panel.
     *
     * @param unit the unit
     * @param location the current location
     * @param shown the day shown
     * @param sections creates the sections
     * @param forms the forms
     * @param filtered the listener for changes of the filter of a list
     */
    UnitPanel(
            UnitDetails unit,
            StructureLocation location,
            LocalDate shown,
            UnitSectionFactory sections,
            Forms forms,
            Consumer<StructureLocation> filtered) {
        this.unit = unit;
        this.location = location;
        this.forms = forms;
        this.day = shown;
        addClassName("panel-content");
        add(header());
        if (isDissolved()) {
            add(facts(), sections.create("history", unit, location, shown, filtered));
            return;
        }
        if (forms.canEdit(unit.id())) {
            add(new UnitActions(unit, forms));
        }
        add(new PanelTabs("section.unit.", UnitSectionFactory.SECTIONS, location));
        var section = location.section().orElse("");
        add(sections.create(section, unit, location, shown, filtered));
        if (section.isEmpty()) {
            add(facts());
        }
    }

    private Header header() {
        var title = new H2(unit.name());
        var code = new Span(unit.code());
        code.addClassName("code");
        var kind = new Span(getTranslation("kind." + unit.kind()));
        var line = new Div(kind, code);
        line.addClassName("panel-line");
        badges().forEach(line::add);
        Optional.ofNullable(unit.mergedInto())
                .ifPresent(
                        it -> line.add(location.toUnit(it.code()).link(getTranslation("unit.mergedInto", it.name()))));
        if (unit.dissolvedOn() != null && isDissolved()) {
            line.add(lastDayLink(unit.dissolvedOn()));
        } else {
            unit.bloc()
                    .ifPresent(it ->
                            line.add(location.explorerLink(it.code(), unit.id(), getTranslation("explorer.link"))));
        }
        var texts = new Div(title, line);
        texts.addClassName("panel-texts");
        var header = new Header(new KindIcon(unit.kind()), texts);
        if (!isDissolved()) {
            header.add(figures());
        }
        header.addClassName("panel-header");
        return header;
    }

    private Stream<Badge> badges() {
        var dissolved = Optional.ofNullable(unit.dissolvedOn())
                .map(it -> new Badge(
                        getTranslation(it.isAfter(day) ? "unit.dissolves" : "unit.dissolved", formatDate(it))));
        var planned = Optional.ofNullable(unit.establishedOn())
                .filter(it -> it.isAfter(day))
                .map(it -> new Badge(getTranslation("unit.planned", formatDate(it))));
        return Stream.of(dissolved, planned).flatMap(Optional::stream);
    }

    /** Returns whether the unit no longer exists on the day shown. */
    private boolean isDissolved() {
        return unit.dissolvedOn() != null && !unit.dissolvedOn().isAfter(day);
    }

    /** Creates a link to the last day on which the unit existed, when all its data is available. */
    private Anchor lastDayLink(LocalDate dissolved) {
        var last = dissolved.minusDays(1);
        return location.withDay(Optional.of(last)).link(getTranslation("unit.lastDay", formatDate(last)));
    }

    private Div figures() {
        var figures = new Div();
        figures.addClassName("figures");
        figures.add(figure("fact.members", unit.memberCount()), figure("fact.official", unit.officialMemberCount()));
        if (unit.kind() == KnownKind.BLOC || unit.kind() == KnownKind.CLUSTER) {
            figures.add(figure("fact.organizations", unit.organizationCount()));
        }
        if (unit.kind() != KnownKind.CELL && unit.kind() != KnownKind.GROUP) {
            figures.add(figure("fact.cells", unit.cellCount()));
        }
        return figures;
    }

    private Div figure(String key, int number) {
        var value = new Span(formatNumber(number));
        value.addClassName("figure-number");
        var label = new Span(getTranslation(key));
        label.addClassName("figure-label");
        var figure = new Div(value, label);
        figure.addClassName("figure");
        return figure;
    }

    private Section facts() {
        var facts = new DetailList()
                .unitLinks("fact.parent", list(unit.parent()), location)
                .unitLinks("fact.cluster", list(unit.cluster()), location);
        Optional.ofNullable(unit.form()).ifPresent(it -> facts.item("fact.form", getTranslation("form." + it)));
        Optional.ofNullable(unit.sector()).ifPresent(it -> facts.item("fact.sector", Texts.sectorName(it)));
        facts.item("fact.established", formatDate(unit.establishedOn()));
        Optional.ofNullable(unit.dissolvedOn()).ifPresent(it -> facts.item("fact.dissolved", formatDate(it)));
        facts.unitLinks("fact.mergedInto", list(unit.mergedInto()), location)
                .unitLinks("fact.mergedFrom", unit.mergedFrom(), location)
                .unitLinks("fact.splitFrom", list(unit.splitFrom()), location)
                .unitLinks("fact.splitInto", unit.splitInto(), location);
        return DetailList.section(
                facts, forms.canEdit(unit.id()), () -> forms.units().update(unit.toTarget()));
    }

    private static List<UnitRef> list(@Nullable UnitRef unit) {
        return unit == null ? List.of() : List.of(unit);
    }
}
