/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Provides a mutation with the effective date, nodes under their locks, the relationships of that day, and the permissions
 * of the author. The changes that a {@link UnitOfWork} has collected are not visible here, because they are written only
 * after the mutation has returned.
 *
 * <p>Locks are taken in one order, so that two changes cannot deadlock: the structure of the hierarchy first, then nodes by
 * their ids, then codes.
 */
public final class ChangeContext {

    /** Locks the node {@code n}. Reads take no locks, so a property is set and removed again. */
    static final String LOCK = "SET n.lock = true WITH n REMOVE n.lock";

    private static final int CODE_LOCKS = 64;

    private static final String LOCK_NODES = "UNWIND $ids AS id MATCH (n:Entity {id: id}) " + LOCK;

    private static final String NODES = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})
            RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Entity'] AS labels, properties(n) AS properties""";

    private final WriteTransaction transaction;
    private final AsOf asOf;
    private final @Nullable Integer expectedVersion;
    private final @Nullable String decision;
    private final ChangeAuthorization authorization;
    private final Map<String, NodeSnapshot> nodes;

    ChangeContext(ChangeAuthorization authorization, @Nullable Integer expectedVersion, @Nullable String decision) {
        this.authorization = authorization;
        this.transaction = authorization.transaction();
        this.asOf = authorization.asOf();
        this.expectedVersion = expectedVersion;
        this.decision = decision;
        this.nodes = new HashMap<>();
    }

    private ChangeContext(ChangeContext whole, LocalDate day) {
        this.authorization = whole.authorization;
        this.transaction = whole.transaction;
        this.asOf = new AsOf(day, whole.today());
        this.expectedVersion = whole.expectedVersion;
        this.decision = whole.decision;
        this.nodes = whole.nodes;
    }

    /**
     * Returns a view of this context for a part of the change that takes effect on a day of its own, such as a row of an
     * imported list. Locked nodes are shared.
     *
     * @param day the day on which the part takes effect
     * @return the view
     */
    public ChangeContext on(LocalDate day) {
        return day.equals(day()) ? this : new ChangeContext(this, day);
    }

    /** {@return the effective date of the change} */
    public LocalDate day() {
        return asOf.day();
    }

    /** {@return the current date} */
    public LocalDate today() {
        return asOf.today();
    }

    /** {@return the id of the decision on which the change is based, or empty if there is none} */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    /**
     * Locks the structure of the hierarchy. A mutation that moves units calls this before it takes any other lock: whether a
     * unit would become its own ancestor depends on units that the change does not name.
     */
    public void lockStructure() {
        transaction.write("MERGE (n:Lock {name: 'structure'}) " + LOCK, Map.of());
    }

    /**
     * Locks codes until the end of the transaction, after the nodes that the change needs, so that no concurrent change takes one that
     * looks the same. Codes share a fixed number of locks.
     *
     * @param keys the keys of the codes
     */
    public void lockCodes(Collection<String> keys) {
        TreeSet<String> names = new TreeSet<>();
        keys.forEach(key -> names.add("code-" + Math.floorMod(key.hashCode(), CODE_LOCKS)));
        transaction.write(
                "UNWIND $names AS name MERGE (n:Lock {name: name}) " + LOCK, Map.of("names", List.copyOf(names)));
    }

    /**
     * Locks nodes until the end of the transaction, and reads them.
     *
     * @param ids the ids of the nodes; unknown ids and those that are not visible to the caller are ignored
     */
    public void lock(String... ids) {
        lock(Arrays.asList(ids));
    }

    /**
     * Locks nodes until the end of the transaction, and reads them.
     *
     * @param ids the ids of the nodes; unknown ids and those that are not visible to the caller are ignored
     */
    public void lock(Collection<String> ids) {
        TreeSet<String> unlocked = new TreeSet<>(ids);
        unlocked.removeAll(nodes.keySet());
        if (unlocked.isEmpty()) {
            return;
        }
        List<String> ordered = List.copyOf(unlocked);
        transaction.write(LOCK_NODES, Map.of("ids", ordered));
        transaction.read(NODES, Map.of("ids", ordered)).stream()
                .map(Row::of)
                .map(NodeSnapshot::of)
                .forEach(this::add);
        authorization.findInvisible(ordered).forEach(nodes::remove);
    }

    /** Registers a node that the change creates as if it had been locked. */
    void add(NodeSnapshot node) {
        nodes.put(node.id(), node);
    }

    /** {@return the locked node with an id, or empty if it was not locked or does not exist} */
    Optional<NodeSnapshot> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /**
     * Returns whether a node is locked, which nodes that are unknown or not visible never are.
     *
     * @param id the id of the node
     * @return whether it is
     */
    public boolean isLocked(String id) {
        return nodes.containsKey(id);
    }

    /**
     * Returns whether a locked node has a label.
     *
     * @param id the id of the node
     * @param label the label
     * @return whether it is locked and has the label
     */
    public boolean hasLabel(String id, String label) {
        return find(id).filter(node -> node.hasLabel(label)).isPresent();
    }

    /**
     * Returns a locked node.
     *
     * @param field the input field that names it
     * @param id the id of the node
     * @param label the label that it must have
     * @return the node
     * @throws MutationRejectedException {@code NOT_FOUND} if there is no such node, {@code ANONYMIZED} if it has been
     *     anonymized
     */
    public NodeSnapshot node(String field, String id, String label) {
        NodeSnapshot node = nodes.get(id);
        if (node == null || !node.hasLabel(label)) {
            throw MutationRejectedException.notFound(field, id);
        }
        rejectAnonymized(field, node);
        return node;
    }

    /**
     * Returns locked nodes.
     *
     * @param field the input field that names them
     * @param ids the ids of the nodes
     * @param label the label that each must have
     * @return the nodes, in the order of the ids
     * @throws MutationRejectedException {@code NOT_FOUND} if one of them does not exist, {@code ANONYMIZED} if one has been
     *     anonymized
     */
    public List<NodeSnapshot> nodes(String field, List<String> ids, String label) {
        return ids.stream().map(id -> node(field, id, label)).toList();
    }

    /**
     * Returns the locked node to which the expected version refers, after checking that it is editable and unchanged.
     *
     * @param field the input field that names it
     * @param id the id of the node
     * @param label the label that it must have
     * @param current the result whose payload shows the current state if the version is stale
     * @return the node
     * @throws MutationRejectedException {@code NOT_FOUND} if there is no such node, {@code ANONYMIZED} if it has been
     *     anonymized, {@code FORBIDDEN} if it is not editable, {@code STALE} if it has changed since the expected version
     */
    public NodeSnapshot versionedNode(String field, String id, String label, MutationResult current) {
        NodeSnapshot subject = node(field, id, label);
        // the current version is revealed only for editable nodes
        requireEditable(List.of(id));
        if (expectedVersion != null && subject.version() != expectedVersion) {
            throw new MutationRejectedException(
                    Problem.error(
                                    ChangeProblem.STALE,
                                    "expectedVersion",
                                    subject.displayName(),
                                    subject.version(),
                                    expectedVersion)
                            .withEntities(List.of(id)),
                    current);
        }
        return subject;
    }

    /**
     * Rejects a change of nodes that are not editable, before any other problem could reveal something about them.
     *
     * @param ids the ids of the nodes to be changed; unknown ids are ignored
     * @throws MutationRejectedException {@code FORBIDDEN} if one of them is not editable
     */
    public void requireEditable(Collection<String> ids) {
        authorization.requireEditable(ids);
    }

    /**
     * Finds nodes that are not visible.
     *
     * @param ids the ids of the nodes; unknown ids are ignored
     * @return the ids of those that the author of the change may not see
     */
    public Set<String> findInvisible(Collection<String> ids) {
        return Set.copyOf(authorization.findInvisible(ids));
    }

    /**
     * Finds nodes that are not editable.
     *
     * @param ids the ids of the nodes; unknown ids are ignored
     * @return the ids of those that the author of the change may not edit
     */
    public Set<String> findUneditable(Collection<String> ids) {
        return Set.copyOf(authorization.findUneditable(ids));
    }

    /** {@return the name of the author's account} */
    public String authorName() {
        return authorization.author().name();
    }

    /** {@return the id of the member that the author's account is; empty if it is none} */
    public Optional<String> authorMember() {
        return authorization.scope().self();
    }

    /**
     * Rejects a change of locked nodes that only their readers see, by somebody in whose hand they were before: they still see them, and
     * it is not theirs any more.
     *
     * @param field the input field that names them
     * @param ids the ids of the nodes; those that are not locked are ignored
     * @throws MutationRejectedException {@code FORBIDDEN} if one of them is in another hand
     */
    public void requireOwnHand(String field, Collection<String> ids) {
        Set<String> answering = authorization.scope().answering();
        for (String id : ids) {
            NodeSnapshot node = nodes.get(id);
            if (node != null
                    && node.properties().get("readers") instanceof Collection<?> readers
                    && node.properties().get("hands") instanceof Collection<?> hands
                    && hands.stream().anyMatch(answering::contains)
                    && !answering.contains(String.valueOf(node.properties().get("holder")))
                    && readers.stream().noneMatch(reader -> !hands.contains(reader) && answering.contains(reader))) {
                throw MutationRejectedException.of(ChangeProblem.FORBIDDEN, field);
            }
        }
    }

    /**
     * Rejects an operation on a decision that is reserved to editors of its issuing unit.
     *
     * @param decision the id of the decision
     * @throws MutationRejectedException {@code FORBIDDEN} if that unit is not editable
     */
    public void requireIssuerEditable(String decision) {
        authorization.checkIssuer(decision);
    }

    /**
     * Rejects a change of locked nodes that have been anonymized: their record is closed for good.
     *
     * @param field the input field that names them
     * @param ids the ids of the nodes; those that are not locked are ignored
     * @throws MutationRejectedException {@code ANONYMIZED} if one of them has been anonymized
     */
    void rejectAnonymized(String field, Collection<String> ids) {
        ids.stream().map(nodes::get).filter(Objects::nonNull).forEach(node -> rejectAnonymized(field, node));
    }

    private static void rejectAnonymized(String field, NodeSnapshot node) {
        if (node.properties().containsKey("anonymizedOn")) {
            throw MutationRejectedException.of(ChangeProblem.ANONYMIZED, field);
        }
    }

    /**
     * Reads the graph as of the effective date.
     *
     * @param cypher a statement in which each pattern states when it is matched, as {@link AsOf#applyTo} requires
     * @param parameters the parameters; the effective date is added
     * @return the records
     */
    public List<Map<String, Object>> read(String cypher, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(AsOf.PARAMETER, day());
        return transaction.read(asOf.applyTo(cypher), all);
    }

    /**
     * Reads the graph as of several days at once.
     *
     * @param cypher a statement as for {@link #read}, in which the variable {@code asOf} holds the day of a row, today or before
     * @param parameters the parameters
     * @return the records
     */
    public List<Map<String, Object>> readOnDays(String cypher, Map<String, ? extends @Nullable Object> parameters) {
        return transaction.read(asOf.applyToRows(cypher), new HashMap<>(parameters));
    }

    /**
     * Reads the relationships that start at nodes and are valid on the effective date or later.
     *
     * @param type the type of the relationships
     * @param from the ids of the start nodes
     * @return the relationships, earliest first
     */
    public List<RelationshipSnapshot> outgoing(RelationshipType type, Collection<String> from) {
        return relationships(type, "(n)-[r:%s]->(o)", from);
    }

    /**
     * Reads the relationships that end at nodes and are valid on the effective date or later.
     *
     * @param type the type of the relationships
     * @param to the ids of the end nodes
     * @return the relationships, earliest first
     */
    public List<RelationshipSnapshot> incoming(RelationshipType type, Collection<String> to) {
        return relationships(type, "(n)<-[r:%s]-(o)", to);
    }

    private List<RelationshipSnapshot> relationships(RelationshipType type, String pattern, Collection<String> ids) {
        String cypher = """
                UNWIND $ids AS id
                MATCH (n:Entity {id: id})
                MATCH %s
                WHERE coalesce(r.until > $day, true)
                RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
                ORDER BY coalesce(r.since, date('0001-01-01')), from, to
                """.formatted(pattern.formatted(type.pattern(asOf.past())));
        return transaction.read(cypher, Map.of("ids", List.copyOf(ids), "day", day())).stream()
                .map(Row::of)
                .map(RelationshipSnapshot::of)
                .toList();
    }

    /** {@return the transaction of the change} */
    WriteTransaction transaction() {
        return transaction;
    }
}
