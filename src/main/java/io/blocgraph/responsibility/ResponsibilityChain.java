/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.hierarchy.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The responsibility chain: who is responsible for a subject on a day, from the nearest level to the top.
 *
 * @param asOf the day
 * @param links the links, nearest level first, at a level the seat before the assignments
 */
public record ResponsibilityChain(LocalDate asOf, List<ChainLink> links) {

    /**
     * Finds the links at the levels that a subject hangs under.
     *
     * <p>A level has a vacant link where its kind must have somebody and nobody is there: no secretary and no deputy, or no
     * assignment. An organization without an assignment of its own is covered by its cluster's, which stands at the cluster's
     * level; it has a vacant link only if the cluster has none either.
     *
     * @param asOf the day
     * @param levels the levels on that day, nearest first, a cluster right after its organization
     * @return the chain
     */
    public static ResponsibilityChain of(LocalDate asOf, List<Level> levels) {
        List<ChainLink> links = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            UnitKind kind = level.unit().kind();
            if (!level.seats().isEmpty()) {
                links.add(ChainLink.bySeat(level.unit(), level.seats().getFirst()));
            } else if (kind.secretaryRequired()) {
                links.add(ChainLink.vacant(level.unit(), Via.SEAT));
            }
            level.assignments().forEach(assignment -> links.add(ChainLink.byAssignment(level.unit(), assignment)));
            boolean throughCluster = i + 1 < levels.size() && covers(levels.get(i + 1));
            if (kind.assignmentRequired() && level.assignments().isEmpty() && !throughCluster) {
                links.add(ChainLink.vacant(level.unit(), Via.ASSIGNMENT));
            }
        }
        return new ResponsibilityChain(asOf, List.copyOf(links));
    }

    private static boolean covers(Level next) {
        return next.unit().isA(UnitKind.CLUSTER) && !next.assignments().isEmpty();
    }

    /**
     * Says whether it has links and none of them is vacant.
     *
     * @return whether responsibility reaches from the subject to the top
     */
    public boolean complete() {
        return !links.isEmpty() && links.stream().noneMatch(link -> link.status() == LinkStatus.VACANT);
    }
}
