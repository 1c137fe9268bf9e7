package io.blocgraph.screen.common;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what can be chosen in the fields of a form, by what is typed. */
@Component
public class OptionLookup {

    private static final int MAX_RESULTS = 50;

    private final GraphQlQueries queries;

    OptionLookup(GraphQlQueries queries) {
        this.queries = queries;
    }

    /** Finds units of some kinds, in a unit or anywhere. */
    public List<Option> units(List<String> kinds, @Nullable String within, String text) {
        var variables = filter(within, text);
        variables.put("kinds", kinds);
        return queries.execute("tasks/choose-units", Optional.empty(), variables)
                .field("units.nodes")
                .toEntityList(Option.class);
    }

    /** Finds the unit of some kinds that has a code. */
    public Optional<Option> unit(List<String> kinds, String code) {
        return units(kinds, null, code).stream()
                .filter(it -> it.code().equals(code))
                .findFirst();
    }

    /** Finds members, in a unit or anywhere. */
    public List<Option> members(@Nullable String within, String text) {
        return queries.execute("tasks/choose-members", Optional.empty(), filter(within, text))
                .field("members.nodes")
                .toEntityList(Option.class);
    }

    /** Finds the members of a unit's committees on a day. */
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

    /** Returns the kinds of unit that may be under a kind; with null, those at the top. */
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

    /** Returns the kinds of unit under which a kind may be. */
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

    /** Finds decisions whose numbers begin like this. */
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

    /** Offers a decision to choose. */
    public record Decision(
            String id,
            String number,
            @Nullable String issuer,
            @Nullable LocalDate signedOn,
            @Nullable Issuing issuingUnit) {

        /** Creates one that is to be recorded. */
        public static Decision ofNumber(String number) {
            return new Decision("", number, null, null, null);
        }

        /** Returns its number and who issued it: the same number of another issuer is another decision. */
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
