package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks every {@link ChangeValidator} about what a change has written. */
@Component
class ChangeRules {

    /** So many days on which something else begins are looked at besides the day of the change. */
    private static final int MAX_LATER_DAYS = 20;

    private final List<ChangeValidator> validators;
    private final String laterDays;

    ChangeRules(List<ChangeValidator> validators, List<LaterDays> laterDays) {
        this.validators = validators;
        this.laterDays = "CALL () {\n%s\n}\nRETURN DISTINCT since ORDER BY since LIMIT $most"
                .formatted(laterDays.stream().map(LaterDays::cypher).collect(Collectors.joining("\nUNION\n")));
    }

    /**
     * Validates what a change affects on the day of the change, and against what rejects it also on later days on which something
     * begins.
     *
     * @return what is wrong, each problem once
     */
    List<Problem> validate(WriteTransaction transaction, AsOf asOf, AffectedEntities affected) {
        if (affected.ids().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(validateOn(asOf, transaction, affected));
        for (LocalDate day : laterDays(transaction, asOf, affected)) {
            validateOn(new AsOf(day, asOf.today()), transaction, affected).stream()
                    .filter(Problem::isError)
                    .forEach(problems::add);
        }
        Map<String, Problem> distinct = new LinkedHashMap<>();
        problems.forEach(problem -> distinct.putIfAbsent(problem.code() + problem.entities(), problem));
        return List.copyOf(distinct.values());
    }

    private Set<LocalDate> laterDays(WriteTransaction transaction, AsOf asOf, AffectedEntities affected) {
        Set<LocalDate> days = new TreeSet<>();
        transaction
                .read(
                        laterDays,
                        Map.of(
                                "members", List.copyOf(affected.members()),
                                "units", List.copyOf(affected.units()),
                                "day", asOf.day(),
                                "most", MAX_LATER_DAYS))
                .forEach(row -> days.add((LocalDate) row.get("since")));
        return days;
    }

    private List<Problem> validateOn(AsOf asOf, WriteTransaction transaction, AffectedEntities affected) {
        return validators.stream()
                .flatMap(validator ->
                        validator.validate(transaction, asOf, affected.units(), affected.members()).stream())
                .toList();
    }
}
