/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.CypherFragment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The mapping of one type's fields. Patterns and expressions are Cypher in which {@code n} is the node that has the field and
 * {@code x} the node that the field leads to; other variables are single lower-case letters. They are checked as they are added
 * ({@link CypherFragment}): what the graph does not have, and relationships without a time, fail the start of the application.
 */
public final class TypeMapping {

    private final Map<String, FieldMapping> mappings = new HashMap<>();
    private final NodeAccess access = new NodeAccess();
    private final List<String> implementations = new ArrayList<>();
    private Optional<String> base = Optional.empty();

    /**
     * Declares that nodes of this type are nodes of another: what is declared of that one holds for them.
     *
     * @param type the name of the other type
     * @return this
     */
    public TypeMapping nodesOf(String type) {
        base = Optional.of(type);
        return this;
    }

    /**
     * Declares that this is an interface. What is declared of it holds for its object types.
     *
     * @param types the names of the object types
     * @return this
     */
    public TypeMapping implementedBy(String... types) {
        implementations.addAll(List.of(types));
        return this;
    }

    /**
     * Declares where a node lies within a scope.
     *
     * @param condition the condition on {@code n}, with {@code $scope} for the ids of the units of the scope
     * @return this
     */
    public TypeMapping within(String condition) {
        access.within(condition);
        return this;
    }

    /**
     * Declares that a node lies within a scope if another does.
     *
     * @param type the name of the other node's type
     * @param pattern the pattern from {@code n} to {@code x}, with a WHERE if necessary
     * @return this
     */
    public TypeMapping within(String type, String pattern) {
        access.within(NodeAccess.Path.of(type, pattern));
        return this;
    }

    /**
     * Declares that a node is visible if another is. That does not make it editable for those who may edit the other.
     *
     * @param type the name of the other node's type
     * @param pattern the pattern from {@code n} to {@code x}
     * @return this
     */
    public TypeMapping visibleThrough(String type, String pattern) {
        access.visibleThrough(NodeAccess.Path.of(type, pattern));
        return this;
    }

    /**
     * Declares a further condition without which a node is hidden from those who may not edit everything, even within their scope.
     *
     * @param condition the condition on {@code n}, with {@code $edited} for the ids of the units that the caller may edit
     * @return this
     */
    public TypeMapping hiddenUnless(String condition) {
        access.require(condition);
        return this;
    }

    /**
     * Declares whom nodes are kept from, whatever they may see or edit otherwise.
     *
     * @param condition the condition on {@code n}, with {@code $self} for the id of the caller's member
     * @return this
     */
    public TypeMapping keptFrom(String condition) {
        access.keepFrom(condition);
        return this;
    }

    /**
     * Declares the fields that are readable even outside the scope: the office, the name, and what leads to them.
     *
     * @param names the fields
     * @return this
     */
    public TypeMapping publicFields(String... names) {
        access.addPublicFields(names);
        return this;
    }

    /**
     * Declares the fields that only those can read who may edit the node. Reading them is audited.
     *
     * @param names the fields, which are properties of the same name; no other node has properties of these names
     * @return this
     */
    public TypeMapping personalFields(String... names) {
        access.addPersonalFields(names);
        return this;
    }

    /** {@return what is declared about who may read the nodes} */
    NodeAccess access() {
        return access;
    }

    /** {@return the name of the type whose nodes these are; empty if there is no other} */
    Optional<String> base() {
        return base;
    }

    /** {@return the names of the object types of an interface; empty if it is none} */
    List<String> implementations() {
        return implementations;
    }

    /** {@return the mapping of a field; empty if there is none} */
    Optional<FieldMapping> find(String field) {
        return Optional.ofNullable(mappings.get(field));
    }

    /**
     * Adds fields that are properties of the same name.
     *
     * @param names the names
     * @return this
     */
    public TypeMapping properties(String... names) {
        for (String name : names) {
            expression(name, "n." + name);
        }
        return this;
    }

    /**
     * Adds fields that are properties of the same name and can change over time: for days other than the current one they are read
     * from the node's past or planned descriptions.
     *
     * @param names the names
     * @return this
     */
    public TypeMapping versionedProperties(String... names) {
        for (String name : names) {
            field(name, (owner, requested, compiler) -> compiler.propertyAsOf(owner, name));
        }
        return this;
    }

    /**
     * Adds a field that is an expression.
     *
     * @param name the field
     * @param expression Cypher, as {@code coalesce(n.version, 1)}
     * @return this
     */
    public TypeMapping expression(String name, String expression) {
        CypherFragment fragment = CypherFragment.of(expression);
        return field(name, (owner, requested, compiler) -> compiler.bind(fragment, Map.of("n", owner)));
    }

    /**
     * Adds the field {@code version}, which counts the changes to a node. It is 0 for nodes that are not visible: changes there
     * must not be revealed.
     *
     * @return this
     */
    public TypeMapping version() {
        return field("version", new VersionField());
    }

