package io.blocgraph.screen.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.Days;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriUtils;

/** The history as a timeline, the latest change first, each of which can be taken back. */
public class ChangeList extends Section {

    private static final int NAMED = 3;

    private final transient Function<Optional<String>, Histories.Page> pages;
    private final ZoneId zone;
    private final transient Dialogs dialogs;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(getTranslation("history.more"));

    ChangeList(Function<Optional<String>, Histories.Page> pages, ZoneId zone, Dialogs dialogs) {
        this.zone = zone;
        this.pages = pages;
        this.dialogs = dialogs;
        addClassName("history");
        list.addClassName("timeline");
        add(list, more);
        show(Optional.empty());
    }

    private void show(Optional<String> cursor) {
        var page = pages.apply(cursor);
        page.nodes().forEach(it -> list.add(entry(it)));
        if (page.nodes().isEmpty() && cursor.isEmpty()) {
            add(new Paragraph(getTranslation("history.none")));
        }
        more.setVisible(page.pageInfo().hasNextPage());
        more.addSingleClickListener(
                click -> show(Optional.ofNullable(page.pageInfo().endCursor())));
    }

    private ListItem entry(Made made) {
        var what = new Span(getTranslation("change." + made.kind()));
        what.addClassName("timeline-what");
        var head = new Div(what);
        head.addClassName("timeline-head");
        made.entities().stream().filter(Made.Touched::isNamed).limit(NAMED).forEach(it -> head.add(link(it)));
        var line = new Span(line(made));
        line.addClassName("muted");
        var details = new Details(getTranslation("history.details"), new MadeLines(made));
        var entry = new ListItem(head, line, details);
        entry.addClassName("timeline-entry");
        if (made.undoneBy() != null) {
            entry.addClassName("timeline-undone");
            entry.add(new Span(getTranslation("history.undone")));
        } else if (dialogs.offered()) {
            entry.add(undo(made));
        }
        return entry;
    }

    private static Anchor link(Made.Touched touched) {
        var code = UriUtils.encodePathSegment(String.valueOf(touched.code()), StandardCharsets.UTF_8);
        var link = touched.fullName() == null
                ? new Anchor("structure/" + code, touched.name())
                : new Anchor("member/" + code, touched.fullName());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Div undo(Made made) {
        var what = getTranslation("change." + made.kind());
        var buttons = new Div(button(
                getTranslation("history.undo"),
                Draft.of(getTranslation("action.undo.of", what), "undo", Map.of("change", made.id()))));
        var decision = made.decision();
        if (decision != null) {
            buttons.add(button(
                    getTranslation("history.undo.decision"),
                    Draft.of(
                            getTranslation("action.undo.decision", decision.number()),
                            "undo",
                            Map.of("decision", decision.id()))));
        }
        buttons.addClassName("list-actions");
        return buttons;
    }

    private Button button(String text, Draft undo) {
        var button = new Button(text, click -> dialogs.open(undo.undated()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private String line(Made made) {
        var parts = new ArrayList<String>();
        parts.add(getTranslation("history.effective", Days.written(made.effectiveOn(), getLocale())));
        Optional.ofNullable(made.decision()).ifPresent(it -> parts.add(getTranslation("chain.decision", it.number())));
        Optional.ofNullable(made.reason()).ifPresent(parts::add);
        Optional.ofNullable(made.at())
                .map(OffsetDateTime::parse)
                .map(it -> it.atZoneSameInstant(zone))
                .ifPresent(it -> parts.add(getTranslation(
                        "history.written",
                        Days.written(it.toLocalDate(), getLocale()),
                        String.format("%02d:%02d", it.getHour(), it.getMinute()),
                        Optional.ofNullable(made.by()).orElse(""))));
        return String.join(" · ", parts);
    }
}
