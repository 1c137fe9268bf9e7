package io.blocgraph.graph;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day for which a query is answered, and the one place where it is applied to Cypher.
 *
 * <p>Queries are written as if time did not exist, {@code (n)-[:PART_OF]->(p)}, and {@link #applyTo} restricts them to the day: it
 * requires the day to lie in the period of every dated relationship and every seat, and for past days it also includes the ended
 * ones. What ended on or before the current day may be stored under a relationship type of its own ({@code WAS_PART_OF}), which
 * queries about the present never touch: they stay fast while history grows.
 *
 * <p>A type after a space, {@code [: ON|WAS_ON]}, is left alone: it matches whatever the day.
 *
 * <p>A period runs from {@code since} (inclusive, absent if unknown) to {@code until} (exclusive, absent while it lasts).
 *
 * @param day the requested day
 * @param today the current day in the configured zone
 */
public record AsOf(LocalDate day, LocalDate today) {

    /** The parameter that holds the day in every query. */
    public static final String PARAMETER = "asOf";

    private static final Pattern DATED_ELEMENT =
            Pattern.compile("\\[(?<r>\\w*):(?<types>[A-Z_]+(?:\\|[A-Z_]+)*)]|\\((?<s>\\w*):Seat\\)");

    /** {@return whether the day is before the current one, so that ended relationships count, too} */
    public boolean past() {
        return day.isBefore(today);
    }

    /** {@return whether the day is the current one} */
    public boolean present() {
        return day.equals(today);
    }

    /**
     * Restricts a query to the day.
     *
     * @param cypher Cypher in which every dated relationship is written {@code [:TYPE]}, {@code [r:TYPE]} or
     *     {@code [r:TYPE|OTHER_TYPE]}, and a seat {@code (:Seat)} or {@code (s:Seat)}
     * @return the query to be run with the parameter {@link #PARAMETER}
     */
    public String applyTo(String cypher) {
        Matcher matcher = DATED_ELEMENT.matcher(cypher);
        int[] unnamed = {0};
        return matcher.replaceAll(match -> Matcher.quoteReplacement(element(match, unnamed)));
    }

    private String element(MatchResult match, int[] unnamed) {
        String types = match.group("types");
        if (types == null) {
            String seat = match.group("s").isEmpty() ? "seat" + unnamed[0]++ : match.group("s");
            return "(%s:Seat WHERE %s)".formatted(seat, isValid(seat));
        }
        StringBuilder all = new StringBuilder();
        boolean dated = false;
        for (String type : types.split("\\|")) {
            Optional<RelationshipType> relationshipType = RelationshipType.of(type);
            dated |= relationshipType.map(RelationshipType::dated).orElse(false);
            all.append(all.isEmpty() ? "" : "|")
                    .append(relationshipType.map(it -> it.pattern(past())).orElse(type));
        }
        if (!dated) {
            return "[%s:%s]".formatted(match.group("r"), all);
        }
        String relationship = match.group("r").isEmpty() ? "dated" + unnamed[0]++ : match.group("r");
        return "[%s:%s WHERE %s]".formatted(relationship, all, isValid(relationship));
    }

    private static String isValid(String element) {
        return "coalesce(%1$s.since <= $asOf, true) AND coalesce(%1$s.until > $asOf, true)".formatted(element);
    }
}
