/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The relationship types of the graph that are queried and changed.
 *
 * <p>Relationships that have ended move to a type of their own, which queries about the present do not touch. A dated type carries
 * its own period ({@code since}, {@code until}); the period of the others with a type of the past is that of a node at one end.
 *
 * <p>Each type states whose {@link Content} it is: a change to a relationship raises the version of the nodes that own it and of no
 * others, so that changes elsewhere do not cause version conflicts on nodes that many share (a parent unit, a cell, a covered
 * unit).
 */
public enum RelationshipType {
    /** From a unit to its parent unit. */
    PART_OF("WAS_PART_OF", true, Content.START),
    /** From an organization to its cluster. */
    IN_CLUSTER("WAS_IN_CLUSTER", true, Content.BOTH),
    /** From a member to the cell of their official membership. */
    BELONGS_TO("BELONGED_TO", true, Content.START),
    /** From a member to the cell where they are temporarily active. */
    ACTIVE_IN("WAS_ACTIVE_IN", true, Content.START),
    /** From an assignment to a unit. */
    COVERS("COVERED", true, Content.START),
    /** From a committee to its unit. */
    LEADS("LED", false, Content.START),
    /** From a member to a seat. */
    HOLDS("HELD", false, Content.END),
    /** From a seat to its committee. */
    ON("WAS_ON", false, Content.WHOLE_AT_END),
    /** From a member to an assignment. */
    ANSWERS_BY("ANSWERED_BY", false, Content.WHOLE_AT_START),
    /** From a merged unit to the unit that it was merged into. */
    MERGED_INTO(null, false, Content.BOTH),
    /** From a unit to the unit that it was split from. */
    SPLIT_FROM(null, false, Content.BOTH),
    /** From what was decided to the decision. */
    DECIDED_BY(null, false, Content.START),
    /** From a waiver to the unit that it exempts. */
    WAIVES(null, false, Content.WHOLE_AT_END),
    /** From a record of following up to the unit at which it is kept. That of a closed record is of the past. */
    ABOUT("WAS_ABOUT", false, Content.PLACE),
    /** From a record that a merger took along to the unit at which it was kept before. */
    CAME_FROM(null, false, Content.REFERENCE),
    /** From a record to the member in whose hand it is. That of a closed record is of the past. */
    HANDLED_BY("WAS_HANDLED_BY", false, Content.REFERENCE),
    /** From a member to the one to whom they hand over what is in their hand, on a day that was planned. */
    HANDS_OVER(null, false, Content.REFERENCE),
    /** From a record to the member who handed it over on a day that was planned. */
    HANDED_OVER_BY(null, false, Content.REFERENCE),
    /** From a record to the member whom it concerns. */
    CONCERNS(null, false, Content.REFERENCE),
    /** From a record to a member who took part. */
    ATTENDED_BY(null, false, Content.REFERENCE),
    /** From a record to the committee whose record it is. */
    BY_COMMITTEE(null, false, Content.REFERENCE),
    /** From a finding or a point to the inspection or resolution that it is a part of. */
    ITEM_OF(null, false, Content.WHOLE_AT_END),
    /** From a step on the way of a development to the development. */
    STEP_OF(null, false, Content.WHOLE_AT_END),
    /** From a step to the member who took the development over by it. */
    TAKEN_BY(null, false, Content.REFERENCE),
    /** From a step to a unit whose vacancy it passed over. */
    PASSED_OVER(null, false, Content.REFERENCE),
    /** From an attached file to the record or decision that it is attached to. */
    ATTACHED_TO(null, false, Content.WHOLE_AT_END),
    /** From a unit or member to its description in a past, present or future period. */
    DESCRIBED_BY(null, true, Content.WHOLE_AT_START);

    /** Whose content a relationship is. */
    private enum Content {
        /** That of the start node. */
        START,
        /** That of the end node. */
        END,
        /** That of the start node, which is kept at the end node: who may edit that may add to it, which changes nothing there. */
        PLACE,
        /** That of the start node, which only refers to the end node. */
        REFERENCE,
        /** That of both nodes. */
        BOTH,
        /** That of the start node, which the end node is a part of: changing the part changes the whole. */
        WHOLE_AT_START,
        /** That of the end node, which the start node is a part of. */
        WHOLE_AT_END
    }

