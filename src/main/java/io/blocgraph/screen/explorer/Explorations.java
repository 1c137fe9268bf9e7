package io.blocgraph.screen.explorer;

import io.blocgraph.access.Access;
import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.PictureRequest;
import io.blocgraph.explorer.Pictures;
import io.blocgraph.explorer.View;
import io.blocgraph.screen.Answers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the explorer asks: pictures of those who draw them, and all else of the API. */
@Component
class Explorations {

    private final Pictures pictures;
    private final Access access;
    private final Answers answers;
    private final Clock clock;

    Explorations(Pictures pictures, Access access, Answers answers, Clock clock) {
        this.pictures = pictures;
        this.access = access;
        this.answers = answers;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether who asks sees all there is, and not some units alone. */
    boolean isAllSeen() {
        return access.scope().everything();
    }

    /** The picture of an address, or what is in view of it. */
    Picture picture(ExplorerAddress address, String unit, Optional<View> view, Locale language) {
        return pictures.picture(
                new PictureRequest(
                        unit,
                        address.form(),
                        address.asOf().orElseGet(this::today),
                        address.compare(),
                        address.measure(),
                        address.folded(),
                        address.opened(),
                        address.without(),
                        view,
                        language),
                access.scope());
    }

    /** What there is to say of a unit or a person; ids do not tell which it is. */
    Optional<Explored> thing(String id, boolean isProbablyPerson, Optional<LocalDate> day) {
        return (isProbablyPerson ? member(id, day) : unit(id, day))
                .or(() -> isProbablyPerson ? unit(id, day) : member(id, day));
    }

    private Optional<Explored> unit(String id, Optional<LocalDate> day) {
        return Optional.ofNullable(answers.to("tasks/explored-unit", day, Map.of("id", id))
                .field("unit")
                .toEntity(Explored.class));
    }

    private Optional<Explored> member(String id, Optional<LocalDate> day) {
        return Optional.ofNullable(answers.to("tasks/explored-member", day, Map.of("id", id))
                .field("member")
                .toEntity(Explored.class));
    }

    /** The way between two, step by step; empty if they do not hang together. */
    List<WayStep> way(String from, String to, Optional<LocalDate> day) {
        return answers.to("tasks/explored-way", day, Map.of("from", from, "to", to))
                .field("path")
                .toEntityList(WayStep.class);
    }

    /** What would be if somebody left. */
    Leaving leaving(String member, Optional<LocalDate> day) {
        return answers.to("tasks/impact", day, Map.of("member", member))
                .field("impact")
                .toEntity(Leaving.class);
    }

    /** What would be if somebody left, in words. */
    record Leaving(String text, List<Hole> holes) {

        /** A unit where nobody would answer. */
        record Hole(String text, Explored.Place unit) {}
    }
}
