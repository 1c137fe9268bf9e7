package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened, and what lasted from when to when, the latest first. */
class Timeline extends OrderedList {

    private static final Comparator<Stretch> LATEST_FIRST = Comparator.comparing(
                    Stretch::since, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed();

    Timeline(List<Stretch> stretches) {
        addClassName("timeline");
        stretches.stream().sorted(LATEST_FIRST).forEach(it -> add(entry(it)));
    }

    private ListItem entry(Stretch stretch) {
        var what = new Span(stretch.what());
        what.addClassName("timeline-what");
        var head = new Div(what);
        stretch.links().forEach(head::add);
        head.addClassName("timeline-head");
        var when = new Span(when(stretch));
        when.addClassName("muted");
        var entry = new ListItem(head, when);
        entry.addClassNames("timeline-entry", stretch.lasts() ? "timeline-lasts" : "timeline-over");
        return entry;
    }

    private String when(Stretch stretch) {
        if (stretch.isMoment()) {
            return Words.day(stretch.since());
        }
        return Optional.ofNullable(stretch.until())
                .map(it -> getTranslation("period", Words.day(stretch.since()), Words.day(it)))
                .orElseGet(() -> getTranslation("chain.since", Words.day(stretch.since())));
    }

    /**
     * One entry.
     *
     * @param what what it was
     * @param links the units or people that it is about
     * @param since the first day of it, or the day of what took no time
     * @param until the first day after it; null while it lasts
     * @param isMoment whether it took no time
     */
    record Stretch(
            String what,
            List<Anchor> links,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean isMoment) {

        static Stretch moment(String what, List<Anchor> links, @Nullable LocalDate day) {
            return new Stretch(what, links, day, null, true);
        }

        static Stretch lasting(String what, List<Anchor> links, @Nullable LocalDate since, @Nullable LocalDate until) {
            return new Stretch(what, links, since, until, false);
        }

        /** Whether it goes on. */
        boolean lasts() {
            return !isMoment && until == null;
        }
    }
}
