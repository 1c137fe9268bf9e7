package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Tie;
import io.blocgraph.graph.Writing;
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
public final class Edit {

    /** Only what is written is locked; what is taken back at once leaves nothing behind. */
    static final String LOCK = "SET n.lock = true WITH n REMOVE n.lock";

    private final Sight sight;
    private final Writing writing;
    private final AsOf asOf;
    private final Optional<Integer> expectedVersion;
    private final @Nullable String decision;
    private final List<String> undone = new ArrayList<>();
    private @Nullable Supplier<Forgotten> forgotten;
    private final Deltas deltas = new Deltas();
    private final Map<String, Thing> things = new HashMap<>();

    Edit(Writing writing, AsOf asOf, Optional<Integer> expectedVersion, @Nullable String decision, Sight sight) {
        this.sight = sight;
        this.writing = writing;
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
        writing.write("MERGE (n:Lock {name: 'structure'}) " + LOCK, Map.of());
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
        writing.write("UNWIND $ids AS id MATCH (n:Entity {id: id}) " + LOCK, Map.of("ids", ordered));
        for (Map<String, Object> row : writing.read("""
                UNWIND $ids AS id
                MATCH (n:Entity {id: id})
                RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Entity'] AS labels, properties(n) AS properties
                """, Map.of("ids", ordered))) {
            Thing thing = new Thing((String) row.get("id"), texts(row.get("labels")), map(row.get("properties")));
            things.put(thing.id(), thing);
        }
        sight.unseen(ordered).forEach(things::remove);
    }

    /**
     * A thing that was locked.
     *
     * @param field the field of the input that names it
     * @param id its id
     * @param label the label it must bear
     * @return the thing
     * @throws Refusal if there is no such thing
     */
    public Thing thing(String field, String id, String label) {
        Thing thing = things.get(id);
        if (thing == null || !thing.is(label)) {
            throw Refusal.of("NOT_FOUND", field, id);
        }
        refuseAnonymized(field, thing);
        return thing;
    }

    /** Nothing is ever said again of who has been anonymized. */
    void refuseAnonymized(String field, Collection<String> ids) {
        ids.stream().map(things::get).filter(Objects::nonNull).forEach(thing -> refuseAnonymized(field, thing));
    }

    private static void refuseAnonymized(String field, Thing thing) {
        if (thing.properties().containsKey("anonymizedOn")) {
            throw Refusal.of("ANONYMIZED", field);
        }
    }

    /**
     * Things that were locked.
     *
     * @param field the field of the input that names them
     * @param ids their ids
     * @param label the label they must bear
     * @return the things
     * @throws Refusal if one is not there
     */
    public List<Thing> things(String field, List<String> ids, String label) {
        return ids.stream().map(id -> thing(field, id, label)).toList();
    }

    /**
     * The thing that the input's expected version is about.
     *
     * @param field the field of the input that names it
     * @param id its id
     * @param label the label it must bear
     * @return the thing
     * @throws Refusal if there is no such thing, it may not be changed, or somebody else has changed it meanwhile
     */
    public Thing subject(String field, String id, String label) {
        Thing subject = thing(field, id, label);
        // before anything else is said of it
        mayChange(List.of(id));
        expectedVersion.ifPresent(expected -> {
            if (subject.version() != expected) {
                throw new Refusal(Problem.error("STALE", "expectedVersion", subject.name(), subject.version(), expected)
                        .about(List.of(id)));
            }
        });
        return subject;
    }

    /**
     * Refuses what may not be done before it says why else it could not be.
     *
     * @param ids the ids of what shall be changed; what does not exist is passed over
     * @throws Refusal if one of them may not be changed
     */
    public void mayChange(Collection<String> ids) {
        sight.check(ids);
    }

    /**
     * Refuses what only who edits the unit that issued a decision may do with it.
     *
     * @param decision the id of the decision
     * @throws Refusal if it was issued by a unit that may not be edited
     */
    void mayChangeDecision(String decision) {
        sight.checkIssuer(decision);
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
        return writing.read(asOf.lay(cypher), all);
    }

