/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

    private final List<ChangeValidator> validators;
    private final String laterDays;

    ChangeRules(List<ChangeValidator> validators, List<LaterDays> laterDays) {
        this.validators = validators;
        this.laterDays = "CALL () {\n%s\n}\nRETURN DISTINCT since ORDER BY since LIMIT $most"
                .formatted(laterDays.stream().map(LaterDays::cypher).collect(Collectors.joining("\nUNION\n")));
    }

    /**
     * Validates the entities that a change affects on the effective date, and also, for errors only, on the later days on
     * which planned periods begin.
     *
     * @param transaction the transaction in which the change is written
     * @param asOf the effective date
     * @param affected the affected entities
     * @param deltas the deltas of the change
     * @return the problems, each once; empty if nothing is affected
     */
    List<Problem> validate(WriteTransaction transaction, AsOf asOf, AffectedEntities affected, List<Delta> deltas) {
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
        Set<String> coded = nodesWithNewCode(deltas);
        distinct.values().removeIf(problem -> isOlderThan(coded, problem));
        return List.copyOf(distinct.values());
    }

    /**
     * Two codes that are the same from before stop no change except of codes: a member keeps the code for good, and could not even leave
     * otherwise.
     */
    private static boolean isOlderThan(Set<String> coded, Problem problem) {
        return problem.code().equals(ChangeProblem.CODE_UNIQUE.name())
                && Collections.disjoint(problem.entities(), coded);
    }

    private static Set<String> nodesWithNewCode(List<Delta> deltas) {
        Set<String> coded = new HashSet<>();
        for (Delta delta : deltas) {
            if (delta instanceof Delta.NodeDelta(var id, var labels, var before, var after)
                    && after != null
                    && after.containsKey("code")) {
                coded.add(id);
            }
        }
        return coded;
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
