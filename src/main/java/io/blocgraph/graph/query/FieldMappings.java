/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The registered field mappings of all types. */
@Component
public final class FieldMappings {

    static final Set<String> OBJECT_TYPES = Set.of(
            "Bloc",
            "Cluster",
            "Organization",
            "Cell",
            "Group",
            "Member",
            "Committee",
            "Seat",
            "Assignment",
            "Decision",
            "Change",
            "Waiver");

    static final Set<String> INTERFACES = Set.of("Node", "Unit");

    private static final Set<String> UNIT_TYPES =
            Set.of("Bloc", "Cluster", "Organization", "Cell", "Group", "OtherUnit");

    private final Map<String, Map<String, FieldMapping>> mappings = new HashMap<>();

    /** Implemented by features to register the fields of their types. */
    @FunctionalInterface
    public interface Configurer {

        /**
         * Registers the fields.
         *
         * @param fields the registry
         */
        void configure(FieldMappings fields);
    }

    FieldMappings(List<Configurer> declarations) {
        declarations.forEach(declaration -> declaration.configure(this));
    }

    /**
     * Returns the mapping of a type, for fields to be added.
     *
     * @param type the name of an object type, or {@code Unit} for what all kinds of unit have in common
     * @return its mapping
     */
    public TypeMapping type(String type) {
        return new TypeMapping(mappings.computeIfAbsent(type, name -> new HashMap<>()));
    }

    /**
     * Finds the mapping of a field.
     *
     * @param type the name of an object type
     * @param field the field's name
     * @return its mapping
     * @throws IllegalStateException if none is registered
     */
    public FieldMapping find(String type, String field) {
        FieldMapping found = mappings.getOrDefault(type, Map.of()).get(field);
        if (found == null && UNIT_TYPES.contains(type)) {
            found = mappings.getOrDefault("Unit", Map.of()).get(field);
        }
        if (found == null) {
            throw new IllegalStateException("No mapping is declared for " + type + "." + field);
        }
        return found;
    }
}
