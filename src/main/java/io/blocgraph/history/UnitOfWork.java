package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change while it is made: it locks, reads what is, and collects what shall be, which is written at the end in a bounded number
 * of statements. What is read does not show yet what was collected.
 *
 * <p>Locks are taken in one order, so that two changes wait for each other at most one way: the structure of the tree, then things
 * by their ids.
 */
public final class UnitOfWork {

    /** Only what is written is locked; what is taken back at once leaves nothing behind. */
    static final String LOCK = "SET n.lock = true WITH n REMOVE n.lock";

    private final ChangeAuthorization authorization;
    private final WriteTransaction transaction;
    private final AsOf asOf;
    private final Optional<Integer> expectedVersion;
    private final @Nullable String decision;
    private final List<String> undoneChanges = new ArrayList<>();
    private @Nullable Supplier<Erased> erased;
    private final DeltaSet deltas = new DeltaSet();
    private final Map<String, NodeSnapshot> nodes = new HashMap<>();

    UnitOfWork(
            WriteTransaction transaction,
            AsOf asOf,
            Optional<Integer> expectedVersion,
            @Nullable String decision,
            ChangeAuthorization authorization) {
        this.authorization = authorization;
        this.transaction = transaction;
        this.asOf = asOf;
        this.expectedVersion = expectedVersion;
        this.decision = decision;
    }

    /**
     * The day from which the change holds.
     *
     * @return the day
     */
    public LocalDate day() {
        return asOf.day();
    }

    /**
     * The current day.
     *
     * @return the day
     */
    public LocalDate today() {
        return asOf.today();
    }

    /**
     * The decision on which the change is based.
     *
     * @return its id; empty if it is based on none
     */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    /**
     * Locks the structure of the tree, which what moves units needs before all else: whether a unit comes to stand under itself
     * hangs on units that the change does not name.
     */
    public void lockStructure() {
        transaction.write("MERGE (n:Lock {name: 'structure'}) " + LOCK, Map.of());
    }

    /**
     * Locks things until the change is over, and reads them.
     *
     * @param ids their ids; what does not exist is passed over
     */
    public void lock(String... ids) {
        lock(Arrays.asList(ids));
    }

    /**
     * Locks things until the change is over, and reads them.
     *
     * @param ids their ids; what does not exist is passed over
     */
    public void lock(Collection<String> ids) {
        List<String> ordered = List.copyOf(new TreeSet<>(ids));
        transaction.write("UNWIND $ids AS id MATCH (n:Entity {id: id}) " + LOCK, Map.of("ids", ordered));
        for (Map<String, Object> row : transaction.read("""
                UNWIND $ids AS id
                MATCH (n:Entity {id: id})
                RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Entity'] AS labels, properties(n) AS properties
                """, Map.of("ids", ordered))) {
            NodeSnapshot node =
                    new NodeSnapshot((String) row.get("id"), strings(row.get("labels")), map(row.get("properties")));
            nodes.put(node.id(), node);
        }
        authorization.findInvisible(ordered).forEach(nodes::remove);
    }

    /**
     * A thing that was locked.
     *
     * @param field the field of the input that names it
     * @param id its id
     * @param label the label it must bear
     * @return the thing
     * @throws MutationRejectedException if there is no such thing
     */
    public NodeSnapshot node(String field, String id, String label) {
        NodeSnapshot node = nodes.get(id);
        if (node == null || !node.hasLabel(label)) {
            throw MutationRejectedException.of(ChangeProblem.NOT_FOUND, field, id);
        }
        rejectAnonymized(field, node);
        return node;
    }

    /** Nothing is ever said again of who has been anonymized. */
    void rejectAnonymized(String field, Collection<String> ids) {
        ids.stream().map(nodes::get).filter(Objects::nonNull).forEach(node -> rejectAnonymized(field, node));
    }

    private static void rejectAnonymized(String field, NodeSnapshot node) {
        if (node.properties().containsKey("anonymizedOn")) {
            throw MutationRejectedException.of(ChangeProblem.ANONYMIZED, field);
        }
    }

    /**
     * Things that were locked.
     *
     * @param field the field of the input that names them
     * @param ids their ids
     * @param label the label they must bear
     * @return the things
     * @throws MutationRejectedException if one is not there
     */
    public List<NodeSnapshot> nodes(String field, List<String> ids, String label) {
        return ids.stream().map(id -> node(field, id, label)).toList();
    }

