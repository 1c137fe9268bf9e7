/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.graph.DateText;
import io.blocgraph.screen.common.PageLink;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The history as a timeline, latest change first. Editors can undo each change. */
public class ChangeList extends Section {

    private static final int MAX_LINKS = 3;

    private final transient Function<Optional<String>, ChangeListFactory.ChangePage> pages;
    private final ZoneId zone;
    private final transient ChangeDialogs dialogs;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(getTranslation("history.more"));
    private transient Optional<String> next = Optional.empty();

    ChangeList(Function<Optional<String>, ChangeListFactory.ChangePage> pages, ZoneId zone, ChangeDialogs dialogs) {
        this.zone = zone;
        this.pages = pages;
        this.dialogs = dialogs;
        addClassName("history");
        list.addClassName("timeline");
        more.addClickListener(click -> show(next));
        add(list, more);
        show(Optional.empty());
    }

    private void show(Optional<String> cursor) {
        var page = pages.apply(cursor);
        page.nodes().forEach(it -> list.add(item(it)));
        if (page.nodes().isEmpty() && cursor.isEmpty()) {
            add(new Paragraph(getTranslation("history.none")));
        }
        more.setVisible(page.pageInfo().hasNextPage());
        next = Optional.ofNullable(page.pageInfo().endCursor());
    }

    private ListItem item(ChangeRecord change) {
        var what = new Span(getTranslation("change." + change.kind()));
        what.addClassName("timeline-what");
        var head = new Div(what);
        head.addClassName("timeline-head");
        change.entities().stream()
                .filter(ChangeRecord.AffectedEntity::hasPage)
                .limit(MAX_LINKS)
                .forEach(it -> head.add(link(it)));
        Optional.ofNullable(change.decision()).ifPresent(it -> {
            var decision =
                    new PageLink("decision/" + PageLink.encode(it.id()), getTranslation("chain.decision", it.number()));
            head.add(decision);
        });
        var line = new Span(summary(change));
        line.addClassName("muted");
        var details = new Details(getTranslation("history.details"), new ChangeDetailList(change));
        var entry = new ListItem(head, line, details);
        entry.addClassName("timeline-entry");
        if (change.undoneBy() != null) {
            entry.addClassName("timeline-undone");
            entry.add(new Span(getTranslation("history.undone")));
        } else if (dialogs.canEdit() && !"giveFeedback".equals(change.kind())) {
            entry.add(undo(change));
        }
        return entry;
    }

    private static PageLink link(ChangeRecord.AffectedEntity entity) {
        var code = String.valueOf(entity.code());
        return entity.fullName() == null
                ? PageLink.toUnit(code, String.valueOf(entity.name()))
                : PageLink.toMember(code, entity.fullName());
    }

    private Div undo(ChangeRecord change) {
        var what = getTranslation("change." + change.kind());
        var buttons = new Div(button(
                getTranslation("history.undo"),
                ChangeForm.of(getTranslation("action.undo.of", what), "undo", Map.of("change", change.id()))));
        var decision = change.decision();
        if (decision != null) {
            buttons.add(button(
                    getTranslation("history.undo.decision"),
                    ChangeForm.of(
                            getTranslation("action.undo.decision", decision.number()),
                            "undo",
                            Map.of("decision", decision.id()))));
        }
        buttons.addClassName("list-actions");
        return buttons;
    }

    private Button button(String text, ChangeForm undo) {
        var button = new Button(text, click -> dialogs.open(undo.undated()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private String summary(ChangeRecord change) {
        var parts = new ArrayList<String>();
        parts.add(getTranslation("history.effective", DateText.of(change.effectiveOn(), getLocale())));
        Optional.ofNullable(change.reason()).ifPresent(parts::add);
        Optional.ofNullable(change.at())
                .map(OffsetDateTime::parse)
                .map(it -> it.atZoneSameInstant(zone))
                .ifPresent(it -> parts.add(written(change, it)));
        return String.join(" · ", parts);
    }

    /** Of feedback neither the giver nor the time of day is stored. */
    private String written(ChangeRecord change, ZonedDateTime at) {
        var day = DateText.of(at.toLocalDate(), getLocale());
        return "giveFeedback".equals(change.kind())
                ? getTranslation("history.given", day)
                : getTranslation(
                        "history.written",
                        day,
                        String.format("%02d:%02d", at.getHour(), at.getMinute()),
                        Optional.ofNullable(change.by()).orElse(""));
    }
}
