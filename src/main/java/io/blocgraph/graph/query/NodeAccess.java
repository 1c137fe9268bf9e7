/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.CypherFragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a feature declares about who may read the nodes of a type ({@link TypeMapping}); {@link Visibility} makes conditions of it. */
final class NodeAccess {

    private static final Pattern WHERE = Pattern.compile("\\sWHERE\\s");

    /**
     * A way to nodes that decide about the node {@code n}.
     *
     * @param type the name of their type
     * @param pattern the pattern from {@code n} to {@code x}
     * @param condition what else {@code x} must be; null if nothing
     */
    record Path(
            String type, CypherFragment pattern, @Nullable CypherFragment condition) {

        static Path of(String type, String pattern) {
            Matcher parts = WHERE.matcher(pattern);
            if (!parts.find()) {
                return new Path(type, CypherFragment.of(pattern), null);
            }
            return new Path(
                    type,
                    CypherFragment.of(pattern.substring(0, parts.start())),
                    CypherFragment.of("(" + pattern.substring(parts.end()).strip() + ")"));
        }
    }

    private final List<CypherFragment> within = new ArrayList<>();
    private final List<Path> containers = new ArrayList<>();
    private final List<Path> users = new ArrayList<>();
    private final Set<String> publicFields = new HashSet<>();
    private final Set<String> personalFields = new HashSet<>();
    private final List<String> requirements = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private @Nullable CypherFragment required;

    void within(String condition) {
        within.add(CypherFragment.of(condition));
    }

    void within(Path path) {
        containers.add(path);
    }

    void visibleThrough(Path path) {
        users.add(path);
    }

    void require(String condition) {
        requirements.add(condition);
        required = CypherFragment.of(String.join(" AND ", requirements));
    }

    void keepFrom(String condition) {
        exceptions.add(condition);
        require("NOT " + condition);
    }

    void addPublicFields(String... names) {
        publicFields.addAll(List.of(names));
    }

    void addPersonalFields(String... names) {
        personalFields.addAll(List.of(names));
    }

    /** {@return whether nodes of the type lie in scopes, unlike mere parts of a result} */
    boolean scoped() {
        return !within.isEmpty() || !containers.isEmpty();
    }

    /** {@return the conditions on {@code n} with the parameter {@code $scope}, one of which must hold} */
    List<CypherFragment> conditions() {
        return within;
    }

    /** {@return the ways to nodes with which the node lies in a scope} */
    List<Path> containers() {
        return containers;
    }

    /** {@return the ways to nodes with which the node is visible, although they do not contain it} */
    List<Path> users() {
        return users;
    }

    /** {@return the condition without which the node is hidden even within the scope; null if there is none} */
    @Nullable
    CypherFragment required() {
        return required;
    }

    /** {@return the condition with which the node is hidden even from those who may edit everything; null if there is none} */
    @Nullable
    CypherFragment exception() {
        return exceptions.isEmpty() ? null : CypherFragment.of(String.join(" OR ", exceptions));
    }

    /** {@return the fields that are readable even outside the scope} */
    Set<String> publicFields() {
        return publicFields;
    }

    /** {@return the fields that only those can read who may edit the node} */
    Set<String> personalFields() {
        return personalFields;
    }
}
