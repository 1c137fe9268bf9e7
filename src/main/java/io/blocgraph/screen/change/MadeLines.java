package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.Days;
import io.blocgraph.screen.structure.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change did to the graph, line by line, in words. */
public class MadeLines extends UnorderedList {

    private static final int MOST = 60;

    /** Ties that only hang a new seat, assignment or committee where the other lines say it belongs. */
    private static final Set<String> HIDDEN = Set.of("kept", "labels", "committee");

    private static final Set<String> PARTS =
            Set.of("seat", "assignment", "committee", "waiver", "decision", "description");

    private final Map<String, String> names;

    /**
     * The lines of a change.
     *
     * @param made the change
     */
    public MadeLines(Made made) {
        this(List.of(made));
    }

    MadeLines(List<Made> changes) {
        addClassName("made");
        names = changes.stream()
                .flatMap(it -> it.entities().stream())
                .collect(Collectors.toMap(Made.Touched::id, MadeLines::name, (one, other) -> one));
        var details = changes.stream()
                .flatMap(it -> it.details().stream())
                .filter(it -> !HIDDEN.contains(it.field()))
                .distinct()
                .toList();
        var shown = details.stream().filter(it -> !isBookkeeping(it)).toList();
        lines(shown.isEmpty() ? details : shown);
    }

    /** How the facts of a unit are kept over time says nothing more than the facts themselves, unless they are planned. */
    private static boolean isBookkeeping(Made.Detail detail) {
        return detail.field().equals("DESCRIBED_BY")
                || detail.field().equals("FORMERLY")
                || detail.entity().startsWith("description-")
                || detail.entity().startsWith("formercode-");
    }

    private void lines(List<Made.Detail> details) {
        details.stream().limit(MOST).forEach(it -> add(line(it)));
        if (details.size() > MOST) {
            add(new ListItem(getTranslation("made.more", details.size() - MOST)));
        }
    }

    private static String name(Made.Touched touched) {
        var name = Optional.ofNullable(touched.fullName())
                .or(() -> Optional.ofNullable(touched.name()))
                .orElse("");
        return name.isEmpty() ? "" : touched.code() == null ? name : name + " (" + touched.code() + ")";
    }

    private ListItem line(Made.Detail detail) {
        var line = new ListItem();
        var entity = named(detail.entity());
        if (detail.target() != null) {
            var target = named(detail.target());
            line.add(strong(entity), new Span(word("tie.", detail.field())), strong(target));
            line.add(period(detail.before(), detail.after()));
            return line;
        }
        line.add(strong(entity), new Span(word("property.", detail.field()) + ":"));
        if (detail.before() != null) {
            var before = new Span(value(detail.field(), detail.before()));
            before.addClassName("made-before");
            line.add(before, new Span("→"));
        }
        line.add(new Span(detail.after() == null ? "–" : value(detail.field(), detail.after())));
        return line;
    }

    private String named(String id) {
        return Optional.ofNullable(names.get(id)).filter(it -> !it.isEmpty()).orElseGet(() -> part(id));
    }

    /** Seats, assignments, committees and waivers have no names of their own. */
    private String part(String id) {
        var kind = id.contains("-") ? id.substring(0, id.indexOf('-')) : "";
        return word("part.", PARTS.contains(kind) ? kind : "other");
    }

    private Span period(@Nullable String before, @Nullable String after) {
        var ends = before != null && (after == null || (before.endsWith("/") && !after.endsWith("/")));
        var text = after == null
                ? getTranslation("made.never")
                : ends
                        ? getTranslation("made.until", day(after.substring(after.indexOf('/') + 1)))
                        : after.startsWith("/")
                                ? ""
                                : getTranslation("made.since", day(after.substring(0, after.indexOf('/'))));
        var span = new Span(text);
        span.addClassNames("muted", ends ? "made-ends" : "made-begins");
        return span;
    }

    private String value(String field, String value) {
        if (field.equals("role") || field.equals("form") || field.equals("gender")) {
            return word(field + ".", value);
        }
        if (field.equals("sector")) {
            return Words.sector(value);
        }
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? day(value) : value;
    }

    private String day(String iso) {
        try {
            return Days.written(LocalDate.parse(iso), getLocale());
        } catch (DateTimeParseException none) {
            return iso;
        }
    }

    private static String word(String prefix, String code) {
        var text = UI.getCurrent().getTranslation(prefix + code);
        return text.equals(prefix + code) ? code : text;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("made-what");
        return span;
    }
}
