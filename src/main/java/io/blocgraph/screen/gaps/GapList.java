/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.KindIcon;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list of gaps in groups, each with a link to the place where it can be closed, or with actions that close or waive
 * it.
 */
public class GapList extends Section {

    private final transient Forms forms;
    private final boolean isEditable;
    private final transient Map<String, String> titles;

    /**
     * Creates a list.
     *
     * @param page the gaps
     * @param titles the titles of the rules, by code
     * @param place returns the heading of the group of a gap; gaps with an empty one are grouped by rule
     * @param none the key of the hint if there are no gaps
     * @param forms the forms
     */
    GapList(Page<Gap> page, Map<String, String> titles, Function<Gap, String> place, String none, Forms forms) {
        this.forms = forms;
        this.isEditable = forms.canEdit();
        this.titles = titles;
        addClassName("gaps");
        if (page.nodes().isEmpty()) {
            add(Hints.empty(none));
            return;
        }
        page.nodes().stream()
                .collect(Collectors.groupingBy(
                        it -> place.apply(it).isEmpty() ? title(it) : place.apply(it),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((heading, gaps) -> add(group(heading, gaps)));
        if (page.pageInfo().hasNextPage()) {
            var all = new PageLink("gaps", getTranslation("gap.more", page.totalCount()));
            add(all);
        }
    }

    private String title(Gap gap) {
        return titles.getOrDefault(gap.rule(), gap.rule());
    }

    private Component group(String title, List<Gap> gaps) {
        var heading = new H3(title);
        var count = new Span(Texts.formatNumber(gaps.size()));
        count.addClassName("count");
        heading.add(count);
        var list = new UnorderedList();
        list.addClassName("gap-lines");
        gaps.forEach(it -> list.add(item(it, title)));
        var group = new Div(heading, list);
        group.addClassName("gap-group");
        return group;
    }

    private ListItem item(Gap gap, String heading) {
        var link = new PageLink(gap.href(), gap.unit().qualifiedName());
        var code = new Span(gap.unit().code());
        code.addClassName("code");
        var place = new Span(heading.equals(gap.location()) ? title(gap) : gap.location());
        place.addClassName("muted");
        var message = new Paragraph(gap.message());
        var remedy = new Paragraph(gap.remedy());
        remedy.addClassName("gap-remedy");
        var texts = new Div(new Div(link, code, place), message, remedy);
        texts.addClassName("gap-texts");
        var line = new ListItem(new KindIcon(KnownKind.of(gap.unit().kind())), texts, actions(gap));
        line.addClassNames("gap", "gap-" + gap.severity().toLowerCase(Locale.ROOT));
        return line;
    }

    private Div actions(Gap gap) {
        var actions = new Div(remedyAction(gap));
        if (gap.isWaivable() && isEditable) {
            actions.add(button(
                    "action.waive", () -> forms.waivers().grant(gap.unit().toTarget(), gap.rule(), title(gap))));
        }
        actions.addClassName("gap-actions");
        return actions;
    }

    /** Builds a button for the action that closes a gap, or a link to the place where it can be closed. */
    private Component remedyAction(Gap gap) {
        if (!isEditable) {
            return link(gap);
        }
        var who = Optional.ofNullable(gap.member()).map(ChangeTarget::of).map(List::of);
        return switch (gap.rule()) {
            case "CLUSTER_COVERED", "ORGANIZATION_COVERED" ->
                button(
                        "action.assign",
                        () -> forms.assignments()
                                .assign(
                                        null,
                                        List.of(gap.unit().toOption()),
                                        gap.bloc().map(UnitRef::id).orElse(null)));
            case "UNIT_NOT_VISITED" ->
                button(
                        "action.planVisit",
                        () -> forms.followUps().visits().plan(gap.unit().toTarget()));
            case "CELL_NOT_MEETING" ->
                button(
                        "action.recordMeetings",
                        () -> forms.followUps().meetings().record(gap.unit().toTarget()));
            case "PROBATION_OVERDUE" -> memberAction(who, "action.confirmMember", forms.members()::confirm, gap);
            case "TRANSFER_OVERDUE" -> memberAction(who, "action.transferMember", forms.members()::transfer, gap);
            default -> link(gap);
        };
    }

    private Component memberAction(
            Optional<List<ChangeTarget>> who, String key, Consumer<List<ChangeTarget>> act, Gap gap) {
        return who.<Component>map(it -> button(key, () -> act.accept(it))).orElseGet(() -> link(gap));
    }

    private Anchor link(Gap gap) {
        var mend = new PageLink(gap.href(), getTranslation("gap.mend"));
        return mend;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
