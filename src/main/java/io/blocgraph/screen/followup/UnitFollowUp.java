/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import io.blocgraph.screen.common.KnownKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its last visit, what is open there and what is next.
 *
 * @param lastVisit the last visit by somebody responsible; null if there was none
 * @param developments the developments that are not settled
 * @param open the open points and findings
 * @param planned the planned visits, inspections and study sessions
 * @param organizations its organizations, if it is a cluster and they were asked for; otherwise null
 */
record UnitFollowUp(
        String id,
        String code,
        String name,
        KnownKind kind,
        @Nullable Visit lastVisit,
        Count developments,
        Page<Open> open,
        Page<Planned> planned,
        @Nullable Page<UnitFollowUp> organizations) {

    /** A visit. */
    record Visit(LocalDate heldOn) {}

    /** How many there are. */
    record Count(int totalCount) {}

    /** The first page of a list. */
    record Page<T>(List<T> nodes) {}

    /** Whether an open record is overdue. */
    record Open(boolean overdue) {}

    /** What is planned. */
    record Planned(String id, String kind, @Nullable LocalDate plannedOn) {}

    /** {@return how many open points and findings are overdue} */
    int overdue() {
        return (int) open.nodes().stream().filter(Open::overdue).count();
    }

    /** {@return what is planned for the next day on which something is} */
    Optional<Planned> next(LocalDate today) {
        return planned.nodes().stream()
                .filter(it -> it.plannedOn() != null && !it.plannedOn().isBefore(today))
                .min(Comparator.comparing(Planned::plannedOn));
    }

    /** {@return the unit and its organizations} */
    Stream<UnitFollowUp> withOrganizations() {
        return organizations == null ? Stream.of(this) : Stream.concat(Stream.of(this), organizations.nodes().stream());
    }
}
