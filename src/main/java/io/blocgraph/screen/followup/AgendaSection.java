/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The agenda: of a month, as a calendar and a list, or what others have to do at the units of a member. */
class AgendaSection extends Div {

    private static final int MAX_ENTRIES = 500;

    private final transient FollowUps followUps;
    private final transient FollowUpFilter shown;
    private final LocalDate today;

    /**
     * Creates the section.
     *
     * @param followUps reads the records
     * @param shown the filter
     * @param within the unit to which the agenda is limited; empty for all
     * @param below the member at whose units it shows what others have to do; empty for none
     * @param today the current day
     */
    AgendaSection(
            FollowUps followUps,
            FollowUpFilter shown,
            Optional<Option> within,
            Optional<Option> below,
            LocalDate today) {
        this.followUps = followUps;
        this.shown = shown;
        this.today = today;
        getStyle().set("display", "contents");
        if (below.isPresent()) {
            add(new LazyComponent(() -> ofOthers(below.get())));
            return;
        }
        Map<String, String> whose = within.map(it -> Map.of("within", it.id())).orElse(Map.of());
        add(
                new LazyComponent(() -> new AttentionList(
                        followUps.attention(whose),
                        within.map(it -> "&within=" + PageLink.encode(it.code()))
                                .orElse(""))),
                new LazyComponent(() -> ofMonth(whose)));
    }

    private Component ofMonth(Map<String, String> whose) {
        var month = shown.month(today);
        var first = month.atDay(1);
        var all = new HashMap<String, Object>(whose);
        all.put("first", MAX_ENTRIES);
        var records = followUps.agenda(all, first, first.plusMonths(1), Optional.empty());
        var list = new EntryList<>(
                cursor -> followUps.agenda(whose, first, first.plusMonths(1), cursor),
                FollowUpItem::withUnit,
                "followup.none.month");
        var agenda = new Div(
                new AgendaCalendar(
                        month,
                        records.nodes(),
                        today,
                        it -> shown.with("month", it.toString()).address()),
                list);
        agenda.addClassName("agenda");
        if (records.pageInfo().hasNextPage()) {
            agenda.addComponentAsFirst(new Paragraph(getTranslation("followup.calendar.cut", MAX_ENTRIES)));
        }
        return agenda;
    }

    /** What is counted on the home page of the member. */
    private Component ofOthers(Option member) {
        var from = today.minusDays(MyWork.DAYS_BACK);
        var until = today.plusDays(MyWork.DAYS_AHEAD);
        return new Div(
                new Paragraph(getTranslation(
                        "followup.below", member.name(), Texts.formatDate(from), Texts.formatDate(until.minusDays(1)))),
                new EntryList<>(
                        cursor -> followUps.agenda(Map.of("below", member.id()), from, until, cursor),
                        FollowUpItem::withUnit,
                        "followup.none.agenda"));
    }
}
