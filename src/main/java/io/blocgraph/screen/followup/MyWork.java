/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.change.FollowUpForms;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.PageLink;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The work of somebody responsible: what needs doing, what is next, and their units with the last contact. */
public class MyWork extends Section {

    static final int DAYS_AHEAD = 60;
    static final int DAYS_BACK = 365;

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
                        followUps.attention(Map.of("member", member)), "&responsible=" + PageLink.encode(member))),
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
        var link = new PageLink(
                "follow-up?below=" + PageLink.encode(member), getTranslation("followup.agenda.below", others));
        link.addClassName("agenda-below");
        return new Div(list, link);
    }

    private Component units() {
        var cards = new UnitCards(forms, today, followUps.visitDays(today));
        followUps.responsibility(member).units().forEach(cards::add);
        return cards;
    }

    /** For what somebody is responsible. */
    record Responsibility(List<Seat> seats, List<Assignment> assignments) {

        /** {@return the units of the assignments, each with its organizations, and those whose secretary the member is} */
        Collection<UnitFollowUp> units() {
            var units = new LinkedHashMap<String, UnitFollowUp>();
            Stream.concat(
                            assignments.stream()
                                    .flatMap(it -> it.units().stream())
                                    .flatMap(UnitFollowUp::withOrganizations),
                            seats.stream()
                                    .filter(Seat::isSecretary)
                                    .map(it -> it.committee().unit()))
                    .forEach(it -> units.putIfAbsent(it.id(), it));
            return units.values();
        }
    }

    /** A seat. */
    record Seat(String role, Committee committee) {

        boolean isSecretary() {
            return role.equals("SECRETARY") && committee.kind().equals("EXECUTIVE");
        }
    }

    /** The committee of a seat. */
    record Committee(String kind, UnitFollowUp unit) {}

    /** An assignment. */
    record Assignment(List<UnitFollowUp> units) {}
}
