/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many units have a responsibility chain without a vacancy on a day.
 *
 * @param asOf the day
 * @param total how many units there are
 * @param complete how many of them have a complete chain
 * @param blocs the same for each bloc, if it was asked for
 * @param clusters the same for each cluster, if it was asked for
 * @param sectors the same for each sector, if it was asked for
 * @param kinds the same for each kind, if it was asked for
 */
public record Coverage(
        LocalDate asOf,
        long total,
        long complete,
        List<UnitCoverage> blocs,
        List<UnitCoverage> clusters,
        List<SectorCoverage> sectors,
        List<KindCoverage> kinds)
        implements CoverageFigures {

    /**
     * The coverage of a unit and of what is in it.
     *
     * @param total how many units there are
     * @param complete how many of them have a complete chain
     */
    public record UnitCoverage(long total, long complete) implements CoverageFigures {}

    /**
     * The coverage of the organizations of a sector and of what is below them.
     *
     * @param sector the code of the sector; null where it is not known
     * @param total how many units there are
     * @param complete how many of them have a complete chain
     */
    public record SectorCoverage(@Nullable String sector, long total, long complete) implements CoverageFigures {}

    /**
     * The coverage of the units of a kind.
     *
     * @param kind the code of the kind
     * @param total how many units there are
     * @param complete how many of them have a complete chain
     */
    public record KindCoverage(String kind, long total, long complete) implements CoverageFigures {}
}
