package io.blocgraph.explorer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be seen in a picture.
 *
 * @param unit the id or the code of the unit at the top
 * @param layout how it is built
 * @param asOf the day
 * @param comparedWith another day, from which differences are marked
 * @param colorEncoding what the colours say
 * @param folded the ids of the units that are folded, other than is usual
 * @param opened the ids of the units that are open, other than is usual
 * @param without the id of a member: what it would be like if they left
 * @param viewport what is looked at; empty for all of it, down to the smallest
 * @param language the language of its words
 */
public record DiagramRequest(
        String unit,
        LayoutKind layout,
        LocalDate asOf,
        Optional<LocalDate> comparedWith,
        ColorEncoding colorEncoding,
        Set<String> folded,
        Set<String> opened,
        Optional<String> without,
        Optional<Viewport> viewport,
        Locale language) {

    /** Makes one. */
    public DiagramRequest {
        folded = Set.copyOf(folded);
        opened = Set.copyOf(opened);
    }

    /**
     * The picture of a unit as it is seen first.
     *
     * @param unit the id or the code of the unit at the top
     * @param asOf the day
     * @param language the language of its words
     * @return the request
     */
    public static DiagramRequest of(String unit, LocalDate asOf, Locale language) {
        return new DiagramRequest(
                unit,
                LayoutKind.CHART,
                asOf,
                Optional.empty(),
                ColorEncoding.COVERAGE,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                language);
    }

    /**
     * The same, coloured otherwise.
     *
     * @param other what the colours say
     * @return the request
     */
    public DiagramRequest with(ColorEncoding other) {
        return new DiagramRequest(unit, layout, asOf, comparedWith, other, folded, opened, without, viewport, language);
    }

    /**
     * The same, compared with another day.
     *
     * @param day the other day
     * @return the request
     */
    public DiagramRequest comparedWith(LocalDate day) {
        return new DiagramRequest(
                unit, layout, asOf, Optional.of(day), colorEncoding, folded, opened, without, viewport, language);
    }

    /**
     * The same, looked at elsewhere.
     *
     * @param other what is looked at; empty for all
     * @return the request
     */
    public DiagramRequest with(Optional<Viewport> other) {
        return new DiagramRequest(
                unit, layout, asOf, comparedWith, colorEncoding, folded, opened, without, other, language);
    }
}
