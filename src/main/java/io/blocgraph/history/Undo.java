package io.blocgraph.history;

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
 * Takes back a change, or all changes of a decision: what was made is taken away, what was is put back. It is refused if anything
 * that the change left behind is no longer as it left it, for then something later depends on it. An undo is a change like any
 * other, and can be undone.
 */
@Component
class Undo implements Mutation {

    private static final String CHANGES = """
            MATCH (c:Entity {id: $id})
            WITH c, CASE WHEN c:Change THEN [c] ELSE COLLECT { MATCH (c)<-[:DECIDED_BY]-(d:Change) RETURN d } END AS changes
            UNWIND changes AS change
            WITH change WHERE NOT EXISTS { (change)<-[:UNDOES]-(u:Change) WHERE NOT EXISTS { (u)<-[:UNDOES]-() } }
              AND ($one OR NOT EXISTS { (change)-[:UNDOES]->() })
            RETURN change.id AS id, change.number AS number, change.deltas AS deltas, change.kind AS kind
            ORDER BY number DESC""";

    /** What leads from a thing, and what leads to one that is to vanish, but its own history. */
    private static final String TIES = """
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

    private static final String LATER = """
            UNWIND $ids AS id
            OPTIONAL MATCH (e:Entity {id: id})
            OPTIONAL MATCH (r:Removed {id: id})
            WITH coalesce(e, r) AS n WHERE n IS NOT NULL
            MATCH (n)<-[:TOUCHES]-(c:Change)
            WHERE c.number > $number AND NOT c.id IN $undone
              AND NOT EXISTS { (c)<-[:UNDOES]-(u:Change) WHERE NOT EXISTS { (u)<-[:UNDOES]-() } }
              AND NOT EXISTS { (c)-[:UNDOES]->() }
            RETURN DISTINCT c.id AS id, c.number AS number ORDER BY number LIMIT 20""";

    @Override
    public String subject() {
        return "undone";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        boolean one = input.idIfGiven("change").isPresent();
        if (one == input.idIfGiven("decision").isPresent()) {
            throw Refusal.of("CHANGE_OR_DECISION", "change");
        }
        String field = one ? "change" : "decision";
        String id = input.id(field);
        edit.lockStructure();
        edit.lock(id);
        edit.thing(field, id, one ? "Change" : "Decision");
        if (!one) {
            edit.mayChangeDecision(id);
        }
        List<Map<String, Object>> changes = edit.writing().read(CHANGES, Map.of("id", id, "one", one));
        if (changes.isEmpty()) {
            throw Refusal.of("NOTHING_TO_UNDO", field);
        }
        Deltas deltas = new Deltas();
        List<String> ids = new ArrayList<>();
        for (Map<String, Object> change : changes) {
            ids.add((String) change.get("id"));
            List<?> texts = (List<?>) change.get("deltas");
            for (Object text : texts.reversed()) {
                deltas.add(DeltaText.parse((String) text).inverse());
            }
        }
        List<Delta> all = deltas.all();
        check(edit, field, all, ids, (Long) changes.getLast().get("number"));
        edit.undo(ids, all);
        return Result.of("undone", ids);
    }

    /** Whether everything is still as the changes left it. */
    private static void check(Edit edit, String field, List<Delta> deltas, List<String> undone, long number) {
        Set<String> ids = ids(deltas);
        edit.lock(ids);
        edit.mayChange(ids);
        edit.refuseAnonymized(field, ids);
        Map<String, Map<String, Object>> now = new HashMap<>();
        List<String> vanishing = deltas.stream()
                .filter(delta -> delta instanceof Delta.OfNode node && node.after() == null)
                .map(delta -> ((Delta.OfNode) delta).id())
                .toList();
        edit.writing()
                .read(TIES, Map.of("ids", List.copyOf(ids), "vanishing", vanishing))
                .forEach(row -> now.put((String) row.get("id"), row));
        Set<String> changed = new LinkedHashSet<>();
        Set<List<Object>> cut = new LinkedHashSet<>();
        for (Delta delta : deltas) {
            if (delta instanceof Delta.OfTie tie && tie.before() != null) {
                for (String type : DeltaWriter.types(tie.tie())) {
                    cut.add(List.of(type, tie.from(), tie.to(), tie.before()));
                }
            }
        }
        for (Delta delta : deltas) {
            switch (delta) {
                case Delta.OfNode node
                when node.before() != null -> {
                    if (!asLeft(node, now.get(node.id()), cut)) {
                        changed.add(node.id());
                    }
                }
                case Delta.OfNode restored -> {}
                case Delta.OfTie tie
                when tie.before() != null -> {
                    if (!ties(now.get(tie.from())).stream()
                            .anyMatch(bond -> DeltaWriter.types(tie.tie()).contains(bond.getFirst())
                                    && bond.subList(1, 4).equals(List.of(tie.from(), tie.to(), tie.before())))) {
                        changed.add(tie.from());
                    }
                }
                case Delta.OfTie restored -> {}
            }
        }
        if (!changed.isEmpty()) {
            List<String> later = edit
                    .writing()
                    .read(LATER, Map.of("ids", List.copyOf(changed), "number", number, "undone", undone))
                    .stream()
                    .map(row -> (String) row.get("id"))
                    .toList();
            throw new Refusal(
                    Problem.error("LATER_CHANGES", field, later.size()).about(later));
        }
    }

    /** A thing that is to vanish must lead nowhere any more but where it was led when it was made. */
    private static boolean asLeft(Delta.OfNode node, @Nullable Map<String, Object> now, Set<List<Object>> cut) {
        if (now == null) {
            return false;
        }
        Map<?, ?> properties = (Map<?, ?>) now.get("properties");
        boolean same = Objects.requireNonNull(node.before()).entrySet().stream()
                .filter(property -> !property.getKey().equals("version"))
                .allMatch(property -> Objects.equals(properties.get(property.getKey()), property.getValue()));
        return same && (node.after() != null || cut.containsAll(ties(now)));
    }

    private static List<List<Object>> ties(@Nullable Map<String, Object> now) {
        if (now == null) {
            return List.of();
        }
        List<?> ties = (List<?>) now.get("ties");
        return ties.stream().map(tie -> List.<Object>copyOf((List<?>) tie)).toList();
    }

    private static Set<String> ids(List<Delta> deltas) {
        Set<String> ids = new LinkedHashSet<>();
        for (Delta delta : deltas) {
            switch (delta) {
                case Delta.OfNode node -> ids.add(node.id());
                case Delta.OfTie tie -> ids.add(tie.from());
            }
        }
        return ids;
    }
}
