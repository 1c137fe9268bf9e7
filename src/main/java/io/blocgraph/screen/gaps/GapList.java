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
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.change.Target;
import io.blocgraph.screen.structure.Kind;
import io.blocgraph.screen.structure.KindMark;
import io.blocgraph.screen.structure.Notes;
import io.blocgraph.screen.structure.Page;
import io.blocgraph.screen.structure.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Gaps by rule, each with the way to the place where it is mended, and with what mends it or lets it be. */
public class GapList extends Section {

    private final transient Forms forms;

    /** Gaps of a page. */
    GapList(Page<Gap> page, Map<String, String> titles, Forms forms) {
        this.forms = forms;
        addClassName("gaps");
        if (page.nodes().isEmpty()) {
            add(Notes.empty("gap.none"));
            return;
        }
        page.nodes().stream()
                .collect(Collectors.groupingBy(Gap::rule, LinkedHashMap::new, Collectors.toList()))
                .forEach((rule, gaps) -> add(group(titles.getOrDefault(rule, rule), gaps)));
        if (page.pageInfo().hasNextPage()) {
            var all = new Anchor("gaps", getTranslation("gap.more", page.totalCount()));
            all.getElement().setAttribute("router-link", true);
            add(all);
        }
    }

    private Component group(String title, List<Gap> gaps) {
        var heading = new H3(title);
        var count = new Span(Words.number(gaps.size()));
        count.addClassName("count");
        heading.add(count);
        var list = new UnorderedList();
        list.addClassName("gap-lines");
        gaps.forEach(it -> list.add(line(it, title)));
        var group = new Div(heading, list);
        group.addClassName("gap-group");
        return group;
    }

    private ListItem line(Gap gap, String title) {
        var link = new Anchor(gap.address(), gap.unit().name());
        link.getElement().setAttribute("router-link", true);
        var code = new Span(gap.unit().code());
        code.addClassName("code");
        var place = new Span(gap.place());
        place.addClassName("muted");
        var message = new Paragraph(gap.message());
        message.addClassName("gap-message");
        var texts = new Div(new Div(link, code, place), message);
        texts.addClassName("gap-texts");
        var line = new ListItem(new KindMark(Kind.of(gap.unit().kind())), texts, actions(gap, title));
        line.addClassNames("gap", "gap-" + gap.severity().toLowerCase(Locale.ROOT));
        return line;
    }

    private Div actions(Gap gap, String title) {
        var actions = new Div();
        actions.addClassName("gap-actions");
        switch (gap.rule()) {
            case "CLUSTER_COVERED", "ORGANIZATION_COVERED" ->
                actions.add(button(
                        "action.assign",
                        () -> forms.assignments()
                                .assign(
                                        null,
                                        List.of(gap.unit().choice()),
                                        gap.bloc().map(Gap.Place::id).orElse(null))));
            case "PROBATION_OVERDUE" -> {
                if (gap.member() != null) {
                    var who = gap.member();
                    actions.add(button(
                            "action.confirmMember",
                            () -> forms.members()
                                    .confirm(List.of(Target.of(who.id(), who.code(), who.fullName(), "MEMBER")))));
                }
            }
            default -> {
                var mend = new Anchor(gap.address(), getTranslation("gap.mend"));
                mend.getElement().setAttribute("router-link", true);
                actions.add(mend);
            }
        }
        actions.add(
                button("action.waive", () -> forms.waivers().waive(gap.unit().target(), gap.rule(), title)));
        return actions;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
