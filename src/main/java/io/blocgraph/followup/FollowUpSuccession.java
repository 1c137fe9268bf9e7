/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import io.blocgraph.hierarchy.DissolutionStep;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lets open records go on under the unit that theirs is merged into; closed ones stay where they were. A planned merger takes them
 * along when its day comes ({@link FollowUpPeriods}), which also takes feedback along. Of a dissolution that leaves open records behind, a warning tells.
 */
@Component
class FollowUpSuccession implements DissolutionStep {

    private static final int NAMED = 5;

    private static final String OPEN = """
            UNWIND $units AS id
            MATCH (f:FollowUp)-[:ABOUT /* lasting */]->(u:Entity {id: id}) WHERE NOT f:Feedback
            RETURN f.id AS id, u.id AS unit, f.cameOn AS since, f.title AS title, toString(f.agendaOn) AS day ORDER BY f.day, f.id""";

    @Override
    public void merge(ChangeContext context, UnitOfWork work, List<String> units, String into) {
        if (context.day().isAfter(context.today())) {
            return;
        }
        List<Row> open = open(context, units);
        context.lock(open.stream().map(row -> row.text("id")).toList());
        for (Row record : open) {
            String id = record.text("id");
            String unit = record.text("unit");
            Map<String, Object> period = new HashMap<>();
            if (record.day("since") instanceof LocalDate since) {
                period.put("since", since);
            }
            work.unrelate(new RelationshipSnapshot(RelationshipType.ABOUT, id, unit, Map.copyOf(period)));
            period.put("until", context.day());
            work.relate(RelationshipType.CAME_FROM, id, unit, period);
            work.relate(RelationshipType.ABOUT, id, into, Map.of("since", context.day()));
        }
    }

    @Override
    public void dissolve(ChangeContext context, UnitOfWork work, NodeSnapshot unit) {
        List<Row> open = open(context, List.of(unit.id()));
        if (open.isEmpty()) {
            return;
        }
        List<String> entities = new ArrayList<>(List.of(unit.id()));
        open.stream().limit(NAMED).map(row -> row.text("id")).forEach(entities::add);
        String titles = open.stream()
                .limit(NAMED)
                .flatMap(row -> row.textIfAny("title").or(() -> row.textIfAny("day")).stream())
                .collect(Collectors.joining("; "));
        work.warn(Problem.warningAt("id", FollowUpProblem.OPEN_RECORDS, unit.displayName(), open.size(), titles)
                .withEntities(entities));
    }

    private static List<Row> open(ChangeContext context, List<String> units) {
        return context.read(OPEN, Map.of("units", units)).stream().map(Row::of).toList();
    }
}