    /**
     * The thing that the input's expected version is about.
     *
     * @param field the field of the input that names it
     * @param id its id
     * @param label the label it must bear
     * @return the thing
     * @throws MutationRejectedException if there is no such node, it is not editable, or somebody else has changed it meanwhile
     */
    public NodeSnapshot versionedNode(String field, String id, String label) {
        NodeSnapshot subject = node(field, id, label);
        // before anything else is said of it
        requireEditable(List.of(id));
        expectedVersion.ifPresent(expected -> {
            if (subject.version() != expected) {
                throw new MutationRejectedException(Problem.error(
                                ChangeProblem.STALE,
                                "expectedVersion",
                                subject.displayName(),
                                subject.version(),
                                expected)
                        .withEntities(List.of(id)));
            }
        });
        return subject;
    }

    /**
     * Refuses what may not be done before it says why else it could not be.
     *
     * @param ids the ids of what shall be changed; what does not exist is passed over
     * @throws MutationRejectedException if one of them may not be changed
     */
    public void requireEditable(Collection<String> ids) {
        authorization.requireEditable(ids);
    }

    /**
     * Refuses what only who edits the unit that issued a decision may do with it.
     *
     * @param decision the id of the decision
     * @throws MutationRejectedException if it was issued by a unit that may not be edited
     */
    void mayChangeDecision(String decision) {
        authorization.checkIssuer(decision);
    }

    /**
     * Reads in words of the day from which the change holds.
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
     * The relationships that begin at some things and hold on the day or later.
     *
     * @param relate which
     * @param from the ids of the things
     * @return the relationships, the earliest first
     */
    public List<RelationshipSnapshot> outgoing(RelationshipType relate, Collection<String> from) {
        return relationships(relate, "(n)-[r:%s]->(o)", from);
    }

    /**
     * The relationships that end at some things and hold on the day or later.
     *
     * @param relate which
     * @param to the ids of the things
     * @return the relationships, the earliest first
     */
    public List<RelationshipSnapshot> incoming(RelationshipType relate, Collection<String> to) {
        return relationships(relate, "(n)<-[r:%s]-(o)", to);
    }

    private List<RelationshipSnapshot> relationships(RelationshipType relate, String pattern, Collection<String> ids) {
        String cypher = """
                UNWIND $ids AS id
                MATCH (n:Entity {id: id})
                MATCH %s
                WHERE coalesce(r.until > $day, true)
                RETURN startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
                ORDER BY coalesce(r.since, date('0001-01-01')), from, to
                """.formatted(pattern.formatted(relate.pattern(asOf.past())));
        return transaction.read(cypher, Map.of("ids", List.copyOf(ids), "day", day())).stream()
                .map(row -> new RelationshipSnapshot(
                        relate, (String) row.get("from"), (String) row.get("to"), map(row.get("properties"))))
                .toList();
    }

    /**
     * Makes a thing.
     *
     * @param label its label, or its labels with colons between them
     * @param properties its properties but the id
     * @return its id
     */
    public String create(String label, Map<String, @Nullable Object> properties) {
        List<String> labels = List.of(label.split(":"));
        String id = labels.getLast().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        Map<String, @Nullable Object> all = new HashMap<>(properties);
        all.values().removeIf(value -> value == null);
        all.put("id", id);
        deltas.add(new Delta.NodeDelta(id, labels, null, all));
        nodes.put(id, new NodeSnapshot(id, labels, withoutNulls(all)));
        return id;
    }

    /**
     * Changes properties of a thing that was locked.
     *
     * @param node the thing
     * @param changes the properties as they shall be; null takes one away
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
     * Changes from the day of the change on what is said of a thing, until what is already planned for later. What was said before
     * is kept for questions about that time; the thing itself bears what is said today.
     *
     * @param node a thing that was locked
     * @param begin the day on which it begins, before which nothing is kept; null if it is not known
     * @param said the names of all properties that can change in this way
     * @param changes those that do
     */
    public void describe(
            NodeSnapshot node,
            @Nullable LocalDate begin,
            List<String> said,
            Map<String, ? extends @Nullable Object> changes) {
        List<DatedDescription> all = new ArrayList<>(descriptions(node));
        if (all.isEmpty() && begin != null && !begin.isBefore(day())) {
            update(node, changes);
            return;
        }
        if (all.isEmpty()) {
            all.add(describe(node, Map.of(), pick(said, node.properties())));
        }
        DatedDescription now = all.stream()
                .filter(description -> description.relationship().holdsOn(day()))
                .findFirst()
                .orElse(all.getFirst());
        Map<String, @Nullable Object> then = new HashMap<>(pick(said, now.node().properties()));
        then.putAll(changes);
        if (day().equals(now.relationship().since())) {
            update(now.node(), changes);
        } else {
            endOn(now.relationship(), day());
            LocalDate until = now.relationship().until();
            describe(node, until == null ? Map.of("since", day()) : Map.of("since", day(), "until", until), then);
        }
        boolean today = !day().isAfter(today())
                && (now.relationship().until() == null
                        || now.relationship().until().isAfter(today()));
        if (today) {
            update(node, changes);
        }
    }

