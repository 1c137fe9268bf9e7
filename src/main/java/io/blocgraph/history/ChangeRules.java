/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs every {@link ChangeValidator} after a change is written. */
@Component
class ChangeRules {

    /** The most days after the effective date that are validated as well, so that the cost of a change is bounded. */
    private static final int MAX_LATER_DAYS = 20;

    private final Graph graph;
    private final List<ChangeValidator> validators;
    private final String laterDays;

    ChangeRules(Graph graph, List<ChangeValidator> validators, List<LaterDays> laterDays) {
        this.graph = graph;
        this.validators = validators;
        this.laterDays = "CALL () {\n%s\n}\nRETURN DISTINCT since ORDER BY since LIMIT $most"
                .formatted(laterDays.stream().map(LaterDays::cypher).collect(Collectors.joining("\nUNION\n")));
    }

    /**
     * Validates the entities that a change affects on the effective date, and also, for errors only, on the later days on
     * which planned periods begin. An error that was there before the change does not reject it.
     *
     * @param transaction the transaction in which the change is written
     * @param asOf the effective date
     * @param affected the affected entities
     * @return the problems, each once; empty if no unit and no member is affected
     */
    List<Problem> validate(WriteTransaction transaction, AsOf asOf, AffectedEntities affected) {
        if (affected.units().isEmpty() && affected.members().isEmpty()) {
            return List.of();
        }
        List<AsOf> days = new ArrayList<>(List.of(asOf));
        laterDays(transaction, asOf, affected).forEach(day -> days.add(new AsOf(day, asOf.today())));
        Map<List<Object>, Problem> problems = validateOn(days, transaction, affected);
        if (problems.values().stream().anyMatch(Problem::isError)) {
            // the graph still answers from before the change, which is not committed
            Set<List<Object>> earlier =
                    new HashSet<>(validateOn(days, graph, affected).keySet());
            problems.entrySet().removeIf(problem -> problem.getValue().isError() && earlier.contains(problem.getKey()));
        }
        return List.copyOf(problems.values());
    }

    /** Returns the problems by what they have in common with themselves before a change: code and entities. */
    private Map<List<Object>, Problem> validateOn(List<AsOf> days, QueryRunner queryRunner, AffectedEntities affected) {
        Map<List<Object>, Problem> distinct = new LinkedHashMap<>();
        for (AsOf day : days) {
            validators.stream()
                    .flatMap(validator ->
                            validator.validate(queryRunner, day, affected.units(), affected.members()).stream())
                    .filter(problem -> problem.isError() || day.equals(days.getFirst()))
                    .forEach(problem -> distinct.putIfAbsent(List.of(problem.code(), problem.entities()), problem));
        }
        return distinct;
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
}
