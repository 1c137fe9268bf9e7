/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes relationships that have a period from the effective date on, and keeps their earlier periods. */
public final class DatedRelationships {

    /** The relationships that a unit hands on to the unit into which it is merged. */
    private static final Set<RelationshipType> HANDED_ON =
            EnumSet.of(RelationshipType.PART_OF, RelationshipType.IN_CLUSTER, RelationshipType.BELONGS_TO);

    /** The units into which a unit will have been merged, the next one first. */
    private static final String SUCCESSORS = """
            MATCH (u:Entity {id: $id})-[merged:MERGED_INTO*1..12]->(s:Unit)
            RETURN s.id AS id, last(merged).on AS day
            ORDER BY size(merged)""";

    private final ChangeContext context;
    private final UnitOfWork work;
    private final DeltaSet deltas;

    DatedRelationships(ChangeContext context, UnitOfWork work, DeltaSet deltas) {
        this.context = context;
        this.work = work;
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
        begin(type, from, to, context.day(), until);
    }

    /**
     * Creates a relationship.
     *
     * @param type the type
     * @param from the id of the start node
     * @param to the id of the end node
     * @param since the first day on which it is valid
     * @param until the first day on which it is no longer valid; null if it is open-ended
     */
    public void begin(RelationshipType type, String from, String to, LocalDate since, @Nullable LocalDate until) {
        Map<String, Object> properties = new HashMap<>(Map.of("since", since));
        if (until != null) {
            properties.put("until", until);
        }
        create(type, from, to, properties);
    }

    /**
     * Creates a relationship. If it leads to a unit that is planned to be merged into another while it is valid, it leads to
     * the other one from that day on, like those that were there when the merger was planned.
     */
    private void create(RelationshipType type, String from, String to, Map<String, Object> period) {
        Map<String, Object> rest = new HashMap<>(period);
        String place = to;
        for (Row successor : successors(type, to)) {
            LocalDate day = Objects.requireNonNull(successor.day("day"));
            if (!isWithin(day, rest)) {
                break;
            }
            Map<String, Object> before = new HashMap<>(rest);
            before.put("until", day);
            deltas.add(new Delta.RelationshipDelta(type, from, place, null, before));
            work.warn(ChangeProblem.MOVES_AS_PLANNED, context.find(to).orElseThrow(), day);
            rest.put("since", day);
            place = successor.text("id");
        }
        deltas.add(new Delta.RelationshipDelta(type, from, place, null, rest));
    }

    private List<Row> successors(RelationshipType type, String unit) {
        boolean planned = HANDED_ON.contains(type)
                && context.find(unit)
                        .filter(node -> node.day("dissolvedOn") instanceof LocalDate end && end.isAfter(context.day()))
                        .isPresent();
        return planned
                ? context.read(SUCCESSORS, Map.of("id", unit)).stream()
                        .map(Row::of)
                        .toList()
                : List.of();
    }

    /** {@return whether a period begins before a day and lasts beyond it} */
    private static boolean isWithin(LocalDate day, Map<String, Object> period) {
        return (!(period.get("since") instanceof LocalDate since) || since.isBefore(day))
                && (!(period.get("until") instanceof LocalDate until) || until.isAfter(day));
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
        create(relationship.type(), relationship.from(), to, period);
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
        Map<String, @Nullable String> targets = new LinkedHashMap<>();
        from.forEach(id -> targets.put(id, to));
        redirect(type, targets);
    }

    /**
     * Points the relationship of each node to another node, as {@link #redirect(RelationshipType, Collection, String)} does.
     *
     * @param type a dated type of which each node has at most one relationship at a time
     * @param targets the ids of the new end nodes, by those of the start nodes; null to end the current relationship without a
     *     replacement
     */
    public void redirect(RelationshipType type, Map<String, @Nullable String> targets) {
        Map<String, List<RelationshipSnapshot>> now = context.outgoing(type, targets.keySet()).stream()
                .collect(Collectors.groupingBy(RelationshipSnapshot::from));
        for (Map.Entry<String, @Nullable String> target : targets.entrySet()) {
            String id = target.getKey();
            String to = target.getValue();
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
