/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.GraphVocabulary;
import io.blocgraph.graph.query.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Undoes a change, or all changes of a decision, by applying their inverse deltas. An undo is rejected if anything that the
 * changes wrote has been modified since, or something else depends on it ({@link UndoGuard}). An undo is itself a change and can be undone.
 */
@Component
class Undo {

    private static final String CHANGES = """
            MATCH (c:Entity {id: $id})
            WITH c, CASE WHEN c:Change THEN [c] ELSE COLLECT { MATCH (c)<-[:DECIDED_BY]-(d:Change) RETURN d } END AS changes
            UNWIND changes AS change
            WITH change WHERE NOT EXISTS { (change)<-[:UNDOES]-(u:Change) WHERE NOT EXISTS { (u)<-[:UNDOES]-() } }
              AND ($one OR change.confined IS NULL AND NOT EXISTS { (change)-[:UNDOES]->() })
            RETURN change.id AS id, change.number AS number, change.deltas AS deltas, change.kind AS kind,
              change.anonymous AS anonymous, change.confined AS confined
            ORDER BY number DESC""";

    /**
     * Reads the outgoing relationships of nodes, and the incoming ones of nodes to be deleted, except those of the history
     * itself.
     */
    private static final String RELATIONSHIPS = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            RETURN id, properties(n) AS properties,
                   COLLECT { MATCH (n)-[r]->(o) RETURN [type(r), n.id, o.id, properties(r)] }
                     + CASE WHEN id IN $vanishing
                         THEN COLLECT {
                           MATCH (n)<-[r]-(o) WHERE NOT type(r) IN ['TOUCHES', 'WITHIN', 'OF', 'NAMES', 'ISSUED_BY']
                           RETURN [type(r), o.id, n.id, properties(r)]
                         }
                         ELSE []
                       END AS ties""";

    private static final String LATER_CHANGES = """
            UNWIND $ids AS id
            OPTIONAL MATCH (e:Entity {id: id})
            OPTIONAL MATCH (r:Removed {id: id})
            WITH coalesce(e, r) AS n WHERE n IS NOT NULL
            MATCH (n)<-[:TOUCHES]-(c:Change)
            WHERE c.number > $number AND NOT c.id IN $undone
              AND NOT EXISTS { (c)<-[:UNDOES]-(u:Change) WHERE NOT EXISTS { (u)<-[:UNDOES]-() } }
              AND NOT EXISTS { (c)-[:UNDOES]->() }
            RETURN DISTINCT c.id AS id, c.number AS number ORDER BY number LIMIT 20""";

    private final List<DerivedData> derived;
    private final List<UndoGuard> guards;

    Undo(List<DerivedData> derived, List<UndoGuard> guards) {
        this.derived = derived;
        this.guards = guards;
    }

    /**
     * Undoes the change or the changes of the decision that an input names.
     *
     * @param context the context of the change
     * @param work collects the inverse deltas
     * @param input the change or decision
     * @return the ids of the undone changes, as {@code undone}
     * @throws MutationRejectedException {@code CHANGE_OR_DECISION} if the input names neither or both,
     *     {@code NOTHING_TO_UNDO} if everything has been undone, {@code LATER_CHANGES} if later changes depend on it
     */
    MutationResult apply(ChangeContext context, UnitOfWork work, UndoInput input) {
        if ((input.change() == null) == (input.decision() == null)) {
            throw MutationRejectedException.of(ChangeProblem.CHANGE_OR_DECISION, "change");
        }
        boolean one = input.change() != null;
        String field = one ? "change" : "decision";
        String id = Objects.requireNonNull(one ? input.change() : input.decision());
        context.lockStructure();
        context.lock(id);
        context.node(field, id, one ? "Change" : "Decision");
        if (!one) {
            context.requireIssuerEditable(id);
        }
        List<Map<String, Object>> changes = context.transaction().read(CHANGES, Map.of("id", id, "one", one));
        if (changes.isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.NOTHING_TO_UNDO, field);
        }
        if (changes.stream().map(Row::of).anyMatch(row -> row.is("anonymous"))) {
            throw MutationRejectedException.of(ChangeProblem.NOT_UNDOABLE, field);
        }
        // those of a decision leave out what is not listed with it
        if (Row.of(changes.getFirst()).is("confined")) {
            work.confine();
        }
        DeltaSet deltas = new DeltaSet();
        List<String> ids = new ArrayList<>();
        for (Map<String, Object> change : changes) {
            Row row = Row.of(change);
            ids.add(row.text("id"));
            for (String delta : row.texts("deltas").reversed()) {
                deltas.add(DeltaCodec.decode(delta).inverse());
            }
        }
        List<Delta> all = deltas.all();
        requireUnchanged(context, field, all, ids, Row.of(changes.getLast()).number("number"));
        work.undo(ids, all);
        return MutationResult.of("undone", ids);
    }

    /** Rejects the undo if a node or relationship is no longer as the changes left it. */
    private void requireUnchanged(
            ChangeContext context, String field, List<Delta> deltas, List<String> undone, long number) {
        Set<String> ids = ids(deltas);
        context.lock(ids);
        context.requireEditable(ids);
        context.requireOwnHand(field, ids);
        context.rejectAnonymized(field, ids);
        Map<String, Row> now = new HashMap<>();
        List<String> vanishing = deltas.stream()
                .filter(delta -> delta instanceof Delta.NodeDelta node && node.after() == null)
                .map(delta -> ((Delta.NodeDelta) delta).id())
                .toList();
        context.transaction().read(RELATIONSHIPS, Map.of("ids", List.copyOf(ids), "vanishing", vanishing)).stream()
                .map(Row::of)
                .forEach(row -> now.put(row.text("id"), row));
        Set<String> changed = new LinkedHashSet<>();
        guards.forEach(guard -> changed.addAll(guard.findDependents(context, deltas)));
        vanishing.forEach(changed::remove);
        Set<List<Object>> cut = new LinkedHashSet<>();
        for (Delta delta : deltas) {
            if (delta instanceof Delta.RelationshipDelta relationshipDelta && relationshipDelta.before() != null) {
                for (String type : DeltaWriter.storedTypes(relationshipDelta.type())) {
                    cut.add(List.of(
                            type, relationshipDelta.from(), relationshipDelta.to(), relationshipDelta.before()));
                }
            }
        }
        for (Delta delta : deltas) {
            switch (delta) {
                case Delta.NodeDelta node
                when node.before() != null -> {
                    if (!isUnchanged(node, now.get(node.id()), cut)) {
                        changed.add(node.id());
                    }
                }
                case Delta.NodeDelta restored -> {}
                case Delta.RelationshipDelta relationshipDelta
                when relationshipDelta.before() != null -> {
                    if (!relationships(now.get(relationshipDelta.from())).stream()
                            .anyMatch(relationship -> DeltaWriter.storedTypes(relationshipDelta.type())
                                            .contains(relationship.getFirst())
                                    && relationship
                                            .subList(1, 4)
                                            .equals(List.of(
                                                    relationshipDelta.from(),
                                                    relationshipDelta.to(),
                                                    relationshipDelta.before())))) {
                        changed.add(relationshipDelta.from());
                    }
                }
                case Delta.RelationshipDelta restored -> {}
            }
        }
        if (!changed.isEmpty()) {
            List<String> later = context
                    .transaction()
                    .read(LATER_CHANGES, Map.of("ids", List.copyOf(changed), "number", number, "undone", undone))
                    .stream()
                    .map(row -> (String) row.get("id"))
                    .toList();
            throw new MutationRejectedException(Problem.error(ChangeProblem.LATER_CHANGES, field, later.size())
                    .withEntities(later));
        }
    }

    /**
     * Returns whether a node has the properties that the changes left and, if it is to be deleted, no relationships that
     * they did not create.
     */
    private boolean isUnchanged(Delta.NodeDelta node, @Nullable Row now, Set<List<Object>> cut) {
        if (now == null) {
            return false;
        }
        Map<String, Object> properties = now.row("properties").values();
        boolean same = Objects.requireNonNull(node.before()).entrySet().stream()
                .filter(property -> !GraphVocabulary.derivedProperties().contains(property.getKey())
                        && derived.stream().noneMatch(data -> data.follows(node.labels(), property.getKey())))
                .allMatch(property -> Objects.equals(properties.get(property.getKey()), property.getValue()));
        return same && (node.after() != null || cut.containsAll(relationships(now)));
    }

    private static List<List<Object>> relationships(@Nullable Row now) {
        if (now == null) {
            return List.of();
        }
        return now.list("ties").stream()
                .map(relationshipDelta -> List.<Object>copyOf((List<?>) relationshipDelta))
                .toList();
    }

    private static Set<String> ids(List<Delta> deltas) {
        Set<String> ids = new LinkedHashSet<>();
        for (Delta delta : deltas) {
            switch (delta) {
                case Delta.NodeDelta node -> ids.add(node.id());
                case Delta.RelationshipDelta relationshipDelta -> ids.add(relationshipDelta.from());
            }
        }
        return ids;
    }
}
