package io.blocgraph.graphql.limit;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a selection asks for with all its fragments spread. Each fragment is looked at once, so that a document in which
 * fragments spread fragments many times over is measured in the time that it takes to read it.
 *
 * @param depth how deep fields lie within fields
 * @param fields how many fields there are
 * @param aliases how many of them have a name of the request's own
 * @param directives how many directives there are
 * @param copies how often the most frequent name of a field occurs in one place
 * @param steps how many steps there are from thing to thing, deeper ones counting more
 * @param names how often each name occurs in the first place, that of the selection itself
 */
record DocumentMetrics(
        long depth, long fields, long aliases, long directives, long copies, double steps, Map<String, Long> names) {

    private static final DocumentMetrics EMPTY = new DocumentMetrics(0, 0, 0, 0, 0, 0, Map.of());

    /** Nobody asks for more; products of it with itself do not overflow. */
    private static final long MAX_COUNT = Integer.MAX_VALUE;

    /**
     * How much more a step counts for each that it lies in. A step becomes a subquery within a subquery, and what the database
     * needs to plan those was measured to grow by so much.
     */
    private static final double NESTING_FACTOR = 1.4;

    /** Fields of connections: they lead nowhere by themselves. */
    private static final Set<String> NO_STEPS = Set.of("nodes", "edges", "node", "pageInfo");

    /** The shape of one operation of a document, which need not be valid. */
    static DocumentMetrics of(OperationDefinition operation, Document document) {
        Collector measure = new Collector();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> measure.fragments.putIfAbsent(fragment.getName(), fragment));
        return measure.with(directives(operation), measure.of(operation.getSelectionSet()));
    }

    private static long directives(DirectivesContainer<?> node) {
        return node.getDirectives().size();
    }

    private static long sum(long one, long other) {
        return Math.min(MAX_COUNT, one + other);
    }

    private static final class Collector {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, DocumentMetrics> metricsByFragment = new HashMap<>();
        private final Set<String> visiting = new HashSet<>();

        private DocumentMetrics of(@Nullable SelectionSet set) {
            if (set == null) {
                return EMPTY;
            }
            long depth = 0;
            long fields = 0;
            long aliases = 0;
            long directives = 0;
            long copies = 0;
            double steps = 0;
            Map<String, Long> names = new HashMap<>();
            for (Selection<?> selection : set.getSelections()) {
                DocumentMetrics metrics = of(selection);
                depth = Math.max(depth, metrics.depth);
                fields = sum(fields, metrics.fields);
                aliases = sum(aliases, metrics.aliases);
                directives = sum(directives, metrics.directives);
                copies = Math.max(copies, metrics.copies);
                steps += metrics.steps;
                metrics.names.forEach((name, times) -> names.merge(name, times, DocumentMetrics::sum));
            }
            for (long times : names.values()) {
                copies = Math.max(copies, times);
            }
            return new DocumentMetrics(depth, fields, aliases, directives, copies, Math.min(MAX_COUNT, steps), names);
        }

        private DocumentMetrics of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> of(field);
                case InlineFragment fragment -> with(directives(fragment), of(fragment.getSelectionSet()));
                case FragmentSpread spread -> with(directives(spread), of(spread.getName()));
                default -> EMPTY;
            };
        }

        private DocumentMetrics of(Field field) {
            DocumentMetrics below = of(field.getSelectionSet());
            return new DocumentMetrics(
                    below.depth + 1,
                    sum(below.fields, 1),
                    sum(below.aliases, field.getAlias() == null ? 0 : 1),
                    sum(below.directives, directives(field)),
                    below.copies,
                    steps(field, below.steps),
                    Map.of(field.getResultKey(), 1L));
        }

        private static double steps(Field field, double below) {
            if (field.getName().startsWith("__")) {
                return 0;
            }
            return field.getSelectionSet() == null || NO_STEPS.contains(field.getName())
                    ? below
                    : NESTING_FACTOR * (1 + below);
        }

        /** A fragment within itself counts for nothing; that it is not valid is said when the document is validated. */
        private DocumentMetrics of(String fragment) {
            DocumentMetrics known = metricsByFragment.get(fragment);
            if (known != null) {
                return known;
            }
            FragmentDefinition definition = fragments.get(fragment);
            if (definition == null || !visiting.add(fragment)) {
                return EMPTY;
            }
            DocumentMetrics metrics = with(directives(definition), of(definition.getSelectionSet()));
            visiting.remove(fragment);
            metricsByFragment.put(fragment, metrics);
            return metrics;
        }

        private DocumentMetrics with(long directives, DocumentMetrics metrics) {
            return new DocumentMetrics(
                    metrics.depth,
                    metrics.fields,
                    metrics.aliases,
                    sum(metrics.directives, directives),
                    metrics.copies,
                    metrics.steps,
                    metrics.names);
        }
    }
}
