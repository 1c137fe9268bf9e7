package io.blocgraph.explorer;

import io.blocgraph.explorer.Picture.Legend;
import io.blocgraph.responsibility.ChainLink;
import io.blocgraph.responsibility.LinkStatus;
import io.blocgraph.responsibility.Via;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * What the colours of a picture say. They are those of Okabe and Ito, which people who see few colours can tell apart, lighter on
 * light ground and darker on dark ground so that text can stand on them.
 */
final class Colours {

    /** A colour on light and on dark ground. */
    private record Colour(String light, String dark) {}

    private static final Colour GREEN = new Colour("#bfe6d6", "#14573f");
    private static final Colour YELLOW = new Colour("#f7e9a0", "#5f5410");
    private static final Colour ORANGE = new Colour("#fbd59b", "#6e4700");
    private static final Colour VERMILION = new Colour("#f5b79a", "#843a0b");
    private static final Colour BLUE = new Colour("#c4def0", "#134a72");
    private static final Colour SKY = new Colour("#d3eefb", "#1d6079");
    private static final Colour PURPLE = new Colour("#efcfe1", "#6a2f52");
    private static final Colour GREY = new Colour("#e3e5e8", "#43474d");

    private static final List<Colour> SECTORS = List.of(BLUE, ORANGE, GREEN, PURPLE, YELLOW, SKY, VERMILION, GREY);

    private static final SequencedMap<String, Colour> COVERAGE = new LinkedHashMap<>();
    private static final SequencedMap<String, Colour> GAPS = new LinkedHashMap<>();
    private static final SequencedMap<String, Colour> AGES = new LinkedHashMap<>();

    static {
        COVERAGE.put("COMPLETE", GREEN);
        COVERAGE.put("WEAK", YELLOW);
        COVERAGE.put("WITHIN", ORANGE);
        COVERAGE.put("ABOVE", PURPLE);
        COVERAGE.put("HERE", VERMILION);
        GAPS.put("0", GREEN);
        GAPS.put("WITHIN", YELLOW);
        GAPS.put("1", ORANGE);
        GAPS.put("2+", VERMILION);
        AGES.put("1", SKY);
        AGES.put("3", BLUE);
        AGES.put("5", YELLOW);
        AGES.put("5+", ORANGE);
        AGES.put("NONE", VERMILION);
    }

    private final Scene scene;
    private final PictureWords.In words;

    Colours(Scene scene, PictureWords.In words) {
        this.scene = scene;
        this.words = words;
    }

    /** Which colour each unit bears, by its id. */
    Map<String, String> values(Measure measure, Map<String, Long> gaps, LocalDate day) {
        Function<Place, Optional<String>> value = switch (measure) {
            case COVERAGE -> place -> Optional.of(coverage(place));
            case SECTOR -> this::sector;
            case GAPS -> place -> Optional.of(gaps(place, gaps));
            case ASSIGNMENT_AGE -> place -> age(place, day);
            case NONE -> place -> Optional.empty();
        };
        Map<String, String> values = new HashMap<>();
        for (Place place : scene.places()) {
            value.apply(place).ifPresent(it -> values.put(place.id(), it));
        }
        return values;
    }

    private String coverage(Place place) {
        if (scene.hole(place)) {
            return "HERE";
        }
        if (!scene.complete(place)) {
            return "ABOVE";
        }
        if (scene.allBelow(place).anyMatch(scene::hole)) {
            return "WITHIN";
        }
        boolean weak = scene.links(place).stream()
                .map(ChainLink::status)
                .anyMatch(status -> status == LinkStatus.ACTING || status == LinkStatus.LAPSED);
        return weak ? "WEAK" : "COMPLETE";
    }

    private Optional<String> sector(Place place) {
        return Optional.of(place.sector()).filter(sector -> !sector.isEmpty());
    }

    private String gaps(Place place, Map<String, Long> gaps) {
        long own = gaps.getOrDefault(place.id(), 0L);
        if (own > 0) {
            return own == 1 ? "1" : "2+";
        }
        return scene.allBelow(place).anyMatch(below -> gaps.containsKey(below.id())) ? "WITHIN" : "0";
    }

    /** Years since the assignment began, or where none is asked for, since the secretary took the seat. */
    private Optional<String> age(Place place, LocalDate day) {
        Via via = place.kind().answered() ? Via.ASSIGNMENT : Via.SEAT;
        List<ChainLink> links = scene.links(place).stream()
                .filter(link -> link.via() == via && link.since() != null)
                .toList();
        if (links.isEmpty()) {
            return place.kind().answered() || place.kind().secretary() ? Optional.of("NONE") : Optional.empty();
        }
        long years = ChronoUnit.YEARS.between(links.getFirst().since(), day);
        return Optional.of(years < 1 ? "1" : years < 3 ? "3" : years < 5 ? "5" : "5+");
    }

    /** What the colours say that are there, in their order. */
    Legend legend(Measure measure, Map<String, String> values) {
        Map<String, Long> counts = new HashMap<>();
        values.values().forEach(value -> counts.merge(value, 1L, Long::sum));
        List<Legend.Entry> entries = new ArrayList<>();
        palette(measure, counts).forEach((key, colour) -> {
            long count = counts.getOrDefault(key, 0L);
            if (count > 0) {
                String label = measure == Measure.SECTOR
                        ? words.sayOr("sector." + key, key)
                        : words.say("legend.%s.%s".formatted(measure, key));
                entries.add(new Legend.Entry(key, label, colour.light(), colour.dark(), count));
            }
        });
        return new Legend(measure, entries);
    }

    private static SequencedMap<String, Colour> palette(Measure measure, Map<String, Long> counts) {
        return switch (measure) {
            case COVERAGE -> COVERAGE;
            case GAPS -> GAPS;
            case ASSIGNMENT_AGE -> AGES;
            case NONE -> new LinkedHashMap<>();
            case SECTOR -> {
                SequencedMap<String, Colour> sectors = new LinkedHashMap<>();
                counts.keySet().stream()
                        .sorted()
                        .forEach(sector -> sectors.put(sector, SECTORS.get(sectors.size() % SECTORS.size())));
                yield sectors;
            }
        };
    }
}
