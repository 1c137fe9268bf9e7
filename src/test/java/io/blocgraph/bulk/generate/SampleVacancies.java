/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.SampleBlocCommittees.Slate;
import java.time.LocalDate;
import java.util.List;

/**
 * The gaps of the sample graph: what its README lists, and nothing else. Some are made by leaving
 * out (those units are named here, and left out elsewhere), the others by ending seats.
 */
final class SampleVacancies {

    static final String UNCOVERED_CLUSTER = "dn-c09";
    static final String UNCOVERED_ORGANIZATION = "dn-099";
    static final String OUTSIDE_CLUSTERS = "dn-115";
    static final String LAPSED_CLUSTER = "dn-c10";
    static final String LAPSED_ORGANIZATION = "dn-058";
    static final String TINY_CELL = "th-021-3";

    /** For how many organizations a deputy of Gia Lai answers: more than the limit of 15. */
    static final int OVERLOADED_UNITS = 17;

    private final SampleGraph graph;
    private final SampleAssignments assignments;

    SampleVacancies(SampleGraph graph, SampleAssignments assignments) {
        this.graph = graph;
        this.assignments = assignments;
    }

    void create(Slate present) {
        if (!graph.plan.id().equals("dn")) {
            return;
        }
        end("dn-017-ec-2025", LocalDate.of(2026, 8, 31), List.of(Role.SECRETARY));
        end("dn-088-ec-2025", LocalDate.of(2026, 5, 31), List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY));
        end("dn-029-3-ec-2025", LocalDate.of(2026, 9, 30), List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY));
        Person ofCluster = present.standingCommittee().getLast();
        leaves("dn-sc-2025", ofCluster, LocalDate.of(2026, 4, 15));
        Person ofOrganization = graph.assignments.stream()
                .filter(a -> a.unit().equals(LAPSED_ORGANIZATION) && a.until().equals(Dates.LASTING))
                .map(Row.Assignment::member)
                .findFirst()
                .orElseThrow();
        LocalDate left = LocalDate.of(2026, 3, 31);
        leaves("dn-ec-2025", ofOrganization, left);
        leaves("dn-ic-2025", ofOrganization, left);
        assignments.handOver(
                ofOrganization, present.executive().getLast(), LAPSED_ORGANIZATION, left, LocalDate.of(2026, 4, 10));
    }

    private void end(String committee, LocalDate on, List<Role> roles) {
        graph.seats.replaceAll(s -> s.committee().equals(committee) && roles.contains(s.role()) ? s.endedOn(on) : s);
    }

    private void leaves(String committee, Person member, LocalDate on) {
        graph.seats.replaceAll(
                s -> s.committee().equals(committee) && s.member().equals(member) ? s.endedOn(on) : s);
    }
}
