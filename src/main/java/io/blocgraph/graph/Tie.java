package io.blocgraph.graph;

import java.time.LocalDate;
import java.util.Arrays;
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
 */
public enum Tie {
    /** From a unit to its superior. */
    PART_OF("WAS_PART_OF", true),
    /** From an organization to its cluster. */
    IN_CLUSTER("WAS_IN_CLUSTER", true),
    /** From a member to the cell to which they belong officially. */
    BELONGS_TO("BELONGED_TO", true),
    /** From a member to the cell in which they are active temporarily. */
    ACTIVE_IN("WAS_ACTIVE_IN", true),
    /** From an assignment to a unit. */
    COVERS("COVERED", true),
    /** From a committee to its unit. */
    LEADS("LED", false),
    /** From a member to a seat. */
    HOLDS("HELD", false),
    /** From a seat to its committee. */
    ON("WAS_ON", false),
    /** From a member to an assignment. */
    ANSWERS_BY("ANSWERED_BY", false),
    /** From a unit that was merged to the one into which it was. */
    MERGED_INTO(null, false),
    /** From a unit to the one from which it was split. */
    SPLIT_FROM(null, false),
    /** From what was decided to the decision. */
    DECIDED_BY(null, false),
    /** From a waiver to the unit that it lets off. */
    WAIVES(null, false),
    /** From a unit or member to what was, is or will be said of it in a period. */
    DESCRIBED_BY(null, true);

    private static final Map<String, Tie> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(Tie::name, Function.identity()));

    private final @Nullable String ended;
    private final boolean dated;

    Tie(@Nullable String ended, boolean dated) {
        this.ended = ended;
        this.dated = dated;
    }

    /**
     * The tie that a relationship type is.
     *
     * @param type the type of what lasts
     * @return the tie; empty if there is none of that name
     */
    public static Optional<Tie> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * The tie that a relationship type is, be it of what lasts or of what has ended.
     *
     * @param type the type
     * @return the tie
     * @throws IllegalArgumentException if there is none
     */
    public static Tie ofAny(String type) {
        return Arrays.stream(values())
                .filter(tie -> tie.name().equals(type) || type.equals(tie.ended))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    /**
     * The relationship type of what has ended.
     *
     * @return the type; empty for what does not end
     */
    public Optional<String> ended() {
        return Optional.ofNullable(ended);
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
    public String types(boolean past) {
        return past && ended != null ? name() + "|" + ended : name();
    }

    /**
     * The type under which a relationship is kept.
     *
     * @param until the first day on which it no longer holds; null while it lasts
     * @param today the current day
     * @return the type
     */
    public String type(@Nullable LocalDate until, LocalDate today) {
        return ended != null && until != null && !until.isAfter(today) ? ended : name();
    }
}
