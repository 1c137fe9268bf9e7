/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
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
            RETURN s.position AS position, s.level AS level ORDER BY s.position DESC LIMIT 1""";

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

    /** Puts a development into another hand at the same level, without a step up the chain. */
    void handOver(ChangeContext context, UnitOfWork work, StoredFollowUp development, String member) {
        if (development.handler().filter(member::equals).isPresent()) {
            return;
        }
        String level = level(context, development.id());
        development.handOver(work, member);
        if (development.state().isOpen()) {
            development.update(work, development.state(), context.day(), Map.of("handedOn", context.day()));
        }
        append(context, work, development.id(), new Step(HANDED_OVER, member, level, List.of(), null));
    }

    private static List<Row> last(ChangeContext context, String development) {
        return context.read(LAST, Map.of("id", development)).stream()
                .map(Row::of)
                .toList();
    }
}
