/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import static io.blocgraph.screen.common.Texts.formatDate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Assignment;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.MemberSeat;
import io.blocgraph.screen.common.PersonAvatar;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The panel of a member: personal data, responsibility chain, span, seats, assignments and career. */
class MemberPanel extends Div {

    private static final List<String> SECTIONS = List.of("", "followup", "span", "career", "leaving", "history");

    private final transient MemberDetails member;
    private final transient StructureLocation location;

    private final transient Forms forms;
    private final boolean isEditable;

    MemberPanel(MemberDetails member, StructureLocation location, UnitSectionFactory sections, Forms forms) {
        this.member = member;
        this.location = location;
        this.forms = forms;
        this.isEditable = forms.canEdit(member.id());
        addClassName("panel-content");
        add(header(), new MemberActions(member, forms), new PanelTabs("section.member.", SECTIONS, location));
        switch (location.section().orElse("")) {
            case "followup" -> add(new LazyComponent(() -> sections.followUps(member.toTarget())));
            case "span" -> add(new SpanSection(sections.queries().span(member.code(), location.day()), location));
            case "career" ->
                add(new CareerSection(member, sections.queries().career(member.code(), location.day()), location));
            case "leaving" ->
                add(new LazyComponent(() -> new DepartureSection(
                        sections.queries().departureImpact(member.id(), location.day()), location)));
            case "history" -> add(sections.memberHistory(member));
            default -> overview(sections.queries().overview(member.code(), location.day()));
        }
    }

    /** Adds the overview: personal data, seats, responsibility chain and assignments. */
    private void overview(MemberOverview overview) {
        add(facts());
        addList("seat.title", overview.seats().stream().map(this::seat).toList());
        add(new ChainSection(overview.chain(), member.id(), location, forms.assignments()).withSubject(member.toRef()));
        overview.chain()
                .bloc()
                .ifPresent(it -> add(location.explorerLink(it.code(), member.id(), getTranslation("explorer.link"))));
        addList(
                "assignment.title",
                overview.assignments().stream().map(this::assignment).toList());
    }

    private Header header() {
        var code = new Span(member.code());
        code.addClassName("code");
        var line = new Div(new Span(member.status() == null ? "" : getTranslation("member." + member.status())), code);
        line.addClassName("panel-line");
        var texts = new Div(new H2(member.fullName()), line);
        texts.addClassName("panel-texts");
        var header = new Header(new PersonAvatar(member.toRef()), texts);
        header.addClassName("panel-header");
        return header;
    }

    private Section facts() {
        var facts = new DetailList();
        fact(facts, "member.bornOn", member.bornOn());
        fact(facts, "member.joinedOn", member.joinedOn());
        fact(facts, "member.officialOn", member.officialOn());
        Optional.ofNullable(member.cell())
                .ifPresent(it ->
                        facts.item("member.cell", location.toUnit(it.code()).link(it.name())));
        facts.unitLinks("member.organization", member.organization().stream().toList(), location)
                .unitLinks("member.temporaryCell", list(member.temporaryCell()), location);
        Optional.ofNullable(member.gender())
                .ifPresent(it -> facts.item("member.gender", getTranslation("gender." + it)));
        fact(facts, "member.anonymizedOn", member.anonymizedOn());
        Optional.ofNullable(member.phone()).ifPresent(it -> facts.item("member.phone", it));
        Optional.ofNullable(member.email()).ifPresent(it -> facts.item("member.email", it));
        Optional.ofNullable(member.address()).ifPresent(it -> facts.item("member.address", it));
        return DetailList.section(facts, isEditable, () -> forms.members().update(member.toTarget()));
    }

    private static void fact(DetailList facts, String key, @Nullable LocalDate value) {
        Optional.ofNullable(value).ifPresent(it -> facts.item(key, formatDate(it)));
    }

    private void addList(String title, List<ListItem> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("lines");
            lines.forEach(list::add);
            add(new Section(new H3(getTranslation(title)), list));
        }
    }

    private ListItem seat(MemberSeat seat) {
        var committee = seat.committee();
        var line = item(committee.withRole(seat.role()), List.of(committee.unit()), seat.since(), null);
        line.add(button(
                "action.endSeat", () -> forms.committees().endSeat(seat.id(), seat.version(), member.fullName())));
        return line;
    }

    private ListItem assignment(Assignment assignment) {
        var decision = Optional.ofNullable(assignment.decision())
                .map(it -> " · " + getTranslation("chain.decision", it.number()))
                .orElse("");
        var line = item(
                assignment.title() + decision + " · " + getTranslation("assignment." + assignment.status()),
                assignment.units(),
                assignment.since(),
                assignment.until());
        line.add(
                button("action.updateAssignment", () -> forms.assignments().update(assignment)),
                button("action.endAssignment", () -> forms.assignments().end(assignment)));
        return line;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setVisible(isEditable);
        return button;
    }

    private ListItem item(String what, List<UnitRef> units, @Nullable LocalDate since, @Nullable LocalDate until) {
        var line = new ListItem();
        if (!what.isEmpty()) {
            line.add(new Span(what));
        }
        units.forEach(it -> line.add(location.toUnit(it.code()).link(it.qualifiedName())));
        line.add(period(since, until));
        return line;
    }

    private Component period(@Nullable LocalDate since, @Nullable LocalDate until) {
        var words = until == null
                ? Optional.ofNullable(since).map(it -> getTranslation("chain.since", formatDate(it)))
                : Optional.of(getTranslation("period", formatDate(since), formatDate(until)));
        var period = new Span(words.orElse(""));
        period.addClassName("muted");
        return period;
    }

    private static List<UnitRef> list(@Nullable UnitRef unit) {
        return unit == null ? List.of() : List.of(unit);
    }
}
