/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request for a diagram.
 *
 * @param unit the id or the code of the root unit
 * @param layout the layout
 * @param asOf the day
 * @param comparedWith another day, the differences from which are marked
 * @param colorEncoding the color encoding
 * @param folded the ids of the units that are folded contrary to the default
 * @param opened the ids of the units that are expanded contrary to the default
 * @param without the id of a member whose departure is simulated
 * @param viewport the viewport; empty for the whole diagram in full detail
 * @param language the language of its texts
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

    /** Creates a request. */
    public DiagramRequest {
        folded = Set.copyOf(folded);
        opened = Set.copyOf(opened);
    }

    /**
     * Creates a request for the default diagram of a unit.
     *
     * @param unit the id or the code of the root unit
     * @param asOf the day
     * @param language the language of its texts
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
     * {@return a copy with another color encoding}
     *
     * @param other the color encoding
     */
    public DiagramRequest with(ColorEncoding other) {
        return new DiagramRequest(unit, layout, asOf, comparedWith, other, folded, opened, without, viewport, language);
    }

    /**
     * {@return a copy that compares with another day}
     *
     * @param day the other day
     */
    public DiagramRequest comparedWith(LocalDate day) {
        return new DiagramRequest(
                unit, layout, asOf, Optional.of(day), colorEncoding, folded, opened, without, viewport, language);
    }

    /**
     * {@return a copy with another viewport}
     *
     * @param other the viewport; empty for the whole diagram
     */
    public DiagramRequest with(Optional<Viewport> other) {
        return new DiagramRequest(
                unit, layout, asOf, comparedWith, colorEncoding, folded, opened, without, other, language);
    }
}
