package io.blocgraph.graph.selection;

import io.blocgraph.graph.BadRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that the arguments of a connection ask for.
 *
 * @param size how many rows
 * @param forwards whether from the start, or backwards from the end
 * @param beyond the row beyond which the page begins
 * @param order in which order
 */
record PageRequest(int size, boolean forwards, Optional<Cursor> beyond, Orders.Chosen order) {

    private static final int USUAL = 20;

    static PageRequest of(Map<String, Object> arguments, Orders orders) {
        Integer first = (Integer) arguments.get("first");
        Integer last = (Integer) arguments.get("last");
        String after = (String) arguments.get("after");
        String before = (String) arguments.get("before");
        if (first != null && last != null) {
            throw new BadRequest("last", "page.first-and-last");
        }
        boolean forwards = last == null && (before == null || first != null);
        if (forwards ? before != null : after != null) {
            throw new BadRequest(forwards ? "before" : "after", "page.after-and-before");
        }
        Object name = arguments.getOrDefault("orderBy", orders.usual());
        Orders.Chosen order = orders.choose(name == null ? orders.usual() : name.toString());
        Optional<Cursor> beyond = forwards ? cursor("after", after, order) : cursor("before", before, order);
        int size = first != null ? first : last != null ? last : USUAL;
        return new PageRequest(size, forwards, beyond, order);
    }

    private static Optional<Cursor> cursor(String argument, @Nullable String text, Orders.Chosen order) {
        return text == null ? Optional.empty() : Optional.of(Cursor.parse(argument, text, order.name()));
    }
}
