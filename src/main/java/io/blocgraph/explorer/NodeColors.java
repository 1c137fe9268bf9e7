/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.explorer.Diagram.Legend;
import io.blocgraph.hierarchy.UnitKind;
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
 * Assigns colors to nodes and builds the legend. The palette is that of Okabe and Ito, which people with color vision deficiency can
 * distinguish, lighter in the light theme and darker in the dark theme so that text on it is legible.
 */
final class NodeColors {

    /** A color in the light and in the dark theme. */
    private record ColorPair(String light, String dark) {}

    private static final ColorPair GREEN = new ColorPair("#bfe6d6", "#14573f");
    private static final ColorPair YELLOW = new ColorPair("#f7e9a0", "#5f5410");
    private static final ColorPair ORANGE = new ColorPair("#fbd59b", "#6e4700");
    private static final ColorPair VERMILION = new ColorPair("#f5b79a", "#843a0b");
    private static final ColorPair BLUE = new ColorPair("#c4def0", "#134a72");
    private static final ColorPair SKY = new ColorPair("#d3eefb", "#1d6079");
    private static final ColorPair PURPLE = new ColorPair("#efcfe1", "#6a2f52");
    private static final ColorPair GREY = new ColorPair("#e3e5e8", "#43474d");

    private static final List<ColorPair> SECTOR_PALETTE =
            List.of(BLUE, ORANGE, GREEN, PURPLE, YELLOW, SKY, VERMILION, GREY);

    private static final SequencedMap<String, ColorPair> COVERAGE_PALETTE = new LinkedHashMap<>();
    private static final SequencedMap<String, ColorPair> GAPS_PALETTE = new LinkedHashMap<>();
    private static final SequencedMap<String, ColorPair> AGE_PALETTE = new LinkedHashMap<>();
    private static final SequencedMap<String, ColorPair> VISIT_PALETTE = new LinkedHashMap<>();

    static {
        COVERAGE_PALETTE.put("COMPLETE", GREEN);
        COVERAGE_PALETTE.put("WEAK", YELLOW);
        COVERAGE_PALETTE.put("WITHIN", ORANGE);
        COVERAGE_PALETTE.put("ABOVE", PURPLE);
        COVERAGE_PALETTE.put("HERE", VERMILION);
        GAPS_PALETTE.put("0", GREEN);
        GAPS_PALETTE.put("WITHIN", YELLOW);
        GAPS_PALETTE.put("1", ORANGE);
        GAPS_PALETTE.put("2+", VERMILION);
        AGE_PALETTE.put("1", SKY);
        AGE_PALETTE.put("3", BLUE);
        AGE_PALETTE.put("5", YELLOW);
        AGE_PALETTE.put("5+", ORANGE);
        AGE_PALETTE.put("NONE", VERMILION);
        VISIT_PALETTE.put("60", GREEN);
        VISIT_PALETTE.put("120", SKY);
        VISIT_PALETTE.put("180", YELLOW);
        VISIT_PALETTE.put("180+", VERMILION);
        VISIT_PALETTE.put("NONE", GREY);
    }

    private final SubtreeSnapshot subtree;
    private final DiagramTexts.Localized words;

    NodeColors(SubtreeSnapshot subtree, DiagramTexts.Localized words) {
        this.subtree = subtree;
        this.words = words;
    }

    /**
     * Returns the legend key of each colored unit, by unit id.
     *
     * @param colorEncoding what the colors show
     * @param counts what is counted at units, by unit id: gaps or developments
     * @param visits the days of the last visits, by unit id
     * @param day the day of the diagram
     */
    Map<String, String> values(
            ColorEncoding colorEncoding, Map<String, Long> counts, Map<String, LocalDate> visits, LocalDate day) {
        Function<UnitSnapshot, Optional<String>> value = switch (colorEncoding) {
            case COVERAGE -> unit -> Optional.of(coverage(unit));
            case SECTOR -> this::sector;
            case GAPS, DEVELOPMENTS -> unit -> Optional.of(count(unit, counts));
            case ASSIGNMENT_AGE -> unit -> age(unit, day);
            case LAST_VISIT -> unit -> visit(unit, Optional.ofNullable(visits.get(unit.id())), day);
            case NONE -> unit -> Optional.empty();
        };
        Map<String, String> values = new HashMap<>();
        for (UnitSnapshot unit : subtree.units()) {
            value.apply(unit).ifPresent(it -> values.put(unit.id(), it));
        }
        return values;
    }

