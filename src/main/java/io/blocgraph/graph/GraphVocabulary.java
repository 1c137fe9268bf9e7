/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The labels, relationship types and properties of the graph. Each feature contributes its own in a file
 * {@code graph-vocabulary/<feature>.properties}, with names separated by spaces:
 *
 * <ul>
 *   <li>{@code labels}
 *   <li>{@code relationships}: types, with those of ended relationships
 *   <li>{@code properties} of nodes and relationships
 *   <li>{@code derived}: those properties that follow from others and mean nothing to users
 *   <li>{@code texts}: those properties of the labels in the same file in which people write what they like, names of others too
 *   <li>{@code keys} of the maps that its Cypher returns and reads, which are not stored
 * </ul>
 */
public final class GraphVocabulary {

    private static final String FILES = "classpath*:graph-vocabulary/*.properties";

    /** What the application knows. */
    static final GraphVocabulary OF_APPLICATION = load();

    private final Set<String> labels = new HashSet<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> properties = new HashSet<>();
    private final Set<String> derived = new HashSet<>();
    private final Map<String, Set<String>> textsByLabel = new HashMap<>();

    private GraphVocabulary() {}

    private static GraphVocabulary load() {
        GraphVocabulary vocabulary = new GraphVocabulary();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Properties names = PropertiesLoaderUtils.loadProperties(file);
                vocabulary.labels.addAll(names(names, "labels"));
                vocabulary.types.addAll(names(names, "relationships"));
                vocabulary.properties.addAll(names(names, "properties"));
                vocabulary.properties.addAll(names(names, "keys"));
                vocabulary.derived.addAll(names(names, "derived"));
                names(names, "labels")
                        .forEach(label -> vocabulary.textsByLabel.put(label, Set.copyOf(names(names, "texts"))));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return vocabulary;
    }

    /** {@return the names of the properties that follow from others and mean nothing to users} */
    public static Set<String> derivedProperties() {
        return Collections.unmodifiableSet(OF_APPLICATION.derived);
    }

    /**
     * Returns the properties of nodes in which people write what they like.
     *
     * @param labels the labels of a node
     * @return the names of the properties
     */
    public static Set<String> textProperties(Collection<String> labels) {
        return labels.stream()
                .flatMap(label -> OF_APPLICATION.textsByLabel.getOrDefault(label, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> names(Properties names, String kind) {
        String all = names.getProperty(kind, "").strip();
        return all.isEmpty() ? List.of() : List.of(all.split("\\s+"));
    }

    /**
     * Checks that all names are known.
     *
     * @param names the names that a text mentions
     * @throws CypherFragmentException if one is not
     */
    void check(CypherNames names) {
        check(names.labels(), labels, "label");
        check(names.types(), types, "relationship type");
        check(names.properties(), properties, "property");
    }

    private static void check(Collection<String> mentioned, Set<String> known, String kind) {
        mentioned.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new CypherFragmentException(
                    "The %s '%s' is not in the vocabulary of the graph".formatted(kind, name));
        });
    }
}