    /** What is said of a thing in a period. */
    private record DatedDescription(NodeSnapshot node, RelationshipSnapshot relationship) {}

    private DatedDescription describe(
            NodeSnapshot node, Map<String, Object> period, Map<String, @Nullable Object> said) {
        String id = create("Description", said);
        relate(RelationshipType.DESCRIBED_BY, node.id(), id, period);
        return new DatedDescription(
                nodes.get(id), new RelationshipSnapshot(RelationshipType.DESCRIBED_BY, node.id(), id, period));
    }

    private List<DatedDescription> descriptions(NodeSnapshot node) {
        return transaction.read("""
                MATCH (n:Entity {id: $id})-[r:DESCRIBED_BY /* ever */]->(d)
                RETURN d.id AS id, properties(d) AS said, properties(r) AS period
                ORDER BY coalesce(r.since, date('0001-01-01'))
                """, Map.of("id", node.id())).stream()
                .map(row -> new DatedDescription(
                        new NodeSnapshot((String) row.get("id"), List.of("Description"), map(row.get("said"))),
                        new RelationshipSnapshot(
                                RelationshipType.DESCRIBED_BY,
                                node.id(),
                                (String) row.get("id"),
                                map(row.get("period")))))
                .toList();
    }

    private static Map<String, @Nullable Object> pick(List<String> names, Map<String, Object> properties) {
        Map<String, @Nullable Object> some = new HashMap<>();
        names.forEach(name -> some.put(name, properties.get(name)));
        return some;
    }

    /**
     * Makes a relationship.
     *
     * @param relate which
     * @param from the id of the thing where it begins
     * @param to the id of the thing where it ends
     * @param properties its properties
     */
    public void relate(RelationshipType relate, String from, String to, Map<String, Object> properties) {
        deltas.add(new Delta.RelationshipDelta(relate, from, to, null, properties));
    }

    /**
     * Makes a relationship that holds from the day of the change.
     *
     * @param relate which
     * @param from the id of the thing where it begins
     * @param to the id of the thing where it ends
     * @param until the first day on which it no longer holds; null if it lasts
     */
    public void relate(RelationshipType relate, String from, String to, @Nullable LocalDate until) {
        relate(relate, from, to, until == null ? Map.of("since", day()) : Map.of("since", day(), "until", until));
    }

    /**
     * Ends a relationship on the day of the change; one that begins then or later is taken away.
     *
     * @param relationship the relationship
     */
    public void end(RelationshipSnapshot relationship) {
        boolean begun = relationship.since() == null || relationship.since().isBefore(day());
        deltas.add(new Delta.RelationshipDelta(
                relationship.type(),
                relationship.from(),
                relationship.to(),
                relationship.properties(),
                begun ? relationship.until(day()) : null));
    }

    /**
     * Takes a relationship away.
     *
     * @param relationship the relationship
     */
    public void delete(RelationshipSnapshot relationship) {
        deltas.add(new Delta.RelationshipDelta(
                relationship.type(), relationship.from(), relationship.to(), relationship.properties(), null));
    }

    /**
     * Gives a relationship another end.
     *
     * @param relationship the relationship
     * @param until the first day on which it no longer holds; null if it lasts
     */
    public void endOn(RelationshipSnapshot relationship, @Nullable LocalDate until) {
        deltas.add(new Delta.RelationshipDelta(
                relationship.type(),
                relationship.from(),
                relationship.to(),
                relationship.properties(),
                relationship.until(until)));
    }

    /**
     * Ends things that carry their own period, as a seat does, on the day of the change; what begins then or later is taken away
     * with all that leads to it.
     *
     * @param ids the ids of the things
     */
    public void end(Collection<String> ids) {
        lock(ids);
        List<String> planned = new ArrayList<>();
        for (String id : ids) {
            NodeSnapshot node = nodes.get(id);
            if (node == null) {
                continue;
            }
            LocalDate since = node.day("since");
            if (since == null || since.isBefore(day())) {
                update(node, Map.of("until", day()));
            } else {
                planned.add(id);
            }
        }
        delete(planned);
    }

