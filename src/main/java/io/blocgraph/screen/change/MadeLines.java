package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.Days;
import io.blocgraph.screen.structure.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** Ties that only say whose a seat or an assignment is. */
    private static final Set<String> WHOSE = Set.of("HOLDS", "ANSWERS_BY");

    private static final Set<String> COMMITTEES = Set.of("EXECUTIVE", "STANDING", "INSPECTION", "STEERING");

    private final Map<String, String> names;
    private final Map<String, String> holders;

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
        holders = changes.stream()
                .flatMap(it -> it.details().stream())
                .filter(it -> it.target() != null && WHOSE.contains(it.field()))
                .collect(Collectors.toMap(
                        it -> String.valueOf(it.target()),
                        it -> names.getOrDefault(it.entity(), ""),
                        (one, other) -> one));
        var details = changes.stream()
                .flatMap(it -> it.details().stream())
                .filter(it -> !HIDDEN.contains(it.field()))
                .filter(it -> it.after() == null || !WHOSE.contains(it.field()) || isNameless(it))
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

    /** Whether a tie tells of a holder whose name is not known, so that nothing else does. */
    private boolean isNameless(Made.Detail tie) {
        return holders.getOrDefault(String.valueOf(tie.target()), "").isEmpty();
    }

    /** One line a thing for its properties, one for each of its ties; what several things have in common is said once. */
    private void lines(List<Made.Detail> details) {
        var lines = new LinkedHashMap<String, ListItem>();
        var counts = new HashMap<String, Integer>();
        details.stream()
                .collect(Collectors.groupingBy(
                        it -> it.target() == null ? it.entity() : it, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> {
                    var line = same.getFirst().target() == null ? properties(same) : tie(same.getFirst());
                    var text = line.getElement().getTextRecursively();
                    lines.putIfAbsent(text, line);
                    counts.merge(text, 1, Integer::sum);
                });
        lines.entrySet().stream().limit(MOST).forEach(it -> {
            int count = counts.getOrDefault(it.getKey(), 1);
            if (count > 1) {
                it.getValue().addComponentAsFirst(new Span(count + " ×"));
            }
            add(it.getValue());
        });
        if (lines.size() > MOST) {
            add(new ListItem(getTranslation("made.more", lines.size() - MOST)));
        }
    }

    private static String name(Made.Touched touched) {
        var name = Optional.ofNullable(touched.fullName())
                .or(() -> Optional.ofNullable(touched.name()))
                .orElse("");
        return name.isEmpty() ? "" : touched.code() == null ? name : name + " (" + touched.code() + ")";
    }

    private ListItem tie(Made.Detail tie) {
        return new ListItem(
                strong(named(tie.entity())),
                new Span(word("tie.", tie.field())),
                strong(named(String.valueOf(tie.target()))),
                period(tie.before(), tie.after()));
    }

    private ListItem properties(List<Made.Detail> properties) {
        var first = properties.getFirst();
        var line = new ListItem(strong(first.field().startsWith("term") ? committee(first) : named(first.entity())));
        for (var detail : properties) {
            line.add(new Span((detail == first ? "" : "· ") + word("property.", detail.field()) + ":"));
            if (detail.before() != null) {
                var before = new Span(value(detail.field(), detail.before()));
                before.addClassName("made-before");
                line.add(before, new Span("→"));
            }
            line.add(new Span(detail.after() == null ? "–" : value(detail.field(), detail.after())));
        }
        return line;
    }

    /** Only committees have terms, whatever their ids look like. */
    private String committee(Made.Detail detail) {
        var name = names.getOrDefault(detail.entity(), "");
        return name.isEmpty() ? word("part.", "committee") : name;
    }

    private String named(String id) {
        var holder = holders.getOrDefault(id, "");
        return Optional.ofNullable(names.get(id))
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> holder.isEmpty() ? part(id) : part(id) + " – " + holder);
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
        if (field.equals("kind")) {
            return word(COMMITTEES.contains(value) ? "committee." : "kind.", value);
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
