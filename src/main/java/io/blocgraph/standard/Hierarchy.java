/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.standard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written, as the API answers it. */
final class Hierarchy {

    private Hierarchy() {}

    record Reference(String id) {}

    record Period(@Nullable LocalDate since, @Nullable LocalDate until) {}

    record Organization(
            String id,
            String code,
            String name,
            String kind,
            @Nullable LocalDate establishedOn,
            @Nullable LocalDate dissolvedOn,
            @Nullable Reference parent,
            @Nullable Reference cluster,
            List<Predecessor> predecessors,
            List<Committee> committees) {}

    record Predecessor(
            String id, String code, String name, @Nullable LocalDate dissolvedOn) {}

    record Committee(String id, String kind, @Nullable String name, Period term, List<Seat> seats) {}

    record Seat(
            String id,
            String role,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Reference member) {

        Period period() {
            return new Period(since, until);
        }
    }

    record Person(
            String id, String code, String fullName, List<Membership> memberships, List<Assignment> assignments) {}

    record Membership(
            Reference cell,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        Period period() {
            return new Period(since, until);
        }
    }

    record Assignment(
            String id,
            @Nullable String topic,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<Reference> units) {

        Period period() {
            return new Period(since, until);
        }
    }
}