    private static final Map<String, RelationshipType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(RelationshipType::name, Function.identity()));

    private static final Map<String, RelationshipType> BY_ENDED_TYPE = Arrays.stream(values())
            .filter(type -> type.endedType != null)
            .collect(Collectors.toMap(type -> String.valueOf(type.endedType), Function.identity()));

    private final @Nullable String endedType;
    private final boolean dated;
    private final Content content;

    RelationshipType(@Nullable String ended, boolean dated, Content content) {
        this.endedType = ended;
        this.dated = dated;
        this.content = content;
    }

    /**
     * Finds a relationship type by the name of its lasting form.
     *
     * @param type the name
     * @return the type; empty if there is none of that name
     */
    public static Optional<RelationshipType> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * Finds a relationship type by the name of its ended form.
     *
     * @param type the name
     * @return the type; empty if there is none of that name
     */
    public static Optional<RelationshipType> ofEnded(String type) {
        return Optional.ofNullable(BY_ENDED_TYPE.get(type));
    }

    /**
     * Returns a relationship type by the name of its lasting or ended form.
     *
     * @param type the name
     * @return the type
     * @throws IllegalArgumentException if there is none
     */
    public static RelationshipType ofStored(String type) {
        return of(type).or(() -> ofEnded(type)).orElseThrow(() -> new IllegalArgumentException(type));
    }

    /** {@return the name of the type for ended relationships; empty if they do not end} */
    public Optional<String> endedType() {
        return Optional.ofNullable(endedType);
    }

    /** {@return whether the relationship carries its own period} */
    public boolean dated() {
        return dated;
    }

    /** {@return whether relationships of the type are valid for a period, their own or that of a node at one end} */
    boolean timed() {
        return dated || endedType != null;
    }

    /**
     * Returns the types to match for relationships valid on a day or later.
     *
     * @param past whether that day has passed, so that ended relationships count, too
     * @return the types in Cypher's syntax, {@code ON|WAS_ON}
     */
    public String pattern(boolean past) {
        return past && endedType != null ? name() + "|" + endedType : name();
    }

    /**
     * Returns the type under which a relationship is stored.
     *
     * @param until the first day on which it is no longer valid; null while it lasts
     * @param today the current day
     * @return the type's name
     */
    public String storedType(@Nullable LocalDate until, LocalDate today) {
        return endedType != null && new Period(null, until).endedBy(today) ? endedType : name();
    }

    /** {@return whether the end node need not be editable: the start node only refers to it} */
    public boolean isReference() {
        return content == Content.REFERENCE;
    }

    /** {@return whether the end node must be editable although nothing there depends on the relationship} */
    public boolean isPlace() {
        return content == Content.PLACE;
    }

    /**
     * Returns the nodes that own a relationship of this type.
     *
     * @param from the id of the start node
     * @param to the id of the end node
     * @return the ids of the nodes whose versions a change to it raises
     */
    public List<String> owners(String from, String to) {
        return switch (content) {
            case START, PLACE, REFERENCE, WHOLE_AT_START -> List.of(from);
            case END, WHOLE_AT_END -> List.of(to);
            case BOTH -> List.of(from, to);
        };
    }

    /**
     * Returns the types that lead from a whole to its parts.
     *
     * @return the types in Cypher's syntax, including those of ended relationships
     */
    public static String fromWhole() {
        return pattern(Content.WHOLE_AT_START);
    }

    /**
     * Returns the types that lead from a part to its whole.
     *
     * @return the types in Cypher's syntax, including those of ended relationships
     */
    public static String toWhole() {
        return pattern(Content.WHOLE_AT_END);
    }

    private static String pattern(Content content) {
        return Arrays.stream(values())
                .filter(relationshipType -> relationshipType.content == content)
                .map(relationshipType -> relationshipType.pattern(true))
                .collect(Collectors.joining("|"));
    }
}
