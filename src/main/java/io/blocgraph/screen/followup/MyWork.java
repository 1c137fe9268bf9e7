/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.FollowUpForms;
import io.blocgraph.screen.common.KindIcon;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work of somebody responsible: what needs doing, what is next, and their units with the last contact. */
public class MyWork extends Section {

    static final int DAYS_AHEAD = 60;
    static final int DAYS_BACK = 365;
    private static final int VISIT_DAYS = 180;

    private final transient FollowUps followUps;
    private final transient FollowUpForms forms;
    private final transient String member;
    private final LocalDate today;

    /**
     * Creates the section.
     *
     * @param followUps reads the records
     * @param forms the forms
     * @param member the id of the member
     * @param today the current day
     */
    public MyWork(FollowUps followUps, FollowUpForms forms, String member, LocalDate today) {
        this.followUps = followUps;
        this.forms = forms;
        this.member = member;
        this.today = today;
        addClassNames("my-work", "page-content");
        add(
                new H2(getTranslation("followup.mine")),
                new LazyComponent(() -> new AttentionList(
                        followUps.attention(Map.of("member", member)), "&responsible=" + FollowUpItem.encode(member))),
                part("followup.inHand", new LazyComponent(this::developments)),
                part("followup.agenda", new LazyComponent(this::agenda)),
                part("followup.units", new LazyComponent(this::units)));
    }

    private Section part(String key, Component content) {
        return new Section(new H3(getTranslation(key)), content);
    }

    /** Developments and feedback have no day: without this list nobody would learn that one has been passed to them. */
    private Component developments() {
        return new EntryList<>(
                cursor -> followUps.find(
                        Map.of("inHandOf", member, "records", List.of("DEVELOPMENT", "FEEDBACK")), cursor),
                FollowUpItem::withUnit,
                "followup.none.inHand");
    }

    private Component agenda() {
        var others = followUps.agendaBelow(member, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        var list = new EntryList<>(
                cursor -> followUps.agenda(
                        Map.of("whose", member), today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), cursor),
                FollowUpItem::withUnit,
                "followup.none.agenda");
        if (others == 0) {
            return list;
        }
        var link = FollowUpItem.link(
                "follow-up?below=" + FollowUpItem.encode(member), getTranslation("followup.agenda.below", others));
        link.addClassName("agenda-below");
        return new Div(list, link);
    }

    private Component units() {
        var units = new LinkedHashMap<String, MyUnit>();
        var work = followUps.responsibility(member);
        work.assignments()
                .forEach(it -> it.units().forEach(unit -> {
                    units.putIfAbsent(unit.id(), unit);
                    if (unit.organizations() != null) {
                        unit.organizations().nodes().forEach(below -> units.putIfAbsent(below.id(), below));
                    }
                }));
        work.seats().stream()
                .filter(it ->
                        it.role().equals("SECRETARY") && it.committee().kind().equals("EXECUTIVE"))
                .map(it -> it.committee().unit())
                .forEach(unit -> units.putIfAbsent(unit.id(), unit));
        var cards = new UnorderedList();
        cards.addClassName("unit-cards");
        units.values().forEach(it -> cards.add(card(it)));
        return cards;
    }

    private ListItem card(MyUnit unit) {
        var name = FollowUpItem.link("structure/" + FollowUpItem.encode(unit.code()) + "/followup", unit.name());
        name.addClassName("followup-title");
        var head = new Div(new KindIcon(unit.kind()), name);
        head.addClassName("unit-card-head");
        var lines = new ArrayList<Component>(List.of(head));
        if (unit.kind() != KnownKind.CLUSTER) {
            lines.add(lastVisit(unit));
        }
        count("followup.card.developments", unit.developments().totalCount(), false)
                .ifPresent(lines::add);
        var overdue =
                (int) unit.open().nodes().stream().filter(Overdue::overdue).count();
        count("followup.card.open", unit.open().nodes().size() - overdue, false).ifPresent(lines::add);
        count("followup.card.overdue", overdue, true).ifPresent(lines::add);
        var card = new ListItem();
        lines.forEach(card::add);
        card.addClassName("unit-card");
        if (unit.kind() == KnownKind.CLUSTER || unit.kind() == KnownKind.ORGANIZATION) {
            card.add(FollowUpItem.link(BriefingView.address(unit.code()), getTranslation("action.prepareVisit")));
        }
        if (unit.kind() != KnownKind.CLUSTER && forms.canEdit(unit.id())) {
            var visit = new Button(
                    getTranslation("action.recordVisit"),
                    VaadinIcon.HANDSHAKE.create(),
                    click -> forms.visits()
                            .record(ChangeTarget.of(
                                    unit.id(),
                                    unit.code(),
                                    unit.name(),
                                    unit.kind().name())));
            visit.addThemeVariants(ButtonVariant.TERTIARY);
            card.add(visit);
        }
        return card;
    }

    private Span lastVisit(MyUnit unit) {
        var visit = unit.lastVisit();
        if (visit == null) {
            var never = new Span(getTranslation("followup.card.never"));
            never.addClassNames("mark", "mark-soon");
            return never;
        }
        var days = ChronoUnit.DAYS.between(visit.heldOn(), today);
        var text = new Span(getTranslation("followup.card.visited", Texts.formatDate(visit.heldOn()), days));
        mark(text, days > VISIT_DAYS);
        return text;
    }

    private static void mark(Span text, boolean isBad) {
        if (isBad) {
            text.addClassNames("mark", "mark-bad");
        } else {
            text.addClassName("muted");
        }
    }

    private Optional<Span> count(String key, int count, boolean isBad) {
        if (count == 0) {
            return Optional.empty();
        }
        var text = new Span(getTranslation(key, count));
        mark(text, isBad);
        return Optional.of(text);
    }

    /** For what somebody is responsible. */
    record Responsibility(List<Seat> seats, List<Assignment> assignments) {}

    /** A seat. */
    record Seat(String role, Committee committee) {}

    /** The committee of a seat. */
    record Committee(String kind, MyUnit unit) {}

    /** An assignment. */
    record Assignment(List<MyUnit> units) {}

    /** A unit with the last contact and what is open there; with its organizations if it is a cluster. */
    record MyUnit(
            String id,
            String code,
            String name,
            KnownKind kind,
            @Nullable LastVisit lastVisit,
            Count developments,
            Records open,
            @Nullable Organizations organizations) {}

    /** The last visit to a unit. */
    record LastVisit(LocalDate heldOn) {}

    /** How many records there are. */
    record Count(int totalCount) {}

    /** Open records. */
    record Records(List<Overdue> nodes) {}

    /** Whether a record is overdue. */
    record Overdue(boolean overdue) {}

    /** The organizations of a cluster. */
    record Organizations(List<MyUnit> nodes) {}
}
