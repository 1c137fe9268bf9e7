package io.blocgraph.screen.structure;

import static io.blocgraph.screen.structure.Words.day;
import static io.blocgraph.screen.structure.Words.number;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.change.Forms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit: what it is, who answers for it, who leads it and who belongs to it. */
class UnitPanel extends Div {

    private final transient UnitFacts unit;
    private final transient Address address;
    private final transient Forms forms;
    private final LocalDate shown;

    /**
     * The page of a unit.
     *
     * @param unit the unit
     * @param address where the reader is
     * @param shown the day that is shown
     * @param sections the parts of the page
     * @param forms the forms
     * @param filtered what to do when a list in it is filtered otherwise
     */
    UnitPanel(
            UnitFacts unit,
            Address address,
            LocalDate shown,
            UnitSections sections,
            Forms forms,
            Consumer<Address> filtered) {
        this.unit = unit;
        this.address = address;
        this.forms = forms;
        this.shown = shown;
        addClassName("panel-content");
        add(header());
        if (isGone()) {
            add(facts(), sections.of("history", unit, address, shown, filtered));
            return;
        }
        if (forms.offered(unit.id())) {
            add(new UnitActions(unit, forms));
        }
        add(new SectionTabs("section.unit.", UnitSections.NAMES, address));
        var section = address.section().orElse("");
        add(sections.of(section, unit, address, shown, filtered));
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
                        it -> line.add(address.toUnit(it.code()).link(getTranslation("unit.mergedInto", it.name()))));
        if (unit.dissolvedOn() != null && isGone()) {
            line.add(lastDay(unit.dissolvedOn()));
        } else {
            unit.bloc()
                    .ifPresent(
                            it -> line.add(address.inPicture(it.code(), unit.id(), getTranslation("explorer.link"))));
        }
        var texts = new Div(title, line);
        texts.addClassName("panel-texts");
        var header = new Header(new KindMark(unit.kind()), texts);
        if (!isGone()) {
            header.add(figures());
        }
        header.addClassName("panel-header");
        return header;
    }

    private Stream<Badge> badges() {
        var dissolved = Optional.ofNullable(unit.dissolvedOn())
                .map(it -> new Badge(getTranslation(it.isAfter(shown) ? "unit.dissolves" : "unit.dissolved", day(it))));
        var planned = Optional.ofNullable(unit.establishedOn())
                .filter(it -> it.isAfter(shown))
                .map(it -> new Badge(getTranslation("unit.planned", day(it))));
        return Stream.of(dissolved, planned).flatMap(Optional::stream);
    }

    /** Whether it no longer exists on the day that is shown. */
    private boolean isGone() {
        return unit.dissolvedOn() != null && !unit.dissolvedOn().isAfter(shown);
    }

    /** Leads to the last day on which the unit existed, where all about it can still be asked. */
    private Anchor lastDay(LocalDate dissolved) {
        var last = dissolved.minusDays(1);
        return address.on(Optional.of(last)).link(getTranslation("unit.lastDay", day(last)));
    }

    private Div figures() {
        var figures = new Div();
        figures.addClassName("figures");
        figures.add(figure("fact.members", unit.memberCount()), figure("fact.official", unit.officialMemberCount()));
        if (unit.kind() == Kind.BLOC || unit.kind() == Kind.CLUSTER) {
            figures.add(figure("fact.organizations", unit.organizationCount()));
        }
        if (unit.kind() != Kind.CELL && unit.kind() != Kind.GROUP) {
            figures.add(figure("fact.cells", unit.cellCount()));
        }
        return figures;
    }

    private Div figure(String key, int number) {
        var value = new Span(number(number));
        value.addClassName("figure-number");
        var label = new Span(getTranslation(key));
        label.addClassName("figure-label");
        var figure = new Div(value, label);
        figure.addClassName("figure");
        return figure;
    }

    private Section facts() {
        var facts = new Facts()
                .units("fact.parent", list(unit.parent()), address)
                .units("fact.cluster", list(unit.cluster()), address);
        Optional.ofNullable(unit.form()).ifPresent(it -> facts.fact("fact.form", getTranslation("form." + it)));
        Optional.ofNullable(unit.sector()).ifPresent(it -> facts.fact("fact.sector", Words.sector(it)));
        facts.fact("fact.established", day(unit.establishedOn()));
        Optional.ofNullable(unit.dissolvedOn()).ifPresent(it -> facts.fact("fact.dissolved", day(it)));
        facts.units("fact.mergedInto", list(unit.mergedInto()), address)
                .units("fact.mergedFrom", unit.mergedFrom(), address)
                .units("fact.splitFrom", list(unit.splitFrom()), address)
                .units("fact.splitInto", unit.splitInto(), address);
        return Facts.section(
                facts, forms.offered(unit.id()), () -> forms.units().update(unit.target()));
    }

    private static List<Ref> list(@Nullable Ref unit) {
        return unit == null ? List.of() : List.of(unit);
    }
}