    /**
     * The relationships that begin at some things and hold on the day or later.
     *
     * @param tie which
     * @param from the ids of the things
     * @return the relationships, the earliest first
     */
    public List<Bond> from(Tie tie, Collection<String> from) {
        return bonds(tie, "(n)-[r:%s]->(o)", from);
    }

    /**
     * The relationships that end at some things and hold on the day or later.
     *
     * @param tie which
     * @param to the ids of the things
     * @return the relationships, the earliest first
     */
    public List<Bond> to(Tie tie, Collection<String> to) {
        return bonds(tie, "(n)<-[r:%s]-(o)", to);
    }

    private List<Bond> bonds(Tie tie, String pattern, Collection<String> ids) {
        String cypher = """
                UNWIND $ids AS id
                MATCH (n:Entity {id: id})
                MATCH %s
                WHERE coalesce(r.until > $day, true)
                RETURN startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
                ORDER BY coalesce(r.since, date('0001-01-01')), from, to
                """.formatted(pattern.formatted(tie.types(asOf.past())));
        return writing.read(cypher, Map.of("ids", List.copyOf(ids), "day", day())).stream()
                .map(row -> new Bond(tie, (String) row.get("from"), (String) row.get("to"), map(row.get("properties"))))
                .toList();
    }

    /**
     * Makes a thing.
     *
     * @param label its label, or its labels with colons between them
     * @param properties its properties but the id
     * @return its id
     */
    public String make(String label, Map<String, @Nullable Object> properties) {
        List<String> labels = List.of(label.split(":"));
        String id = labels.getLast().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        Map<String, @Nullable Object> all = new HashMap<>(properties);
        all.values().removeIf(value -> value == null);
        all.put("id", id);
        deltas.add(new Delta.OfNode(id, labels, null, all));
        things.put(id, new Thing(id, labels, present(all)));
        return id;
    }

    /**
     * Changes properties of a thing that was locked.
     *
     * @param thing the thing
     * @param changes the properties as they shall be; null takes one away
     */
    public void alter(Thing thing, Map<String, ? extends @Nullable Object> changes) {
        Map<String, @Nullable Object> before = new HashMap<>();
        Map<String, @Nullable Object> after = new HashMap<>();
        changes.forEach((property, value) -> {
            if (!Objects.equals(thing.properties().get(property), value)) {
                before.put(property, thing.properties().get(property));
                after.put(property, value);
            }
        });
        if (!after.isEmpty()) {
            deltas.add(new Delta.OfNode(thing.id(), thing.labels(), before, after));
        }
    }

    /**
     * Changes from the day of the change on what is said of a thing, until what is already planned for later. What was said before
     * is kept for questions about that time; the thing itself bears what is said today.
     *
     * @param thing a thing that was locked
     * @param begin the day on which it begins, before which nothing is kept; null if it is not known
     * @param said the names of all properties that can change in this way
     * @param changes those that do
     */
    public void describe(
            Thing thing,
            @Nullable LocalDate begin,
            List<String> said,
            Map<String, ? extends @Nullable Object> changes) {
        List<Description> all = new ArrayList<>(descriptions(thing));
        if (all.isEmpty() && begin != null && !begin.isBefore(day())) {
            alter(thing, changes);
            return;
        }
        if (all.isEmpty()) {
            all.add(describe(thing, Map.of(), only(said, thing.properties())));
        }
        Description now = all.stream()
                .filter(description -> description.bond().holds(day()))
                .findFirst()
                .orElse(all.getFirst());
        Map<String, @Nullable Object> then =
                new HashMap<>(only(said, now.thing().properties()));
        then.putAll(changes);
        if (day().equals(now.bond().since())) {
            alter(now.thing(), changes);
        } else {
            endOn(now.bond(), day());
            LocalDate until = now.bond().until();
            describe(thing, until == null ? Map.of("since", day()) : Map.of("since", day(), "until", until), then);
        }
        boolean today = !day().isAfter(today())
                && (now.bond().until() == null || now.bond().until().isAfter(today()));
        if (today) {
            alter(thing, changes);
        }
    }

