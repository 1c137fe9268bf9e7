package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.WriteTransaction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells a mutation what it needs to know before it changes anything: the day from which the change holds, the nodes under their
 * locks, the relationships of that day, and what the caller may do. What a {@link UnitOfWork} has collected is not read here: it is
 * written once the mutation has returned.
 *
 * <p>Locks are taken in one order, so that two changes wait for each other at most one way: the structure of the tree, then nodes
 * by their ids.
 */
public final class ChangeContext {

    /** Locks the node {@code n} by a write that leaves nothing behind: reads take no locks. */
    static final String LOCK = "SET n.lock = true WITH n REMOVE n.lock";

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
    private final Map<String, NodeSnapshot> nodes = new HashMap<>();

    ChangeContext(ChangeAuthorization authorization, @Nullable Integer expectedVersion, @Nullable String decision) {
        this.authorization = authorization;
        this.transaction = authorization.transaction();
        this.asOf = authorization.asOf();
        this.expectedVersion = expectedVersion;
        this.decision = decision;
    }

    /** {@return the day from which the change holds} */
    public LocalDate day() {
        return asOf.day();
    }

    /** {@return the current day} */
    public LocalDate today() {
        return asOf.today();
    }

    /** {@return the id of the decision on which the change is based; empty if it is based on none} */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    /**
     * Locks the structure of the tree, which whatever moves units needs before all else: whether a unit would come under itself
     * depends on units that the change does not name.
     */
    public void lockStructure() {
        transaction.write("MERGE (n:Lock {name: 'structure'}) " + LOCK, Map.of());
    }

    /**
     * Locks nodes until the change is over, and reads them.
     *
     * @param ids their ids; what does not exist or is not visible to the caller is ignored
     */
    public void lock(String... ids) {
        lock(Arrays.asList(ids));
    }

    /**
     * Locks nodes until the change is over, and reads them.
     *
     * @param ids their ids; what does not exist or is not visible to the caller is ignored
     */
    public void lock(Collection<String> ids) {
        List<String> ordered = List.copyOf(new TreeSet<>(ids));
        transaction.write(LOCK_NODES, Map.of("ids", ordered));
        transaction.read(NODES, Map.of("ids", ordered)).stream()
                .map(NodeSnapshot::of)
                .forEach(this::add);
        authorization.findInvisible(ordered).forEach(nodes::remove);
    }

    /** Adds a node that the change creates, as if it had been locked. */
    void add(NodeSnapshot node) {
        nodes.put(node.id(), node);
    }

    /** {@return a node that was locked; empty if there is none} */
    Optional<NodeSnapshot> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /**
     * Returns a node that was locked.
     *
     * @param field the field of the input that names it
     * @param id its id
     * @param label the label that it must have
     * @return the node
     * @throws MutationRejectedException {@code NOT_FOUND} if there is no such node, {@code ANONYMIZED} if it has been anonymized
     */
    public NodeSnapshot node(String field, String id, String label) {
        NodeSnapshot node = nodes.get(id);
        if (node == null || !node.hasLabel(label)) {
            throw MutationRejectedException.of(ChangeProblem.NOT_FOUND, field, id);
        }
        rejectAnonymized(field, node);
        return node;
    }

    /**
     * Returns nodes that were locked.
     *
     * @param field the field of the input that names them
     * @param ids their ids
     * @param label the label that they must have
     * @return the nodes, in the order of the ids
     * @throws MutationRejectedException {@code NOT_FOUND} if one does not exist, {@code ANONYMIZED} if one has been anonymized
     */
    public List<NodeSnapshot> nodes(String field, List<String> ids, String label) {
        return ids.stream().map(id -> node(field, id, label)).toList();
    }

    /**
     * Returns the node that the expected version is about.
     *
     * @param field the field of the input that names it
     * @param id its id
     * @param label the label that it must have
     * @param current what the payload leads to if the version is stale
     * @return the node
     * @throws MutationRejectedException {@code NOT_FOUND} if there is no such node, {@code FORBIDDEN} if it is not editable,
     *     {@code STALE} if somebody else has changed it meanwhile
     */
    public NodeSnapshot versionedNode(String field, String id, String label, MutationResult current) {
        NodeSnapshot subject = node(field, id, label);
        // the caller learns the version only of what is editable
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
     * Rejects a change of what may not be changed, before it says why else it could not be made.
     *
     * @param ids the ids of what is to be changed; what does not exist is ignored
     * @throws MutationRejectedException {@code FORBIDDEN} if one of them is not editable
     */
    public void requireEditable(Collection<String> ids) {
        authorization.requireEditable(ids);
    }

    /**
     * Rejects what only editors of the unit that issued a decision may do with it.
     *
     * @throws MutationRejectedException {@code FORBIDDEN} if that unit is not editable
     */
    void requireIssuerEditable(String decision) {
        authorization.checkIssuer(decision);
    }

    /**
     * Rejects a change of locked nodes that have been anonymized, about which nothing is said again.
     *
     * @throws MutationRejectedException {@code ANONYMIZED} if one of them has been
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
     * Reads as of the day from which the change holds.
     *
     * @param cypher a statement written as if time did not exist
     * @param parameters its parameters
     * @return the records
     */
    public List<Map<String, Object>> read(String cypher, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(AsOf.PARAMETER, day());
        return transaction.read(asOf.applyTo(cypher), all);
    }

    /**
     * Reads the relationships that begin at some nodes and hold on the day of the change or later.
     *
     * @param type their type
     * @param from the ids of the nodes
     * @return the relationships, the earliest first
     */
    public List<RelationshipSnapshot> outgoing(RelationshipType type, Collection<String> from) {
        return relationships(type, "(n)-[r:%s]->(o)", from);
    }

    /**
     * Reads the relationships that end at some nodes and hold on the day of the change or later.
     *
     * @param type their type
     * @param to the ids of the nodes
     * @return the relationships, the earliest first
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
                .map(RelationshipSnapshot::of)
                .toList();
    }

    /** {@return the transaction, for what this package does around a change} */
    WriteTransaction transaction() {
        return transaction;
    }
}
