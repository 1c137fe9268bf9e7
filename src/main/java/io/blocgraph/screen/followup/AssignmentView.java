/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.change.FollowUpForms;
import io.blocgraph.screen.common.EntityPage;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.PersonAvatar;
import io.blocgraph.screen.common.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** An assignment: who is responsible for which units, and what they did about them. */
@PermitAll
@Route("assignment/:" + EntityPage.KEY)
public class AssignmentView extends EntityPage<FollowUps.FoundAssignment> {

    private final FollowUps followUps;
    private final FollowUpForms forms;
    private final Clock clock;

    AssignmentView(FollowUps followUps, FollowUpForms forms, Clock clock) {
        super("assignment.unknown");
        this.followUps = followUps;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    protected Optional<FollowUps.FoundAssignment> find(String id) {
        return followUps.assignment(id);
    }

    @Override
    protected String title(FollowUps.FoundAssignment found) {
        var assignment = found.assignment();
        return assignment.title() + ": " + assignment.member().fullName();
    }

    @Override
    protected String titleOfUnknown(String id) {
        return getTranslation("assignment.title");
    }

    @Override
    protected void show(FollowUps.FoundAssignment found) {
        var assignment = found.assignment();
        var member = assignment.member();
        var line = new Div(
                PageLink.toMember(member.code(), member.fullName()),
                new Span(getTranslation("assignment." + assignment.status())),
                new Span(Texts.formatPeriod(assignment.since(), assignment.until())));
        line.addClassName("panel-line");
        if (assignment.decision() != null) {
            line.add(new Span(
                    getTranslation("chain.decision", assignment.decision().number())));
        }
        var texts = new Div(new H1(title(found)), line);
        texts.addClassName("panel-texts");
        var header = new Header(new PersonAvatar(member), texts);
        header.addClassName("panel-header");
        var today = LocalDate.now(clock);
        var cards = new UnitCards(forms, today, followUps.visitDays(today));
        found.covered().stream().flatMap(UnitFollowUp::withOrganizations).forEach(cards::add);
        var content = new Div(
                section("followup.assigned", cards),
                section(
                        "section.unit.followup",
                        new LazyComponent(
                                () -> new TimelineList(followUps, TimelineSubject.ASSIGNMENT, assignment.id()))));
        content.addClassName("page-content");
        add(header, content);
    }

    private Section section(String key, Component content) {
        return new Section(new H2(getTranslation(key)), content);
    }
}