    private String coverage(UnitSnapshot unit) {
        if (subtree.hasVacancy(unit)) {
            return "HERE";
        }
        if (!subtree.hasCompleteChain(unit)) {
            return "ABOVE";
        }
        if (subtree.descendants(unit).anyMatch(subtree::hasVacancy)) {
            return "WITHIN";
        }
        boolean weak = subtree.links(unit).stream()
                .map(ChainLink::status)
                .anyMatch(status -> status == LinkStatus.ACTING || status == LinkStatus.LAPSED);
        return weak ? "WEAK" : "COMPLETE";
    }

    private Optional<String> sector(UnitSnapshot unit) {
        return Optional.of(unit.sector()).filter(sector -> !sector.isEmpty());
    }

    private String count(UnitSnapshot unit, Map<String, Long> counts) {
        long own = counts.getOrDefault(unit.id(), 0L);
        if (own > 0) {
            return own == 1 ? "1" : "2+";
        }
        return subtree.descendants(unit).anyMatch(below -> counts.containsKey(below.id())) ? "WITHIN" : "0";
    }

    /** Classifies the years since the assignment began or, where no assignment is required, since the secretary took the seat. */
    private Optional<String> age(UnitSnapshot unit, LocalDate day) {
        Via via = unit.kind().assignmentRequired() ? Via.ASSIGNMENT : Via.SEAT;
        List<ChainLink> links = subtree.links(unit).stream()
                .filter(link -> link.via() == via && link.since() != null)
                .toList();
        if (links.isEmpty()) {
            return unit.kind().assignmentRequired() || unit.kind().secretaryRequired()
                    ? Optional.of("NONE")
                    : Optional.empty();
        }
        long years = ChronoUnit.YEARS.between(links.getFirst().since(), day);
        return Optional.of(years < 1 ? "1" : years < 3 ? "3" : years < 5 ? "5" : "5+");
    }

    /** Classifies the days since the last visit; organizations are to be visited, other units may be. */
    private static Optional<String> visit(UnitSnapshot unit, Optional<LocalDate> visited, LocalDate day) {
        if (visited.isEmpty()) {
            return unit.isA(UnitKind.ORGANIZATION) ? Optional.of("NONE") : Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(visited.get(), day);
        return Optional.of(days < 60 ? "60" : days < 120 ? "120" : days < 180 ? "180" : "180+");
    }

    /** Builds the legend of the colors in use, in their order. */
    Legend legend(ColorEncoding colorEncoding, Map<String, String> values) {
        Map<String, Long> counts = new HashMap<>();
        values.values().forEach(value -> counts.merge(value, 1L, Long::sum));
        List<Legend.Entry> entries = new ArrayList<>();
        palette(colorEncoding, counts).forEach((key, color) -> {
            long count = counts.getOrDefault(key, 0L);
            if (count > 0) {
                String label = colorEncoding == ColorEncoding.SECTOR
                        ? words.messageOrDefault("sector." + key, key)
                        : words.message("legend.%s.%s".formatted(colorEncoding, key));
                entries.add(new Legend.Entry(key, label, color.light(), color.dark(), count));
            }
        });
        return new Legend(colorEncoding, entries);
    }

    private static SequencedMap<String, ColorPair> palette(ColorEncoding colorEncoding, Map<String, Long> counts) {
        return switch (colorEncoding) {
            case COVERAGE -> COVERAGE_PALETTE;
            case GAPS, DEVELOPMENTS -> GAPS_PALETTE;
            case LAST_VISIT -> VISIT_PALETTE;
            case ASSIGNMENT_AGE -> AGE_PALETTE;
            case NONE -> new LinkedHashMap<>();
            case SECTOR -> {
                SequencedMap<String, ColorPair> sectors = new LinkedHashMap<>();
                counts.keySet().stream()
                        .sorted()
                        .forEach(sector ->
                                sectors.put(sector, SECTOR_PALETTE.get(sectors.size() % SECTOR_PALETTE.size())));
                yield sectors;
            }
        };
    }
}
