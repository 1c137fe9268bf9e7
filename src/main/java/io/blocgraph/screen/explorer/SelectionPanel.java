/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.common.Chain;
import io.blocgraph.screen.common.KindIcon;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.PersonAvatar;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.VacancyIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The details of the selection: the responsibility chain and, for a person, the span. */
class SelectionPanel extends Div {

    private static final int MAX_ENTRIES = 40;

    private final transient SelectionDetails details;
    private final transient PageLinks links;

    SelectionPanel(SelectionDetails details, PageLinks links, Component actions) {
        this.details = details;
        this.links = links;
        addClassName("explorer-chosen");
        add(header(), actions);
        if (details.isPerson()) {
            addSpan();
        }
        addChain();
    }

    private Div header() {
        var code = Optional.ofNullable(details.code()).orElse("");
        var mark = details.isPerson()
                ? new PersonAvatar(new MemberRef(details.id(), code, details.displayName()))
                : new KindIcon(Optional.ofNullable(details.kind()).orElse(KnownKind.OTHER));
        var title = new H2(
                details.isPerson()
                        ? links.member(code, details.displayName())
                        : links.unit(code, details.displayName()));
        var kind = new Span(getTranslation(details.kind() == null ? "kind.MEMBER" : "kind." + details.kind()));
        var codeText = new Span(code);
        codeText.addClassName("code");
        var line = new Div(kind, codeText);
        line.addClassName("panel-line");
        if (details.memberCount() != null && details.officialMemberCount() != null) {
            line.add(new Span(getTranslation(
                    "explorer.chosen.members",
                    Texts.formatNumber(details.memberCount()),
                    Texts.formatNumber(details.officialMemberCount()))));
        }
        var texts = new Div(title, line);
        texts.addClassName("panel-texts");
        var head = new Div(mark, texts);
        head.addClassName("panel-header");
        return head;
    }

    private void addChain() {
        var title = new H3(getTranslation("chain.title"));
        if (details.chain() == null || details.links().isEmpty()) {
            add(new Section(title, new Paragraph(getTranslation("explorer.chosen.noChain"))));
            return;
        }
        var levels = new OrderedList();
        levels.addClassName("explorer-chain");
        details.links().reversed().forEach(link -> levels.add(link(link)));
        add(new Section(title, levels));
    }

    private ListItem link(Chain.Link link) {
        var who = link.member();
        var status = new Span(getTranslation("status." + link.status()));
        status.addClassNames("status", "status-" + link.status().name().toLowerCase(Locale.ROOT));
        var name = who == null ? new Span(getTranslation("chain.nobody")) : links.member(who.code(), who.fullName());
        name.addClassName("card-name");
        var unit = links.unit(link.unit().code(), link.unit().name());
        unit.addClassName("explorer-chain-unit");
        var reason = new Paragraph(link.reason());
        reason.addClassName("card-reason");
        var texts = new Div(unit, new Div(name, status), reason);
        texts.addClassName("explorer-chain-texts");
        var line = new ListItem(who == null ? new VacancyIcon() : new PersonAvatar(who), texts);
        line.addClassName("card-" + link.status().name().toLowerCase(Locale.ROOT));
        return line;
    }

    private void addSpan() {
        var span = details.span();
        if (span == null || span.entries().isEmpty()) {
            add(new Paragraph(getTranslation("explorer.chosen.noSpan")));
            return;
        }
        var direct =
                span.entries().stream().filter(SelectionDetails.Entry::direct).toList();
        var list = new UnorderedList();
        list.addClassName("lines");
        direct.stream().limit(MAX_ENTRIES).forEach(entry -> list.add(entry(entry)));
        addMore(list, direct.size() - MAX_ENTRIES);
        add(new Section(
                new H3(getTranslation("span.title")),
                new Paragraph(
                        getTranslation("span.summary", span.organizationCount(), span.cellCount(), span.memberCount())),
                list));
    }

    private ListItem entry(SelectionDetails.Entry entry) {
        var reason = new Span(entry.reason());
        reason.addClassName("muted");
        return new ListItem(links.unit(entry.unit().code(), entry.unit().qualifiedName()), reason);
    }

    private void addMore(UnorderedList list, int count) {
        if (count > 0) {
            list.add(new ListItem(new Span(getTranslation("explorer.more", count))));
        }
    }

    /** Creates the panel of the path between two units or people. */
    static Component ofPath(SelectionDetails from, SelectionDetails to, List<PathStep> steps, PageLinks links) {
        var title = new H2(Texts.translate("explorer.way.title", from.displayName(), to.displayName()));
        var panel = new Div(title);
        panel.addClassName("explorer-chosen");
        if (steps.isEmpty()) {
            panel.add(new Paragraph(Texts.translate("explorer.way.none")));
            return panel;
        }
        var list = new OrderedList();
        list.addClassName("explorer-steps");
        steps.forEach(step -> {
            var stop = step.to();
            var code = Optional.ofNullable(stop.code()).orElse("");
            list.add(new ListItem(
                    new Paragraph(step.text()),
                    stop.fullName() == null
                            ? links.unit(code, stop.displayName())
                            : links.member(code, stop.displayName())));
        });
        panel.add(new Paragraph(Texts.translate("explorer.way.steps", steps.size())), list);
        return panel;
    }
}