    /**
     * Adds a field that leads to at most one node.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern the pattern from {@code n} to {@code x}, as {@code (n)-[:PART_OF]->(x:Unit)}, with a WHERE if necessary
     * @return this
     */
    public TypeMapping one(String name, String type, String pattern) {
        CypherFragment fragment = CypherFragment.of(pattern);
        return field(name, (owner, requested, compiler) -> {
            String target = compiler.newVariable("x");
            return "head(COLLECT { MATCH %s RETURN %s LIMIT 1 })"
                    .formatted(
                            compiler.bind(fragment, owner, target),
                            compiler.projection(type, target, requested.selection()));
        });
    }

    /**
     * Adds a field that leads to at most one node, and is null if that is not visible.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern the pattern from {@code n} to {@code x}
     * @return this
     */
    public TypeMapping visibleOne(String name, String type, String pattern) {
        CypherFragment fragment = CypherFragment.of(pattern);
        return field(name, (owner, requested, compiler) -> {
            String target = compiler.newVariable("x");
            return "head(COLLECT { MATCH %s WITH %s WHERE %s RETURN %s LIMIT 1 })"
                    .formatted(
                            compiler.bind(fragment, owner, target),
                            target,
                            compiler.visible(type, target),
                            compiler.visibleProjection(type, target, requested.selection()));
        });
    }

    /**
     * Adds a list of nodes that are public by office and name even where they are not visible.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern the pattern from {@code n} to {@code x}
     * @param order the sort key
     * @return this
     */
    public TypeMapping publicList(String name, String type, String pattern, String order) {
        return list(name, type, pattern, order, Map.of(), ListVisibility.PUBLIC);
    }

    /**
     * Declares that the nodes of lists are visible wherever their owner is, so that this is not checked for each.
     *
     * @param names the fields
     * @return this
     */
    public TypeMapping inheritsVisibility(String... names) {
        for (String name : names) {
            mappings.computeIfPresent(name, (key, field) -> switch (field) {
                case ListField list -> list.inheritsVisibility();
                case PageField page -> page.inheritsVisibility();
                default -> throw new IllegalStateException(name + " is not a list");
            });
        }
        return this;
    }

    /**
     * Adds a short list.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern the pattern from {@code n} to {@code x}
     * @param order the sort key, as {@code x.sortKey}
     * @return this
     */
    public TypeMapping list(String name, String type, String pattern, String order) {
        return list(name, type, pattern, order, Map.of(), ListVisibility.CHECKED);
    }

    /**
     * Adds a short list that its arguments filter.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern the pattern from {@code n} to {@code x}
     * @param order the sort key
     * @param conditions the condition on {@code x} for each argument, as {@code x.kind = $value}, by the argument's name
     * @return this
     */
    public TypeMapping list(String name, String type, String pattern, String order, Map<String, String> conditions) {
        return list(name, type, pattern, order, conditions, ListVisibility.CHECKED);
    }

    /**
     * Adds a short list of those nodes that a condition of the query chooses, which decides about their visibility.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern the pattern from {@code n} to {@code x}, with a WHERE
     * @param order the sort key
     * @param condition returns the condition on {@code x}, for the variable of {@code n}
     * @return this
     */
    public TypeMapping listOfChosen(
            String name,
            String type,
            String pattern,
            String order,
            BiFunction<String, SelectionCompiler, String> condition) {
        check(pattern, order, Map.of());
        return field(name, new FieldMapping() {

            @Override
            public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
                String chosen = pattern + " AND " + condition.apply(owner, compiler);
                return new ListField(type, chosen, order, Map.of(), ListVisibility.INHERITED)
                        .cypher(owner, requested, compiler);
            }

            @Override
            public String maskedExpression() {
                return "[]";
            }
        });
    }

    private TypeMapping list(
            String name,
            String type,
            String pattern,
            String order,
            Map<String, String> conditions,
            ListVisibility visibility) {
        check(pattern, order, conditions);
        return field(name, new ListField(type, pattern, order, conditions, visibility));
    }

    private static void check(String pattern, String order, Map<String, String> conditions) {
        CypherFragment.of(pattern);
        CypherFragment.of(order);
        conditions.values().forEach(CypherFragment::of);
    }

    /**
     * Adds a paged list of any length.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern the pattern from {@code n} to {@code x}
     * @param orders the available orders
     * @return this
     */
    public TypeMapping page(String name, String type, String pattern, SortOrders orders) {
        return page(name, type, pattern, orders, Map.of());
    }

    /**
     * Adds a paged list of any length that its arguments filter.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern the pattern from {@code n} to {@code x}
     * @param orders the available orders
     * @param conditions the condition on {@code x} for each argument, by the argument's name
     * @return this
     */
    public TypeMapping page(
            String name, String type, String pattern, SortOrders orders, Map<String, String> conditions) {
        orders.keys().values().forEach(order -> check(pattern, order, conditions));
        return field(
                name, new PageField(type, "MATCH " + pattern, List.of(), orders, conditions, Optional.empty(), false));
    }

    /**
     * Adds a field with its own mapping.
     *
     * @param name the field
     * @param field its mapping
     * @return this
     */
    public TypeMapping field(String name, FieldMapping field) {
        mappings.put(name, field);
        return this;
    }
}
