/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appends steps to the way of a development: who took it when, and whose vacancy was passed over. */
@Component
class DevelopmentSteps {

    /** What happened at a step, beside the states of developments. */
    static final String HANDED_OVER = "HANDED_OVER";

    private static final String LAST = """
            MATCH (f:Entity {id: $id})<-[:STEP_OF]-(s:DevelopmentStep)
            RETURN s.position AS position, s.level AS level, s.on AS on ORDER BY s.position DESC LIMIT 1""";

    DevelopmentSteps() {}

    /**
     * A step.
     *
     * @param what the state that the development has from then on, or {@link #HANDED_OVER}
     * @param member the id of the member in whose hand it is
     * @param level the id of the unit at whose level that member is responsible; null if it is not known
     * @param passedOver the ids of the units whose vacancies were passed over
     * @param note a note
     */
    record Step(
            String what,
            String member,
            @Nullable String level,
            Collection<String> passedOver,
            @Nullable String note) {}

    /** {@return the id of the unit at whose level a development was last taken; null if it is not known} */
    @Nullable
    String level(ChangeContext context, String development) {
        return last(context, development).stream()
                .flatMap(row -> row.textIfAny("level").stream())
                .findFirst()
                .orElse(null);
    }

    /**
     * Rejects a step on a day before that of the last one.
     *
     * @throws MutationRejectedException {@code BEFORE_LAST_STEP} if the effective date is before it
     */
    void requireLater(ChangeContext context, StoredFollowUp development) {
        if (lastDay(context, development.id()) instanceof LocalDate on && on.isAfter(context.day())) {
            throw MutationRejectedException.of(
                    FollowUpProblem.BEFORE_LAST_STEP,
                    "effectiveOn",
                    development.node().displayName(),
                    on);
        }
    }

    private static @Nullable LocalDate lastDay(ChangeContext context, String development) {
        List<Row> last = last(context, development);
        return last.isEmpty() ? null : last.getFirst().day("on");
    }

    /** Appends a step to a development, new or locked. */
    void append(ChangeContext context, UnitOfWork work, String development, Step step) {
        long last = last(context, development).stream()
                .mapToLong(row -> row.number("position"))
                .findFirst()
                .orElse(0);
        append(context, work, development, last + 1, step);
    }

    /** Begins the way of a new development. */
    void begin(ChangeContext context, UnitOfWork work, String development, Step step) {
        append(context, work, development, 1, step);
    }

    private static void append(ChangeContext context, UnitOfWork work, String development, long position, Step step) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("position", position);
        properties.put("on", context.day());
        properties.put("state", step.what());
        properties.put("level", step.level());
        properties.put("note", step.note());
        String id = work.create("DevelopmentStep", properties);
        work.relate(RelationshipType.STEP_OF, id, development, Map.of());
        work.relate(RelationshipType.TAKEN_BY, id, step.member(), Map.of());
        step.passedOver().forEach(unit -> work.relate(RelationshipType.PASSED_OVER, id, unit, Map.of()));
    }

    /**
     * Puts a development into another hand at the same level, without a step up the chain. If the effective date is before the last step,
     * that is the day: it cannot have been handed over before.
     */
    void handOver(ChangeContext context, UnitOfWork work, StoredFollowUp development, String member) {
        if (development.handler().filter(member::equals).isPresent()) {
            return;
        }
        LocalDate last = lastDay(context, development.id());
        ChangeContext then = last == null || last.isBefore(context.day()) ? context : context.on(last);
        String level = level(context, development.id());
        development.handOver(work, member);
        if (development.state().isOpen()) {
            work.update(development.node(), Map.of("handedOn", then.day()));
        }
        append(then, work, development.id(), new Step(HANDED_OVER, member, level, List.of(), null));
    }

    private static List<Row> last(ChangeContext context, String development) {
        return context.read(LAST, Map.of("id", development)).stream()
                .map(Row::of)
                .toList();
    }
}
