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
import io.blocgraph.screen.structure.EmptyChair;
import io.blocgraph.screen.structure.Kind;
import io.blocgraph.screen.structure.KindMark;
import io.blocgraph.screen.structure.Person;
import io.blocgraph.screen.structure.PersonAvatar;
import io.blocgraph.screen.structure.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is chosen, in words: who answers for a unit up to the top, or all that a person answers for. */
class ChosenPanel extends Div {

    private static final int ENTRIES = 40;

    private final transient Explored it;
    private final transient PageLinks links;

    ChosenPanel(Explored it, PageLinks links, Component actions) {
        this.it = it;
        this.links = links;
        addClassName("explorer-chosen");
        add(head(), actions);
        if (it.isPerson()) {
            span();
        }
        chain();
    }

    private Div head() {
        var code = Optional.ofNullable(it.code()).orElse("");
        var mark = it.isPerson()
                ? new PersonAvatar(new Person(code, it.title()))
                : new KindMark(Optional.ofNullable(it.kind()).orElse(Kind.OTHER));
        var title = new H2(it.isPerson() ? links.member(code, it.title()) : links.unit(code, it.title()));
        var kind = new Span(getTranslation(it.kind() == null ? "kind.MEMBER" : "kind." + it.kind()));
        var codeText = new Span(code);
        codeText.addClassName("code");
        var line = new Div(kind, codeText);
        line.addClassName("panel-line");
        if (it.memberCount() != null && it.officialMemberCount() != null) {
            line.add(new Span(getTranslation(
                    "explorer.chosen.members",
                    Words.number(it.memberCount()),
                    Words.number(it.officialMemberCount()))));
        }
        var texts = new Div(title, line);
        texts.addClassName("panel-texts");
        var head = new Div(mark, texts);
        head.addClassName("panel-header");
        return head;
    }

    private void chain() {
        var title = new H3(getTranslation("chain.title"));
        if (it.chain() == null || it.links().isEmpty()) {
            add(new Section(title, new Paragraph(getTranslation("explorer.chosen.noChain"))));
            return;
        }
        var levels = new OrderedList();
        levels.addClassName("explorer-chain");
        it.links().reversed().forEach(link -> levels.add(link(link)));
        add(new Section(title, levels));
    }

    private ListItem link(Explored.Link link) {
        var who = link.member();
        var status = new Span(getTranslation("status." + link.status()));
        status.addClassNames("status", "status-" + link.status().toLowerCase(Locale.ROOT));
        var name = who == null ? new Span(getTranslation("chain.nobody")) : links.member(who.code(), who.fullName());
        name.addClassName("card-name");
        var unit = links.unit(link.unit().code(), link.unit().name());
        unit.addClassName("explorer-chain-unit");
        var reason = new Paragraph(link.reason());
        reason.addClassName("card-reason");
        var texts = new Div(unit, new Div(name, status), reason);
        texts.addClassName("explorer-chain-texts");
        var line = new ListItem(
                who == null ? new EmptyChair() : new PersonAvatar(new Person(who.code(), who.fullName())), texts);
        line.addClassName("card-" + link.status().toLowerCase(Locale.ROOT));
        return line;
    }

    private void span() {
        var span = it.span();
        if (span == null || span.entries().isEmpty()) {
            add(new Paragraph(getTranslation("explorer.chosen.noSpan")));
            return;
        }
        var direct = span.entries().stream().filter(Explored.Entry::direct).toList();
        var list = new UnorderedList();
        list.addClassName("lines");
        direct.stream().limit(ENTRIES).forEach(entry -> list.add(entry(entry)));
        more(list, direct.size() - ENTRIES);
        add(new Section(
                new H3(getTranslation("span.title")),
                new Paragraph(
                        getTranslation("span.summary", span.organizationCount(), span.cellCount(), span.memberCount())),
                list));
    }

    private ListItem entry(Explored.Entry entry) {
        var reason = new Span(entry.reason());
        reason.addClassName("muted");
        return new ListItem(links.unit(entry.unit().code(), entry.unit().name()), reason);
    }

    private void more(UnorderedList list, int count) {
        if (count > 0) {
            list.add(new ListItem(new Span(getTranslation("explorer.more", count))));
        }
    }

    /** The way between two, step by step. */
    static Component way(Explored from, Explored to, List<WayStep> steps, PageLinks links) {
        var title = new H2(Words.say("explorer.way.title", from.title(), to.title()));
        var panel = new Div(title);
        panel.addClassName("explorer-chosen");
        if (steps.isEmpty()) {
            panel.add(new Paragraph(Words.say("explorer.way.none")));
            return panel;
        }
        var list = new OrderedList();
        list.addClassName("explorer-steps");
        steps.forEach(step -> {
            var stop = step.to();
            var code = Optional.ofNullable(stop.code()).orElse("");
            list.add(new ListItem(
                    new Paragraph(step.text()),
                    stop.fullName() == null ? links.unit(code, stop.title()) : links.member(code, stop.title())));
        });
        panel.add(new Paragraph(Words.say("explorer.way.steps", steps.size())), list);
        return panel;
    }
}
