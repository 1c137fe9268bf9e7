package io.blocgraph.history;

import io.blocgraph.graph.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deltas one after the other, put together so that each thing is changed once: from what was at first to what is at last. */
final class Deltas {

    private final Map<String, Delta.OfNode> nodes = new LinkedHashMap<>();
    private final Map<Object, Delta.OfTie> ties = new LinkedHashMap<>();

    private record Place(Tie tie, String from, String to, Map<String, Object> properties) {}

    void add(Delta delta) {
        switch (delta) {
            case Delta.OfNode node -> nodes.merge(node.id(), node, Deltas::then);
            case Delta.OfTie tie -> add(tie);
        }
    }

    private void add(Delta.OfTie next) {
        Delta.OfTie earlier = next.before() == null ? null : ties.remove(place(next, next.before()));
        Delta.OfTie both = earlier == null
                ? next
                : new Delta.OfTie(next.tie(), next.from(), next.to(), earlier.before(), next.after());
        ties.put(both.after() == null ? new Object() : place(both, both.after()), both);
    }

    private static Place place(Delta.OfTie tie, Map<String, Object> properties) {
        return new Place(tie.tie(), tie.from(), tie.to(), properties);
    }

    private static Delta.OfNode then(Delta.OfNode earlier, Delta.OfNode later) {
        return new Delta.OfNode(
                earlier.id(),
                earlier.labels(),
                earlier.before() == null ? null : over(later.before(), earlier.before()),
                later.after() == null ? null : over(earlier.after(), later.after()));
    }

    private static Map<String, @Nullable Object> over(
            @Nullable Map<String, @Nullable Object> under, Map<String, @Nullable Object> over) {
        Map<String, @Nullable Object> both = new HashMap<>(under == null ? Map.of() : under);
        both.putAll(over);
        return both;
    }

    /** Those that change something, nodes first. */
    List<Delta> all() {
        List<Delta> all = new ArrayList<>();
        nodes.values().stream()
                .filter(node -> !Objects.equals(node.before(), node.after()))
                .forEach(all::add);
        ties.values().stream()
                .filter(tie -> !Objects.equals(tie.before(), tie.after()))
                .forEach(all::add);
        return all;
    }

    boolean isEmpty() {
        return all().isEmpty();
    }
}
