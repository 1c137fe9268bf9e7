/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the options of form fields by the text typed. Searches return at most 50 units or members. Every method throws
 * a {@link QueryFailedException} if the query fails.
 */
@Component
public class OptionLookup {

    private static final int MAX_RESULTS = 50;

    private final GraphQlQueries queries;

    OptionLookup(GraphQlQueries queries) {
        this.queries = queries;
    }

    /**
     * Finds units by name or code.
     *
     * @param kinds the codes of the kinds to include
     * @param within the id of the unit to search in; null for all units
     * @param text the text typed; if blank, all units match
     * @return the units
     */
    public List<Option> units(List<String> kinds, @Nullable String within, String text) {
        var variables = filter(within, text);
        variables.put("kinds", kinds);
        return queries.execute("tasks/choose-units", Optional.empty(), variables)
                .field("units.nodes")
                .toEntityList(Option.class);
    }

    /**
     * Finds a unit by its exact code.
     *
     * @param code the code
     * @return the unit; empty if no visible unit has the code
     */
    public Optional<Option> unit(String code) {
        return Optional.ofNullable(queries.execute("tasks/choose-unit", Optional.empty(), Map.of("code", code))
                .field("unit")
                .toEntity(Option.class));
    }

    /**
     * Finds members by name or code.
     *
     * @param within the id of the unit to search in; null for all units
     * @param text the text typed; if blank, all members match
     * @return the members
     */
    public List<Option> members(@Nullable String within, String text) {
        return queries.execute("tasks/choose-members", Optional.empty(), filter(within, text))
                .field("members.nodes")
                .toEntityList(Option.class);
    }

    /** Finds a member; empty if there is none with the id. */
    public Optional<Option> member(String id) {
        return Optional.ofNullable(queries.execute("tasks/choose-member", Optional.empty(), Map.of("id", id))
                .field("member")
                .toEntity(Option.class));
    }

    /**
     * Finds the members on the committees of a unit.
     *
     * @param unit the id of the unit
     * @param day the day; empty for today
     * @return the members, each once
     */
    public List<Option> committeeMembers(String unit, Optional<LocalDate> day) {
        return queries
                .execute("tasks/choose-seats", day, Map.of("unit", unit))
                .field("unit.committees")
                .toEntityList(CommitteeSeats.class)
                .stream()
                .flatMap(it -> it.seats().stream())
                .map(CommitteeSeats.Seat::member)
                .distinct()
                .toList();
    }

    /**
     * {@return the codes of the kinds of units that are allowed under a kind}
     *
     * @param kind the code of the kind; null for the kinds without a parent unit
     */
    public List<String> childKinds(@Nullable String kind) {
        return queries
                .execute("kinds", Optional.empty(), Map.of())
                .field("unitKinds")
                .toEntityList(KindInfo.class)
                .stream()
                .filter(it ->
                        kind == null ? it.parents().isEmpty() : it.parents().contains(kind))
                .map(KindInfo::kind)
                .toList();
    }

    /**
     * {@return the codes of the kinds of units that are allowed as parents of a kind}
     *
     * @param kind the code of the kind
     */
    public List<String> parentKinds(String kind) {
        return queries
                .execute("kinds", Optional.empty(), Map.of())
                .field("unitKinds")
                .toEntityList(KindInfo.class)
                .stream()
                .filter(it -> it.kind().equals(kind))
                .flatMap(it -> it.parents().stream())
                .toList();
    }

    /**
     * Finds decisions by number.
     *
     * @param prefix the beginning of the number
     * @return the decisions
     */
    public List<Decision> decisions(String prefix) {
        return queries.execute("tasks/choose-decisions", Optional.empty(), Map.of("prefix", prefix))
                .field("decisions.nodes")
                .toEntityList(Decision.class);
    }

    private static Map<String, Object> filter(@Nullable String within, String text) {
        var variables = new HashMap<String, Object>(Map.of("first", MAX_RESULTS));
        if (within != null) {
            variables.put("within", within);
        }
        if (!text.isBlank()) {
            variables.put("text", text);
        }
        return variables;
    }

    /**
     * A decision to choose in a field.
     *
     * @param id the id; empty for a decision that is to be recorded
     * @param number the number
     * @param issuer the name of the issuer; null if unknown
     * @param signedOn the day of signature; null if unknown
     * @param issuingUnit the issuing unit; null if unknown
     */
    public record Decision(
            String id,
            String number,
            @Nullable String issuer,
            @Nullable LocalDate signedOn,
            @Nullable Issuing issuingUnit) {

        /**
         * Creates an option for a decision that is to be recorded.
         *
         * @param number the number
         * @return the option
         */
        public static Decision ofNumber(String number) {
            return new Decision("", number, null, null, null);
        }

        /** {@return the label in a field: the number and the issuer, since different issuers use the same numbers} */
        public String label() {
            String by = issuer != null ? issuer : issuingUnit != null ? issuingUnit.name() : "";
            return by.isEmpty() ? number : "%s (%s)".formatted(number, by);
        }
    }

    /** The unit that issued a decision. */
    record Issuing(String name) {}

    private record KindInfo(String kind, List<String> parents) {}

    private record CommitteeSeats(List<Seat> seats) {
        private record Seat(Option member) {}
    }
}
