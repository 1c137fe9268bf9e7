package io.blocgraph.graph.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one type. Patterns and expressions are Cypher in which {@code n} is the node that has the field and {@code x}
 * the one that the field leads to; other variables are single lower-case letters. They are written as if time did not exist
 * ({@link io.blocgraph.graph.AsOf}).
 */
public final class TypeMapping {

    private final Map<String, FieldMapping> mappings;

    TypeMapping(Map<String, FieldMapping> fields) {
        this.mappings = fields;
    }

    /**
     * Fields that are properties of the same name.
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
     * Fields that are properties of the same name, which can change in the life of a thing: for another day than the current one
     * they are looked up among what was, or is planned to be, said of it.
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
     * A field that is an expression.
     *
     * @param name the field
     * @param expression Cypher, as {@code coalesce(n.version, 1)}
     * @return this
     */
    public TypeMapping expression(String name, String expression) {
        return field(name, (owner, requested, compiler) -> compiler.bind(expression, Map.of("n", owner)));
    }

    /**
     * The field {@code version}, which counts the changes to a thing. It is 0 for what lies outside of what may be seen: that something
     * happens there is told to nobody.
     *
     * @return this
     */
    public TypeMapping version() {
        return field("version", new Version());
    }

    /**
     * A field that leads to at most one thing.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern where from {@code n} to {@code x}, as {@code (n)-[:PART_OF]->(x:Unit)}, with a WHERE if need be
     * @return this
     */
    public TypeMapping one(String name, String type, String pattern) {
        return field(name, (owner, requested, compiler) -> {
            String target = compiler.newVariable("x");
            return "head(COLLECT { MATCH %s RETURN %s LIMIT 1 })"
                    .formatted(
                            compiler.bind(pattern, owner, target),
                            compiler.projection(type, target, requested.selection()));
        });
    }

    /**
     * A field that leads to at most one thing, and to nothing where that lies outside of what may be seen.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern where from {@code n} to {@code x}
     * @return this
     */
    public TypeMapping visibleOne(String name, String type, String pattern) {
        return field(name, (owner, requested, compiler) -> {
            String target = compiler.newVariable("x");
            return "head(COLLECT { MATCH %s WITH %s WHERE %s RETURN %s LIMIT 1 })"
                    .formatted(
                            compiler.bind(pattern, owner, target),
                            target,
                            compiler.visible(type, target),
                            compiler.visibleProjection(type, target, requested.selection()));
        });
    }

    /**
     * A field that leads to a list of things that are shown even outside of what may be seen, by office and name.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern where from {@code n} to {@code x}
     * @param order by what the list is ordered
     * @return this
     */
    public TypeMapping publicList(String name, String type, String pattern, String order) {
        return field(name, new ListField(type, pattern, order, Map.of(), ListVisibility.PUBLIC));
    }

    /**
     * Says of lists that what they lead to lies within a scope wherever their owner does, so that it is not asked of each thing.
     *
     * @param names the fields
     * @return this
     */
    public TypeMapping inheritsVisibility(String... names) {
        for (String name : names) {
            mappings.computeIfPresent(name, (key, field) -> switch (field) {
                case ListField list ->
                    new ListField(list.type, list.pattern, list.order, list.conditions, ListVisibility.INHERITED);
                case PageField page -> page.inheritsVisibility();
                default -> throw new IllegalStateException(name + " is not a list");
            });
        }
        return this;
    }

    /**
     * A field that leads to a short list.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern where from {@code n} to {@code x}
     * @param order by what the list is ordered, as {@code x.code}
     * @return this
     */
    public TypeMapping list(String name, String type, String pattern, String order) {
        return field(name, new ListField(type, pattern, order, Map.of(), ListVisibility.CHECKED));
    }

    /**
     * A field that leads to a short list, which its arguments make shorter.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern where from {@code n} to {@code x}
     * @param order by what the list is ordered
     * @param conditions what an argument asks of {@code x}, by the argument's name, as {@code x.kind = $value}
     * @return this
     */
    public TypeMapping list(String name, String type, String pattern, String order, Map<String, String> conditions) {
        return field(name, new ListField(type, pattern, order, conditions, ListVisibility.CHECKED));
    }

    /**
     * A field that leads to a list of any length, page by page.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern where from {@code n} to {@code x}
     * @param orders in which orders it can be listed
     * @return this
     */
    public TypeMapping page(String name, String type, String pattern, SortOrders orders) {
        return field(name, new PageField(type, "MATCH " + pattern, List.of(), orders));
    }

    /**
     * A field that leads to a list of any length, page by page, which its arguments make shorter.
     *
     * @param name the field
     * @param type the name of the type it leads to
     * @param pattern where from {@code n} to {@code x}
     * @param orders in which orders it can be listed
     * @param conditions what an argument asks of {@code x}, by the argument's name
     * @return this
     */
    public TypeMapping page(
            String name, String type, String pattern, SortOrders orders, Map<String, String> conditions) {
        return field(
                name, new PageField(type, "MATCH " + pattern, List.of(), orders, conditions, Optional.empty(), false));
    }

    /**
     * A field that is read in a way of its own.
     *
     * @param name the field
     * @param field how it is read
     * @return this
     */
    public TypeMapping field(String name, FieldMapping field) {
        mappings.put(name, field);
        return this;
    }

    private record Version() implements FieldMapping {

        @Override
        public String maskedExpression() {
            return "0";
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            return "coalesce(%s.version, 1)".formatted(owner);
        }
    }

    /** Where a list leads, seen from the scope in which its owner lies. */
    private enum ListVisibility {
        INHERITED,
        CHECKED,
        PUBLIC
    }

    private record ListField(
            String type, String pattern, String order, Map<String, String> conditions, ListVisibility visibility)
            implements FieldMapping {

        @Override
        public String maskedExpression() {
            return "[]";
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            String target = compiler.newVariable("x");
            String chosen = SelectionCompiler.conditions(conditions, requested, compiler);
            if (visibility == ListVisibility.CHECKED && compiler.restricts(type)) {
                chosen += " AND " + compiler.visible(type, target);
            }
            String clauses = "MATCH %s WITH * WHERE true%s WITH * ORDER BY %s".formatted(pattern, chosen, order);
            return "COLLECT { %s RETURN %s }"
                    .formatted(
                            compiler.bind(clauses, owner, target),
                            visibility == ListVisibility.PUBLIC
                                    ? compiler.projection(type, target, requested.selection())
                                    : compiler.visibleProjection(type, target, requested.selection()));
        }
    }
}
