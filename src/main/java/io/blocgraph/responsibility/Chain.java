package io.blocgraph.responsibility;

import io.blocgraph.hierarchy.UnitKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The responsibility chain: who answers for a subject, from the nearest level to the top.
 *
 * @param links the links, nearest level first, at a level the seat before the assignments
 */
public record Chain(List<Link> links) {

    /**
     * Finds the links at the levels that a subject hangs under.
     *
     * <p>A level has a vacant link where its kind must have somebody and nobody is there: no secretary and no deputy, or no
     * assignment. An organization without an assignment of its own is covered by its cluster's, which stands at the cluster's
     * level; it has a vacant link only if the cluster has none either.
     *
     * @param levels the levels, nearest first, a cluster right after its organization
     * @return the chain
     */
    public static Chain of(List<Level> levels) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            if (!level.seats().isEmpty()) {
                links.add(Link.bySeat(level, level.seats().getFirst()));
            } else if (level.kind().secretaryRequired()) {
                links.add(Link.vacant(level, Via.SEAT));
            }
            level.assignments().forEach(assignment -> links.add(Link.byAssignment(level, assignment)));
            boolean throughCluster = i + 1 < levels.size() && covers(levels.get(i + 1));
            if (level.kind().assignmentRequired() && level.assignments().isEmpty() && !throughCluster) {
                links.add(Link.vacant(level, Via.ASSIGNMENT));
            }
        }
        return new Chain(List.copyOf(links));
    }

    private static boolean covers(Level next) {
        return next.kind().code().equals(UnitKind.CLUSTER)
                && !next.assignments().isEmpty();
    }

    /**
     * Whether it has links and none of them is vacant.
     *
     * @return whether responsibility reaches from the subject to the top
     */
    public boolean complete() {
        return !links.isEmpty() && links.stream().noneMatch(link -> link.status() == LinkStatus.VACANT);
    }
}
