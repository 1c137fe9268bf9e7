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
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.change.AttachedFile;
import io.blocgraph.screen.change.ChangeListFactory;
import io.blocgraph.screen.change.FileForms;
import io.blocgraph.screen.change.FileSection;
import io.blocgraph.screen.change.FollowUpForms;
import io.blocgraph.screen.common.EntityPage;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record of following up: all that it says, what can be done with it, its parts, its way and its history. */
@PermitAll
@Route("record/:" + EntityPage.KEY)
public class FollowUpRecordView extends EntityPage<FollowUps.Found> {

    private static final int CHANGES = 10;

    private final FollowUps followUps;
    private final FollowUpForms forms;
    private final FileForms fileForms;
    private final ChangeListFactory changeLists;

    FollowUpRecordView(FollowUps followUps, FollowUpForms forms, FileForms fileForms, ChangeListFactory changeLists) {
        super("followup.unknown");
        this.followUps = followUps;
        this.forms = forms;
        this.fileForms = fileForms;
        this.changeLists = changeLists;
        addClassName("followup-record");
    }

    @Override
    protected Optional<FollowUps.Found> find(String id) {
        return followUps.find(id);
    }

    @Override
    protected String title(FollowUps.Found found) {
        return found.row().name();
    }

    @Override
    protected String titleOfUnknown(String id) {
        return getTranslation("nav.followup");
    }

    @Override
    protected void show(FollowUps.Found found) {
        var row = found.row();
        var details = found.details();
        var line = new Div(new Span(row.kindName()), new StateBadge(row));
        line.addClassName("panel-line");
        var texts = new Div(new H1(title(found)), line);
        texts.addClassName("panel-texts");
        var header = new Header(new FollowUpIcon(row.kind()), texts);
        header.addClassName("panel-header");
        add(header);
        var id = row.id();
        var editable = forms.canEdit(id);
        if (editable) {
            add(new FollowUpActions(found, forms));
        }
        var content = new Div(new RecordFacts(row, details));
        content.addClassName("page-content");
        addText(content, "followup.content", details.content());
        addText(content, "followup.conclusion", details.conclusion());
        addText(content, "followup.result", details.result());
        if (details.steps() != null) {
            content.add(section("followup.steps", steps(details.steps())));
        }
        if (row.kind().equals("RESOLUTION") || row.kind().equals("INSPECTION")) {
            content.add(section("followup.parts." + row.kind(), parts(found.parts())));
        }
        var files = Objects.requireNonNullElse(details.files(), List.<AttachedFile>of());
        if (editable || !files.isEmpty()) {
            content.add(new FileSection(fileForms, id, files, editable, this::refresh));
        }
        content.add(section("history.title", new LazyComponent(() -> changeLists.create("entity", id, CHANGES))));
        add(content);
    }

    private void addText(Div content, String key, @Nullable String text) {
        if (text != null) {
            var paragraph = new Paragraph(text);
            paragraph.addClassName("followup-text");
            content.add(section(key, paragraph));
        }
    }

    private OrderedList steps(List<FollowUpDetails.Step> steps) {
        var list = new OrderedList();
        list.addClassName("timeline");
        steps.forEach(it -> list.add(step(it)));
        return list;
    }

    private ListItem step(FollowUpDetails.Step step) {
        var what = new Span(getTranslation("followup.event." + step.event()));
        what.addClassName("timeline-what");
        var head = new Div(what);
        head.addClassName("timeline-head");
        if (step.member() != null) {
            head.add(RecordFacts.memberLink(step.member()));
        }
        var when = new Span(Texts.formatDate(step.on()));
        when.addClassName("muted");
        var item = new ListItem(head, when);
        item.addClassName("timeline-entry");
        if (!step.passedOver().isEmpty()) {
            var passed = new Span(getTranslation(
                    "followup.passedOver",
                    step.passedOver().stream().map(UnitRef::name).collect(Collectors.joining(", "))));
            passed.addClassName("muted");
            item.add(passed);
        }
        if (step.note() != null) {
            item.add(new Paragraph(step.note()));
        }
        return item;
    }

    private Component parts(List<FollowUp> parts) {
        if (parts.isEmpty()) {
            return Hints.empty("followup.none");
        }
        var list = new UnorderedList();
        list.addClassName("followup-lines");
        parts.forEach(it -> list.add(new FollowUpItem(it, false)));
        return list;
    }

    private Section section(String key, Component content) {
        return new Section(new H2(getTranslation(key)), content);
    }
}
