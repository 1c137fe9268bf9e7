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
import io.blocgraph.screen.Days;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The history as a timeline, the latest change first, each of which can be taken back. */
public class ChangeList extends Section {

    private static final int NAMED = 3;

    private final transient Function<Optional<String>, Histories.Page> pages;
    private final ZoneId zone;
    private final transient Changing changing;
    private final transient Runnable refresh;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(getTranslation("history.more"));

    ChangeList(Function<Optional<String>, Histories.Page> pages, ZoneId zone, Changing changing, Runnable refresh) {
        this.zone = zone;
        this.pages = pages;
        this.changing = changing;
        this.refresh = refresh;
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
        var about = new Span(about(made));
        var head = new Div(what, about);
        head.addClassName("timeline-head");
        var line = new Span(line(made));
        line.addClassName("muted");
        var details = new Details(getTranslation("history.details"), new MadeLines(made));
        var entry = new ListItem(head, line, details);
        entry.addClassName("timeline-entry");
        if (made.undoneBy() != null) {
            entry.addClassName("timeline-undone");
            entry.add(new Span(getTranslation("history.undone")));
        } else if (!made.kind().equals("undo")) {
            var undo = new Button(getTranslation("done.undo"), click -> Done.undo(List.of(made), changing, refresh));
            undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            entry.add(undo);
        }
        return entry;
    }

    private static String about(Made made) {
        return made.entities().stream()
                .map(it -> it.fullName() != null
                        ? it.fullName()
                        : Optional.ofNullable(it.name()).orElse(""))
                .filter(it -> !it.isEmpty())
                .limit(NAMED)
                .collect(Collectors.joining(", "));
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