    /** What is said of a thing in a period. */
    private record Description(Thing thing, Bond bond) {}

    private Description describe(Thing thing, Map<String, Object> period, Map<String, @Nullable Object> said) {
        String id = make("Description", said);
        tie(Tie.DESCRIBED_BY, thing.id(), id, period);
        return new Description(things.get(id), new Bond(Tie.DESCRIBED_BY, thing.id(), id, period));
    }

    private List<Description> descriptions(Thing thing) {
        return writing.read("""
                MATCH (n:Entity {id: $id})-[r:DESCRIBED_BY]->(d)
                RETURN d.id AS id, properties(d) AS said, properties(r) AS period
                ORDER BY coalesce(r.since, date('0001-01-01'))
                """, Map.of("id", thing.id())).stream()
                .map(row -> new Description(
                        new Thing((String) row.get("id"), List.of("Description"), map(row.get("said"))),
                        new Bond(Tie.DESCRIBED_BY, thing.id(), (String) row.get("id"), map(row.get("period")))))
                .toList();
    }

    private static Map<String, @Nullable Object> only(List<String> names, Map<String, Object> properties) {
        Map<String, @Nullable Object> some = new HashMap<>();
        names.forEach(name -> some.put(name, properties.get(name)));
        return some;
    }

    /**
     * Makes a relationship.
     *
     * @param tie which
     * @param from the id of the thing where it begins
     * @param to the id of the thing where it ends
     * @param properties its properties
     */
    public void tie(Tie tie, String from, String to, Map<String, Object> properties) {
        deltas.add(new Delta.OfTie(tie, from, to, null, properties));
    }

    /**
     * Makes a relationship that holds from the day of the change.
     *
     * @param tie which
     * @param from the id of the thing where it begins
     * @param to the id of the thing where it ends
     * @param until the first day on which it no longer holds; null if it lasts
     */
    public void tie(Tie tie, String from, String to, @Nullable LocalDate until) {
        tie(tie, from, to, until == null ? Map.of("since", day()) : Map.of("since", day(), "until", until));
    }

    /**
     * Ends a relationship on the day of the change; one that begins then or later is taken away.
     *
     * @param bond the relationship
     */
    public void end(Bond bond) {
        boolean begun = bond.since() == null || bond.since().isBefore(day());
        deltas.add(new Delta.OfTie(
                bond.tie(), bond.from(), bond.to(), bond.properties(), begun ? bond.until(day()) : null));
    }

    /**
     * Takes a relationship away.
     *
     * @param bond the relationship
     */
    public void cut(Bond bond) {
        deltas.add(new Delta.OfTie(bond.tie(), bond.from(), bond.to(), bond.properties(), null));
    }

