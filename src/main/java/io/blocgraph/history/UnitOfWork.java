/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the nodes and relationships that a mutation creates, updates or deletes. They are written after the mutation has
 * returned, in a bounded number of statements.
 */
public final class UnitOfWork {

    /** Reads all relationships of nodes, except those of the history itself. */
    private static final String RELATIONSHIPS = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})-[r]-(o)
            WHERE NOT type(r) IN ['TOUCHES', 'WITHIN', 'UNDOES', 'OF', 'NAMES']
            RETURN DISTINCT type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties""";

    private final ChangeContext context;
    private final DeltaSet deltas;
    private final DecisionBasis basis;
    private final List<String> undoneChanges = new ArrayList<>();
    private final List<Problem> warnings;
    private @Nullable Function<WriteTransaction, Redaction> erasure;
    private boolean confined;

    UnitOfWork(ChangeContext context) {
        this(context, new DeltaSet(), new DecisionBasis(), new ArrayList<>());
    }

    private UnitOfWork(ChangeContext context, DeltaSet deltas, DecisionBasis basis, List<Problem> warnings) {
        this.context = context;
        this.deltas = deltas;
        this.basis = basis;
        this.warnings = warnings;
    }

    /**
     * Returns a view that collects a part of the same change which takes effect on another day.
     *
     * @param part the context of the part ({@link ChangeContext#on})
     * @return the view
     */
    public UnitOfWork on(ChangeContext part) {
        return part == context ? this : new UnitOfWork(part, deltas, basis, warnings);
    }

    /** {@return the operations on relationships from the effective date on} */
    public DatedRelationships relationships() {
        return new DatedRelationships(context, this, deltas);
    }

    /** {@return the operations on properties from the effective date on} */
    public DatedProperties properties() {
        return new DatedProperties(context, this);
    }

    /**
     * Creates a node.
     *
     * @param label the label, or several labels separated by colons
     * @param properties the properties except the id; null values are dropped
     * @return the id of the node
     */
    public String create(String label, Map<String, @Nullable Object> properties) {
        List<String> labels = List.of(label.split(":"));
        String id = labels.getLast().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        Map<String, @Nullable Object> all = new HashMap<>(properties);
        all.values().removeIf(Objects::isNull);
        all.put("id", id);
        deltas.add(new Delta.NodeDelta(id, labels, null, all));
        context.add(new NodeSnapshot(id, labels, withoutNulls(all)));
        return id;
    }

    /**
     * Changes properties of a locked node.
     *
     * @param node the node
     * @param changes the new values; null removes a property
     */
    public void update(NodeSnapshot node, Map<String, ? extends @Nullable Object> changes) {
        Map<String, @Nullable Object> before = new HashMap<>();
        Map<String, @Nullable Object> after = new HashMap<>();
        changes.forEach((property, value) -> {
            if (!Objects.equals(node.properties().get(property), value)) {
                before.put(property, node.properties().get(property));
                after.put(property, value);
            }
        });
        if (!after.isEmpty()) {
            deltas.add(new Delta.NodeDelta(node.id(), node.labels(), before, after));
        }
    }

    /**
     * Creates a relationship.
     *
     * @param type the type
     * @param from the id of the start node
     * @param to the id of the end node
     * @param properties the properties
     */
    public void relate(RelationshipType type, String from, String to, Map<String, Object> properties) {
        deltas.add(new Delta.RelationshipDelta(type, from, to, null, properties));
    }

    /**
     * Deletes a relationship that has no period of its own.
     *
     * @param relationship the relationship
     */
    public void unrelate(RelationshipSnapshot relationship) {
        deltas.add(relationship.changedTo(null));
    }

    /**
     * Bases a node on the decision of the change, if it has one, in place of that on which the node was based before.
     *
     * @param id the id of the node, which is locked
     */
    public void base(String id) {
        basis.add(id);
    }

    /** Writes on which decision nodes are based, once all of them are known. */
    void replaceDecisions() {
        basis.replace(context, this);
    }

    /**
     * Ends nodes that have a period of their own, such as seats, on the effective date. Nodes that begin on that day or
     * later are deleted with all their relationships.
     *
     * @param ids the ids of the nodes, which are locked here
     */
    public void end(Collection<String> ids) {
        context.lock(ids);
        List<String> planned = new ArrayList<>();
        for (String id : ids) {
            context.find(id).ifPresent(node -> {
                LocalDate since = node.day("since");
                if (since == null || since.isBefore(context.day())) {
                    update(node, Map.of("until", context.day()));
                } else {
                    planned.add(id);
                }
            });
        }
        delete(planned);
    }

    /**
     * Deletes locked nodes with all their relationships.
     *
     * @param ids the ids of the nodes
     */
    public void delete(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        context.transaction().read(RELATIONSHIPS, Map.of("ids", List.copyOf(ids))).stream()
                .map(Row::of)
                .map(RelationshipSnapshot::of)
                .forEach(relationship -> deltas.add(relationship.changedTo(null)));
        for (String id : ids) {
            NodeSnapshot node = context.find(id).orElseThrow();
            deltas.add(new Delta.NodeDelta(id, node.labels(), new HashMap<>(node.properties()), null));
        }
    }

    /**
     * Registers an irreversible erasure, which runs after everything collected has been written.
     *
     * @param erasure erases personal data in the transaction of the change
     */
    public void erase(Function<WriteTransaction, Redaction> erasure) {
        this.erasure = erasure;
    }

    /**
     * Runs the registered erasure.
     *
     * @return the erasure's result, or empty if none is registered
     */
    Optional<Redaction> erase() {
        return Optional.ofNullable(erasure).map(it -> it.apply(context.transaction()));
    }

    /**
     * Lets the change be listed with the nodes that it writes, and not with the units and members that these concern: whoever may not
     * see the nodes does not learn of the change.
     */
    public void confine() {
        confined = true;
    }

    /** {@return whether the change is listed with the nodes that it writes alone} */
    boolean isConfined() {
        return confined;
    }

    /**
     * Adds a warning about a node to the change, once.
     *
     * @param code the code of the warning
     * @param node the node, which is visible to the caller
     * @param day the day of the message
     */
    public void warn(ProblemCode code, NodeSnapshot node, LocalDate day) {
        List<String> entities = List.of(node.id());
        if (warnings.stream()
                .noneMatch(warning -> warning.is(code) && warning.entities().equals(entities))) {
            warnings.add(Problem.warning(code, node.displayName(), day).withEntities(entities));
        }
    }

    /**
     * Adds a warning to the change.
     *
     * @param warning the warning, which names only what is visible to the caller
     */
    public void warn(Problem warning) {
        warnings.add(warning);
    }

    /** {@return the warnings added so far} */
    List<Problem> warnings() {
        return warnings;
    }

    /**
     * Collects the inverse deltas of changes.
     *
     * @param changes the ids of the undone changes
     * @param inverses the inverse deltas
     */
    void undo(List<String> changes, Collection<Delta> inverses) {
        undoneChanges.addAll(changes);
        inverses.forEach(deltas::add);
    }

    /** {@return the ids of the undone changes} */
    List<String> undoneChanges() {
        return undoneChanges;
    }

    /** {@return the deltas collected so far, merged} */
    List<Delta> deltas() {
        return deltas.all();
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> values) {
        Map<String, Object> present = new HashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                present.put(key, value);
            }
        });
        return present;
    }
}
