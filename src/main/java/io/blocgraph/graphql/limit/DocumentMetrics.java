/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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
 * The size of a selection with all its fragments spread. Each fragment is measured once, so that a document whose fragments spread
 * one another many times over is measured in linear time.
 *
 * @param depth the maximum nesting of fields
 * @param fields the number of fields
 * @param aliases the number of fields with an alias
 * @param directives the number of directives
 * @param copies the maximum number of times that one name occurs in the same selection
 * @param steps the number of steps from node to node, deeper ones weighing more
 * @param names how often each name occurs at the top level of the selection
 */
record DocumentMetrics(
        long depth, long fields, long aliases, long directives, long copies, double steps, Map<String, Long> names) {

    private static final DocumentMetrics EMPTY = new DocumentMetrics(0, 0, 0, 0, 0, 0, Map.of());

    /** More than any request needs; its square does not overflow. */
    private static final long MAX_COUNT = Integer.MAX_VALUE;

    /**
     * The weight by which each enclosing step multiplies a step. A step becomes a nested subquery, and the database's planning time
     * was measured to grow by this factor.
     */
    private static final double NESTING_FACTOR = 1.4;

    /** Fields of connections, which are no steps themselves. */
    private static final Set<String> NO_STEPS = Set.of("nodes", "edges", "node", "pageInfo");

    /** Measures an operation of a document, which need not be valid. */
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

        /** A fragment within itself counts for nothing; validation reports it. */
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
