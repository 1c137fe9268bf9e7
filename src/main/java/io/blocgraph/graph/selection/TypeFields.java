package io.blocgraph.graph.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one type. Patterns and expressions are Cypher in which {@code n} is the node that has the field and {@code x}
 * the one that the field leads to; other variables are single lower-case letters. They are written as if time did not exist
 * ({@link io.blocgraph.graph.AsOf}).
 */
public final class TypeFields {

    private final Map<String, Field> fields;

    TypeFields(Map<String, Field> fields) {
        this.fields = fields;
    }

    /**
     * Fields that are properties of the same name.
     *
     * @param names the names
     * @return this
     */
    public TypeFields properties(String... names) {
        for (String name : names) {
            value(name, "n." + name);
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
    public TypeFields described(String... names) {
        for (String name : names) {
            field(name, (owner, asked, statement) -> statement.described(owner, name));
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
    public TypeFields value(String name, String expression) {
        return field(name, (owner, asked, statement) -> statement.local(expression, Map.of("n", owner)));
    }

    /**
     * The field {@code version}, which counts the changes to a thing. It is 0 for what lies outside of what may be seen: that something
     * happens there is told to nobody.
     *
     * @return this
     */
    public TypeFields version() {
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
    public TypeFields one(String name, String type, String pattern) {
        return field(name, (owner, asked, statement) -> {
            String target = statement.fresh("x");
            return "head(COLLECT { MATCH %s RETURN %s LIMIT 1 })"
                    .formatted(
                            statement.local(pattern, owner, target),
                            statement.projection(type, target, asked.selection()));
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
    public TypeFields oneSeen(String name, String type, String pattern) {
        return field(name, (owner, asked, statement) -> {
            String target = statement.fresh("x");
            return "head(COLLECT { MATCH %s WITH %s WHERE %s RETURN %s LIMIT 1 })"
                    .formatted(
                            statement.local(pattern, owner, target),
                            target,
                            statement.visible(type, target),
                            statement.seen(type, target, asked.selection()));
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
    public TypeFields manyTold(String name, String type, String pattern, String order) {
        return field(name, new ListField(type, pattern, order, Map.of(), Reach.TOLD));
    }

    /**
     * Says of lists that what they lead to lies within a scope wherever their owner does, so that it is not asked of each thing.
     *
     * @param names the fields
     * @return this
     */
    public TypeFields inside(String... names) {
        for (String name : names) {
            fields.computeIfPresent(name, (key, field) -> switch (field) {
                case ListField list ->
                    new ListField(list.type, list.pattern, list.order, list.conditions, Reach.INSIDE);
                case PageField page -> page.inside();
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
    public TypeFields many(String name, String type, String pattern, String order) {
        return field(name, new ListField(type, pattern, order, Map.of(), Reach.ANYWHERE));
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
    public TypeFields many(String name, String type, String pattern, String order, Map<String, String> conditions) {
        return field(name, new ListField(type, pattern, order, conditions, Reach.ANYWHERE));
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
    public TypeFields page(String name, String type, String pattern, Orders orders) {
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
    public TypeFields page(String name, String type, String pattern, Orders orders, Map<String, String> conditions) {
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
    public TypeFields field(String name, Field field) {
        fields.put(name, field);
        return this;
    }

    private record Version() implements Field {

        @Override
        public String outside() {
            return "0";
        }

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            return "coalesce(%s.version, 1)".formatted(owner);
        }
    }

    /** Where a list leads, seen from the scope in which its owner lies. */
    private enum Reach {
        INSIDE,
        ANYWHERE,
        TOLD
    }

    private record ListField(String type, String pattern, String order, Map<String, String> conditions, Reach reach)
            implements Field {

        @Override
        public String outside() {
            return "[]";
        }

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            String target = statement.fresh("x");
            String chosen = Statement.conditions(conditions, asked, statement);
            if (reach == Reach.ANYWHERE && statement.hides(type)) {
                chosen += " AND " + statement.visible(type, target);
            }
            String clauses = "MATCH %s WITH * WHERE true%s WITH * ORDER BY %s".formatted(pattern, chosen, order);
            return "COLLECT { %s RETURN %s }"
                    .formatted(
                            statement.local(clauses, owner, target),
                            reach == Reach.TOLD
                                    ? statement.projection(type, target, asked.selection())
                                    : statement.seen(type, target, asked.selection()));
        }
    }
}