    /**
     * Gives a relationship another end.
     *
     * @param bond the relationship
     * @param until the first day on which it no longer holds; null if it lasts
     */
    public void endOn(Bond bond, @Nullable LocalDate until) {
        deltas.add(new Delta.OfTie(bond.tie(), bond.from(), bond.to(), bond.properties(), bond.until(until)));
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
            Thing thing = things.get(id);
            if (thing == null) {
                continue;
            }
            LocalDate since = thing.day("since");
            if (since == null || since.isBefore(day())) {
                alter(thing, Map.of("until", day()));
            } else {
                planned.add(id);
            }
        }
        takeAway(planned);
    }

    /**
     * Takes things away that were locked, with all that leads to them or from them.
     *
     * @param ids their ids
     */
    public void takeAway(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        for (Map<String, Object> row : writing.read("""
                UNWIND $ids AS id
                MATCH (n:Entity {id: id})-[r]-(o)
                WHERE NOT type(r) IN ['TOUCHES', 'WITHIN', 'UNDOES', 'OF', 'NAMES']
                RETURN DISTINCT type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
                """, Map.of("ids", List.copyOf(ids)))) {
            cut(new Bond(
                    Tie.ofAny((String) row.get("type")),
                    (String) row.get("from"),
                    (String) row.get("to"),
                    map(row.get("properties"))));
        }
        for (String id : ids) {
            Thing thing = Objects.requireNonNull(things.get(id));
            deltas.add(new Delta.OfNode(id, thing.labels(), new HashMap<>(thing.properties()), null));
        }
    }

    /**
     * Leads a relationship elsewhere from the day of the change on, or from when it begins if that is later.
     *
     * @param bond the relationship
     * @param to the id of the thing where it shall end
     */
    public void shift(Bond bond, String to) {
        end(bond);
        Map<String, Object> period = new HashMap<>(bond.properties());
        if (bond.begunBy(day())) {
            period.put("since", day());
        }
        tie(bond.tie(), bond.from(), to, period);
    }

    /**
     * Leads the relationships of some things elsewhere from the day of the change on, until what is already planned for later.
     *
     * @param tie a dated relationship of which each thing has at most one at a time
     * @param from the ids of the things where they begin
     * @param to the id of the thing where they shall end; null if there shall be none
     */
    public void lead(Tie tie, Collection<String> from, @Nullable String to) {
        Map<String, List<Bond>> now = from(tie, from).stream().collect(Collectors.groupingBy(Bond::from));
        for (String id : from) {
            List<Bond> bonds = now.getOrDefault(id, List.of());
            Optional<Bond> held =
                    bonds.stream().filter(bond -> bond.holds(day())).findFirst();
            if (held.isPresent() && held.get().to().equals(to)) {
                continue;
            }
            held.ifPresent(this::end);
            LocalDate until = held.isPresent()
                    ? held.get().until()
                    : bonds.stream()
                            .filter(bond -> !bond.begunBy(day()))
                            .findFirst()
                            .map(Bond::since)
                            .orElse(null);
            if (to != null) {
                tie(tie, id, to, until);
            }
        }
    }

    /**
     * Takes what is said of a thing away for good, from the graph, the history and the receipts: no change can bring it back.
     *
     * @param thing a thing that was locked
     * @param instead what stands for its properties from now on; null for nothing
     * @param named those of the properties by which people call it; the first stands for it in texts
     * @param code the property that holds a code, which is never given again
     */
    public void forget(Thing thing, Map<String, ? extends @Nullable Object> instead, List<String> named, String code) {
        forgotten = () -> {
            Forgetting forgetting = new Forgetting(writing, thing, instead, named);
            new UsedCodes(writing).keep(thing.labels().getFirst(), String.valueOf(thing.text(code)));
            forgetting.forget(decision().orElse(""));
            return new Forgotten(thing.id(), forgetting::withoutNames);
        };
    }

    /**
     * What was forgotten.
     *
     * @param id the id of the thing
     * @param clean takes its names out of a text
     */
    record Forgotten(String id, UnaryOperator<String> clean) {}

    /** Forgets what shall be forgotten. */
    Optional<Forgotten> forgotten() {
        return Optional.ofNullable(forgotten).map(Supplier::get);
    }

    /**
     * Whether a code was once that of somebody who has been forgotten since.
     *
     * @param label the label of what bears such codes
     * @param code the code
     * @return whether it was
     */
    public boolean wasUsed(String label, String code) {
        return new UsedCodes(writing).contains(label, code);
    }

    /** What shall be, so far. */
    Deltas deltas() {
        return deltas;
    }

    /** Takes back changes that were made. */
    void undo(List<String> changes, Collection<Delta> inverses) {
        undone.addAll(changes);
        inverses.forEach(deltas::add);
    }

    /** The ids of the changes that are taken back. */
    List<String> undone() {
        return undone;
    }

    /** The transaction, for what this package does around a change. */
    Writing writing() {
        return writing;
    }

    AsOf asOf() {
        return asOf;
    }

    private static Map<String, Object> present(Map<String, @Nullable Object> values) {
        Map<String, Object> present = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                present.put(key, value);
            }
        });
        return present;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked") // what properties() gives
    private static Map<String, Object> map(Object properties) {
        return (Map<String, Object>) properties;
    }
}
