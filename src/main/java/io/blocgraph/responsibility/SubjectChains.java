/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.query.Row;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.history.ChangeContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads responsibility chains within a change, which needs to know who is responsible on its effective date. */
@Component
public class SubjectChains {

    private static final CypherFragment CHAIN = CypherFragment.of("""
            MATCH (n:Entity {id: subject}) WHERE n:Unit OR n:Member
            RETURN subject, {
              {nearest},
              levels: COLLECT {
                {levels}
                RETURN {
                  {unit},
                  seats: COLLECT { {seats} RETURN { {seatEntries} } },
                  assignments: COLLECT { {assignments} RETURN { {assignmentEntries} } }
                }
              }
            } AS chain""")
            .with("nearest", Chains.NEAREST)
            .with("levels", Chains.LEVELS)
            .with("unit", Chains.UNIT_ENTRY)
            .with("seats", Chains.SEATS)
            .with("seatEntries", Chains.SEAT_ENTRIES)
            .with("assignments", Chains.ASSIGNMENTS.rename("x", "u"))
            .with("assignmentEntries", Chains.ASSIGNMENT_ENTRIES);

    private static final String CHAINS = "UNWIND $subjects AS subject\n" + CHAIN;

    private static final String CHAINS_ON_DAYS =
            "UNWIND $subjects AS s WITH s[0] AS subject, s[1] AS asOf\n" + CHAIN + ", asOf";

    /**
     * A subject on a day.
     *
     * @param subject the id of a unit or member
     * @param day the day, today or before
     */
    public record OnDay(String subject, LocalDate day) {}

    private final LevelReader levels;

    SubjectChains(UnitKinds kinds) {
        this.levels = new LevelReader(kinds, LevelReader.RowKeeper.NONE);
    }

    /**
     * Reads the chain of a subject.
     *
     * @param context the context of the change, on whose day the chain is read
     * @param subject the id of a unit or member
     * @return the chain; without links if the subject is under no unit on that day
     */
    public ResponsibilityChain of(ChangeContext context, String subject) {
        return of(context, List.of(subject)).getOrDefault(subject, ResponsibilityChain.of(context.day(), List.of()));
    }

    /**
     * Reads the chains of several subjects at once.
     *
     * @param context the context of the change, on whose day the chains are read
     * @param subjects the ids of units or members
     * @return the chains by the ids of their subjects; those that do not exist are left out
     */
    public Map<String, ResponsibilityChain> of(ChangeContext context, Collection<String> subjects) {
        Map<String, ResponsibilityChain> chains = new HashMap<>();
        for (Map<String, Object> found : context.read(CHAINS, Map.of("subjects", List.copyOf(subjects)))) {
            Row row = Row.of(found);
            chains.put(row.text("subject"), chain(row, context.day()));
        }
        return chains;
    }

    /**
     * Reads the chains of several subjects, each on a day of its own, at once.
     *
     * @param context the context of the change
     * @param subjects the subjects with their days
     * @return the chains; those of subjects that do not exist are left out
     */
    public Map<OnDay, ResponsibilityChain> onDays(ChangeContext context, Collection<OnDay> subjects) {
        List<List<Object>> pairs = subjects.stream()
                .distinct()
                .map(each -> List.<Object>of(each.subject(), each.day()))
                .toList();
        Map<OnDay, ResponsibilityChain> chains = new HashMap<>();
        for (Map<String, Object> found : context.readOnDays(CHAINS_ON_DAYS, Map.of("subjects", pairs))) {
            Row row = Row.of(found);
            LocalDate day = Objects.requireNonNull(row.day(AsOf.PARAMETER));
            chains.put(new OnDay(row.text("subject"), day), chain(row, day));
        }
        return chains;
    }

    private ResponsibilityChain chain(Row row, LocalDate day) {
        Row chain = row.row("chain");
        List<Level> all = chain.rows("levels").stream().map(levels::level).toList();
        // what does not exist on the day is under nothing
        boolean exists = !all.isEmpty()
                && chain.textIfAny("nearest")
                        .filter(all.getFirst().unit().id()::equals)
                        .isPresent();
        return ResponsibilityChain.of(day, exists ? all : List.of());
    }
}
