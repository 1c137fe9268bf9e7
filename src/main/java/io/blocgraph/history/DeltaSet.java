/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sequence of deltas, merged so that each node and relationship changes once: from its first state to its last. */
final class DeltaSet {

    private final Map<String, Delta.NodeDelta> nodes = new LinkedHashMap<>();
    private final Map<Object, Delta.RelationshipDelta> relationships = new LinkedHashMap<>();

    private record RelationshipKey(RelationshipType type, String from, String to, Map<String, Object> properties) {}

    /** Adds a delta, and merges it with earlier ones of the same node or relationship. */
    void add(Delta delta) {
        switch (delta) {
            case Delta.NodeDelta node -> nodes.merge(node.id(), node, DeltaSet::merge);
            case Delta.RelationshipDelta type -> add(type);
        }
    }

    private void add(Delta.RelationshipDelta next) {
        Delta.RelationshipDelta earlier = next.before() == null ? null : relationships.remove(key(next, next.before()));
        Delta.RelationshipDelta both = earlier == null
                ? next
                : new Delta.RelationshipDelta(next.type(), next.from(), next.to(), earlier.before(), next.after());
        relationships.put(both.after() == null ? new Object() : key(both, both.after()), both);
    }

    private static RelationshipKey key(Delta.RelationshipDelta type, Map<String, Object> properties) {
        return new RelationshipKey(type.type(), type.from(), type.to(), properties);
    }

    private static Delta.NodeDelta merge(Delta.NodeDelta earlier, Delta.NodeDelta later) {
        return new Delta.NodeDelta(
                earlier.id(),
                earlier.labels(),
                earlier.before() == null ? null : overlay(later.before(), earlier.before()),
                later.after() == null ? null : overlay(earlier.after(), later.after()));
    }

    private static Map<String, @Nullable Object> overlay(
            @Nullable Map<String, @Nullable Object> under, Map<String, @Nullable Object> over) {
        Map<String, @Nullable Object> both = new HashMap<>(under == null ? Map.of() : under);
        both.putAll(over);
        return both;
    }

    /** {@return the deltas that have an effect, nodes first} */
    List<Delta> all() {
        List<Delta> all = new ArrayList<>();
        nodes.values().stream()
                .filter(node -> !Objects.equals(node.before(), node.after()))
                .forEach(all::add);
        relationships.values().stream()
                .filter(type -> !Objects.equals(type.before(), type.after()))
                .forEach(all::add);
        return all;
    }

    /** {@return whether no delta has an effect} */
    boolean isEmpty() {
        return all().isEmpty();
    }
}
