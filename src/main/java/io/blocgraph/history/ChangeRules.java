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
import org.springframework.stereotype.Component;

/** Asks every {@link ChangeValidator} about what a change has written. */
@Component
class ChangeRules {

    /** So many days on which something else begins are looked at besides the day of the change. */
    private static final int MAX_LATER_DAYS = 20;

    /** The days after that of the change on which something begins that may clash with it. */
    private static final String LATER_DAYS = """
            CALL () {
              UNWIND $members AS id
              MATCH (m:Entity {id: id})-[r: BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN]->() WHERE r.since > $day
              RETURN r.since AS since
              UNION
              UNWIND $units AS id
              MATCH (u:Entity {id: id})-[r: PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER]->() WHERE r.since > $day
              RETURN r.since AS since
              UNION
              UNWIND $units AS id
              MATCH (u:Entity {id: id})<-[: LEADS|LED]-(:Committee)<-[: ON|WAS_ON]-(s) WHERE s.since > $day
              RETURN s.since AS since
            }
            RETURN DISTINCT since ORDER BY since LIMIT $most""";

    private final List<ChangeValidator> validators;

    ChangeRules(List<ChangeValidator> validators) {
        this.validators = validators;
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

    private static Set<LocalDate> laterDays(WriteTransaction transaction, AsOf asOf, AffectedEntities affected) {
        Set<LocalDate> days = new TreeSet<>();
        transaction
                .read(
                        LATER_DAYS,
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
