/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes properties of a node from the effective date on. Earlier values are kept on {@code Description} nodes, one for
 * each period; the node itself carries the values of today.
 */
public final class DatedProperties {

    private static final String DESCRIPTIONS = """
            MATCH (n:Entity {id: $id})-[r:DESCRIBED_BY /* ever */]->(d)
            RETURN d.id AS id, labels(d) AS labels, properties(d) AS properties, properties(r) AS period
            ORDER BY coalesce(r.since, date('0001-01-01'))""";

    private final ChangeContext context;
    private final UnitOfWork work;

    DatedProperties(ChangeContext context, UnitOfWork work) {
        this.context = context;
        this.work = work;
    }

    /** The values of a node in one period. */
    private record Description(NodeSnapshot node, RelationshipSnapshot period) {}

    /**
     * Changes properties from the effective date until the next change that is already planned.
     *
     * @param node a locked node
     * @param begin the day on which the node begins to exist, before which no values are kept; null if it is not known
     * @param versioned the names of all properties of the node that are versioned
     * @param changes the new values of those that change; a null value removes the property
     */
    public void describe(
            NodeSnapshot node,
            @Nullable LocalDate begin,
            List<String> versioned,
            Map<String, ? extends @Nullable Object> changes) {
        List<Description> descriptions = new ArrayList<>(descriptions(node));
        if (descriptions.isEmpty() && begin != null && !begin.isBefore(context.day())) {
            work.update(node, changes);
            return;
        }
        if (descriptions.isEmpty()) {
            descriptions.add(create(node, Map.of(), pick(versioned, node.properties())));
        }
        Description current = descriptions.stream()
                .filter(description -> description.period().holdsOn(context.day()))
                .findFirst()
                .orElse(descriptions.getFirst());
        LocalDate until = current.period().until();
        if (context.day().equals(current.period().since())) {
            work.update(current.node(), changes);
        } else {
            work.relationships().endOn(current.period(), context.day());
            Map<String, @Nullable Object> next =
                    new HashMap<>(pick(versioned, current.node().properties()));
            next.putAll(changes);
            create(
                    node,
                    until == null ? Map.of("since", context.day()) : Map.of("since", context.day(), "until", until),
                    next);
        }
        boolean holdsToday =
                !context.day().isAfter(context.today()) && (until == null || until.isAfter(context.today()));
        if (holdsToday) {
            work.update(node, changes);
        }
    }

    private Description create(
            NodeSnapshot node, Map<String, Object> period, Map<String, @Nullable Object> properties) {
        String id = work.create("Description", properties);
        work.relate(RelationshipType.DESCRIBED_BY, node.id(), id, period);
        return new Description(
                context.find(id).orElseThrow(),
                new RelationshipSnapshot(RelationshipType.DESCRIBED_BY, node.id(), id, period));
    }

    private List<Description> descriptions(NodeSnapshot node) {
        return context.transaction().read(DESCRIPTIONS, Map.of("id", node.id())).stream()
                .map(Row::of)
                .map(row -> {
                    NodeSnapshot description = NodeSnapshot.of(row);
                    return new Description(
                            description,
                            new RelationshipSnapshot(
                                    RelationshipType.DESCRIBED_BY,
                                    node.id(),
                                    description.id(),
                                    row.row("period").values()));
                })
                .toList();
    }

    private static Map<String, @Nullable Object> pick(List<String> names, Map<String, Object> properties) {
        Map<String, @Nullable Object> some = new HashMap<>();
        names.forEach(name -> some.put(name, properties.get(name)));
        return some;
    }
}
