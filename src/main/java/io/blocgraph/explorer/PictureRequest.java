package io.blocgraph.explorer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be seen in a picture.
 *
 * @param unit the id or the code of the unit at the top
 * @param form how it is built
 * @param asOf the day
 * @param comparedWith another day, from which differences are marked
 * @param measure what the colours say
 * @param folded the ids of the units that are folded, other than is usual
 * @param opened the ids of the units that are open, other than is usual
 * @param without the id of a member: what it would be like if they left
 * @param view what is looked at; empty for all of it, down to the smallest
 * @param language the language of its words
 */
public record PictureRequest(
        String unit,
        Form form,
        LocalDate asOf,
        Optional<LocalDate> comparedWith,
        Measure measure,
        Set<String> folded,
        Set<String> opened,
        Optional<String> without,
        Optional<View> view,
        Locale language) {

    /** Makes one. */
    public PictureRequest {
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
    public static PictureRequest of(String unit, LocalDate asOf, Locale language) {
        return new PictureRequest(
                unit,
                Form.CHART,
                asOf,
                Optional.empty(),
                Measure.COVERAGE,
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
    public PictureRequest with(Measure other) {
        return new PictureRequest(unit, form, asOf, comparedWith, other, folded, opened, without, view, language);
    }

    /**
     * The same, compared with another day.
     *
     * @param day the other day
     * @return the request
     */
    public PictureRequest comparedWith(LocalDate day) {
        return new PictureRequest(unit, form, asOf, Optional.of(day), measure, folded, opened, without, view, language);
    }

    /**
     * The same, looked at elsewhere.
     *
     * @param other what is looked at; empty for all
     * @return the request
     */
    public PictureRequest with(Optional<View> other) {
        return new PictureRequest(unit, form, asOf, comparedWith, measure, folded, opened, without, other, language);
    }
}
