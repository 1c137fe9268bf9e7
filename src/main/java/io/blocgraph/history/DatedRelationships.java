/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes relationships that have a period from the effective date on, and keeps their earlier periods. */
public final class DatedRelationships {

    private final ChangeContext context;
    private final DeltaSet deltas;

    DatedRelationships(ChangeContext context, DeltaSet deltas) {
        this.context = context;
        this.deltas = deltas;
    }

    /**
     * Creates a relationship that begins on the effective date.
     *
     * @param type the type
     * @param from the id of the start node
     * @param to the id of the end node
     * @param until the first day on which it is no longer valid; null if it is open-ended
     */
    public void begin(RelationshipType type, String from, String to, @Nullable LocalDate until) {
        Map<String, Object> period =
                until == null ? Map.of("since", context.day()) : Map.of("since", context.day(), "until", until);
        deltas.add(new Delta.RelationshipDelta(type, from, to, null, period));
    }

    /**
     * Ends a relationship on the effective date. A relationship that begins on that day or later is deleted.
     *
     * @param relationship the relationship
     */
    public void end(RelationshipSnapshot relationship) {
        LocalDate since = relationship.since();
        boolean begun = since == null || since.isBefore(context.day());
        deltas.add(relationship.changedTo(begun ? relationship.until(context.day()) : null));
    }

    /**
     * Replaces the end date of a relationship.
     *
     * @param relationship the relationship
     * @param until the first day on which it is no longer valid; null if it is open-ended
     */
    public void endOn(RelationshipSnapshot relationship, @Nullable LocalDate until) {
        deltas.add(relationship.changedTo(relationship.until(until)));
    }

    /**
     * Moves a relationship to another end node from the effective date on, or from its own beginning if that is later.
     *
     * @param relationship the relationship
     * @param to the id of the new end node
     */
    public void move(RelationshipSnapshot relationship, String to) {
        end(relationship);
        Map<String, Object> period = new HashMap<>(relationship.properties());
        if (relationship.hasBegunBy(context.day())) {
            period.put("since", context.day());
        }
        deltas.add(new Delta.RelationshipDelta(relationship.type(), relationship.from(), to, null, period));
    }

    /**
     * Points the relationships of nodes to another node from the effective date on, until the next change that is already
     * planned.
     *
     * @param type a dated type of which each node has at most one relationship at a time
     * @param from the ids of the start nodes
     * @param to the id of the new end node; null to end the current relationships without a replacement
     */
    public void redirect(RelationshipType type, Collection<String> from, @Nullable String to) {
        Map<String, List<RelationshipSnapshot>> now =
                context.outgoing(type, from).stream().collect(Collectors.groupingBy(RelationshipSnapshot::from));
        for (String id : from) {
            List<RelationshipSnapshot> relationships = now.getOrDefault(id, List.of());
            Optional<RelationshipSnapshot> current = relationships.stream()
                    .filter(relationship -> relationship.holdsOn(context.day()))
                    .findFirst();
            if (current.isPresent() && current.get().to().equals(to)) {
                continue;
            }
            current.ifPresent(this::end);
            if (to != null) {
                LocalDate until = current.isPresent() ? current.get().until() : firstPlanned(relationships);
                begin(type, id, to, until);
            }
        }
    }

    private @Nullable LocalDate firstPlanned(List<RelationshipSnapshot> relationships) {
        return relationships.stream()
                .filter(relationship -> !relationship.hasBegunBy(context.day()))
                .findFirst()
                .map(RelationshipSnapshot::since)
                .orElse(null);
    }
}
