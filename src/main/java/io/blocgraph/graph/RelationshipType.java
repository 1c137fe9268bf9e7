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
 * The relationship types of the graph that are asked for and changed.
 *
 * <p>What has ended moves to a type of its own, which questions about the present do not touch. A dated type carries its period
 * itself ({@code since}, {@code until}); the period of the others with a type of the past is that of a node at one end.
 *
 * <p>Each type says whose {@link Content} it is: a change of a relationship raises the version of the nodes that it belongs to, and
 * of no other, so that what many share (a superior, a cell, a unit that is covered) is not held up by changes of what leads to it.
 */
public enum RelationshipType {
    /** From a unit to its superior. */
    PART_OF("WAS_PART_OF", true, Content.START),
    /** From an organization to its cluster. */
    IN_CLUSTER("WAS_IN_CLUSTER", true, Content.BOTH),
    /** From a member to the cell to which they belong officially. */
    BELONGS_TO("BELONGED_TO", true, Content.START),
    /** From a member to the cell in which they are active temporarily. */
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
    /** From a unit that was merged to the one into which it was. */
    MERGED_INTO(null, false, Content.BOTH),
    /** From a unit to the one from which it was split. */
    SPLIT_FROM(null, false, Content.BOTH),
    /** From what was decided to the decision. */
    DECIDED_BY(null, false, Content.START),
    /** From a waiver to the unit that it lets off. */
    WAIVES(null, false, Content.WHOLE_AT_END),
    /** From a unit or member to what was, is or will be said of it in a period. */
    DESCRIBED_BY(null, true, Content.WHOLE_AT_START);

    /** Whose content a relationship is. */
    private enum Content {
        /** That of the node where it begins. */
        START,
        /** That of the node where it ends. */
        END,
        /** That of both. */
        BOTH,
        /** That of the node where it begins, of which the node at its end is a part: what changes the part changes the whole. */
        WHOLE_AT_START,
        /** That of the node where it ends, of which the node at its beginning is a part. */
        WHOLE_AT_END
    }

    private static final Map<String, RelationshipType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(RelationshipType::name, Function.identity()));

    private final @Nullable String endedType;
    private final boolean dated;
    private final Content content;

    RelationshipType(@Nullable String ended, boolean dated, Content content) {
        this.endedType = ended;
        this.dated = dated;
        this.content = content;
    }

    /**
     * The tie that a relationship type is.
     *
     * @param type the type of what lasts
     * @return the tie; empty if there is none of that name
     */
    public static Optional<RelationshipType> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * The tie that a relationship type is, be it of what lasts or of what has ended.
     *
     * @param type the type
     * @return the tie
     * @throws IllegalArgumentException if there is none
     */
    public static RelationshipType ofStored(String type) {
        return Arrays.stream(values())
                .filter(relationshipType ->
                        relationshipType.name().equals(type) || type.equals(relationshipType.endedType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    /**
     * The relationship type of what has ended.
     *
     * @return the type; empty for what does not end
     */
    public Optional<String> endedType() {
        return Optional.ofNullable(endedType);
    }

    /**
     * Whether the relationship carries its period itself.
     *
     * @return whether it does
     */
    public boolean dated() {
        return dated;
    }

    /**
     * The types to look at for what holds on a day or later.
     *
     * @param past whether that day has passed, so that what has ended counts too
     * @return the types as Cypher has them, {@code ON|WAS_ON}
     */
    public String pattern(boolean past) {
        return past && endedType != null ? name() + "|" + endedType : name();
    }

    /**
     * The type under which a relationship is kept.
     *
     * @param until the first day on which it no longer holds; null while it lasts
     * @param today the current day
     * @return the type
     */
    public String storedType(@Nullable LocalDate until, LocalDate today) {
        return endedType != null && until != null && !until.isAfter(today) ? endedType : name();
    }

    /**
     * The nodes whose content a relationship of this type is.
     *
     * @param from the id of the node where it begins
     * @param to the id of the node where it ends
     * @return the ids of those whose version counts a change of it
     */
    public List<String> owners(String from, String to) {
        return switch (content) {
            case START, WHOLE_AT_START -> List.of(from);
            case END, WHOLE_AT_END -> List.of(to);
            case BOTH -> List.of(from, to);
        };
    }

    /**
     * The types by which a whole leads to its parts.
     *
     * @return the types as Cypher has them, those of what has ended among them
     */
    public static String fromWhole() {
        return pattern(Content.WHOLE_AT_START);
    }

    /**
     * The types by which a part leads to its whole.
     *
     * @return the types as Cypher has them, those of what has ended among them
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