    /**
     * Takes things away that were locked, with all that leads to them or from them.
     *
     * @param ids their ids
     */
    public void delete(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        for (Map<String, Object> row : transaction.read("""
                UNWIND $ids AS id
                MATCH (n:Entity {id: id})-[r]-(o)
                WHERE NOT type(r) IN ['TOUCHES', 'WITHIN', 'UNDOES', 'OF', 'NAMES']
                RETURN DISTINCT type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
                """, Map.of("ids", List.copyOf(ids)))) {
            delete(new RelationshipSnapshot(
                    RelationshipType.ofStored((String) row.get("type")),
                    (String) row.get("from"),
                    (String) row.get("to"),
                    map(row.get("properties"))));
        }
        for (String id : ids) {
            NodeSnapshot node = Objects.requireNonNull(nodes.get(id));
            deltas.add(new Delta.NodeDelta(id, node.labels(), new HashMap<>(node.properties()), null));
        }
    }

    /**
     * Leads a relationship elsewhere from the day of the change on, or from when it begins if that is later.
     *
     * @param relationship the relationship
     * @param to the id of the thing where it shall end
     */
    public void move(RelationshipSnapshot relationship, String to) {
        end(relationship);
        Map<String, Object> period = new HashMap<>(relationship.properties());
        if (relationship.hasBegunBy(day())) {
            period.put("since", day());
        }
        relate(relationship.type(), relationship.from(), to, period);
    }

    /**
     * Leads the relationships of some things elsewhere from the day of the change on, until what is already planned for later.
     *
     * @param relate a dated relationship of which each thing has at most one at a time
     * @param from the ids of the things where they begin
     * @param to the id of the thing where they shall end; null if there shall be none
     */
    public void redirect(RelationshipType relate, Collection<String> from, @Nullable String to) {
        Map<String, List<RelationshipSnapshot>> now =
                outgoing(relate, from).stream().collect(Collectors.groupingBy(RelationshipSnapshot::from));
        for (String id : from) {
            List<RelationshipSnapshot> relationships = now.getOrDefault(id, List.of());
            Optional<RelationshipSnapshot> held = relationships.stream()
                    .filter(relationship -> relationship.holdsOn(day()))
                    .findFirst();
            if (held.isPresent() && held.get().to().equals(to)) {
                continue;
            }
            held.ifPresent(this::end);
            LocalDate until = held.isPresent()
                    ? held.get().until()
                    : relationships.stream()
                            .filter(relationship -> !relationship.hasBegunBy(day()))
                            .findFirst()
                            .map(RelationshipSnapshot::since)
                            .orElse(null);
            if (to != null) {
                relate(relate, id, to, until);
            }
        }
    }

    /**
     * Takes what is said of a thing away for good, from the graph, the history and the receipts: no change can bring it back.
     *
     * @param node a thing that was locked
     * @param instead what stands for its properties from now on; null for nothing
     * @param named those of the properties by which people call it; the first stands for it in texts
     * @param code the property that holds a code, which is never given again
     */
    public void erase(
            NodeSnapshot node, Map<String, ? extends @Nullable Object> instead, List<String> named, String code) {
        erased = () -> {
            Erasure erasure = new Erasure(transaction, node, instead, named);
            new RetiredCodes(transaction).retire(node.labels().getFirst(), String.valueOf(node.text(code)));
            erasure.erase(decision().orElse(""));
            return new Erased(node.id(), erasure::redact);
        };
    }

    /**
     * What was forgotten.
     *
     * @param id the id of the thing
     * @param redact takes its names out of a text
     */
    record Erased(String id, UnaryOperator<String> redact) {}

    /** Erases what was marked for erasure. */
    Optional<Erased> erased() {
        return Optional.ofNullable(erased).map(Supplier::get);
    }

    /**
     * Whether a code was once that of somebody who has been forgotten since.
     *
     * @param label the label of what bears such codes
     * @param code the code
     * @return whether it was
     */
    public boolean isRetiredCode(String label, String code) {
        return new RetiredCodes(transaction).contains(label, code);
    }

    /** What shall be, so far. */
    DeltaSet deltas() {
        return deltas;
    }

    /** Undoes changes. */
    void undo(List<String> changes, Collection<Delta> inverses) {
        undoneChanges.addAll(changes);
        inverses.forEach(deltas::add);
    }

    /** {@return the ids of the undone changes} */
    List<String> undoneChanges() {
        return undoneChanges;
    }

    /** The transaction, for what this package does around a change. */
    WriteTransaction transaction() {
        return transaction;
    }

    AsOf asOf() {
        return asOf;
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> values) {
        Map<String, Object> present = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                present.put(key, value);
            }
        });
        return present;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked") // what properties() gives
    private static Map<String, Object> map(Object properties) {
        return (Map<String, Object>) properties;
    }
}
