/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.CypherFragment;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The registered types: their field mappings, and who may read their nodes. */
@Component
public final class FieldMappings {

    private final Map<String, TypeMapping> types = new LinkedHashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private final Set<String> personalFields = new HashSet<>();
    private final Visibility visibility;

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
        Map<String, NodeAccess> scoped = new LinkedHashMap<>();
        types.forEach((name, type) -> {
            type.base().ifPresent(base -> bases.put(name, base));
            type.implementations().forEach(implementation -> bases.put(implementation, name));
            if (type.access().scoped()) {
                scoped.put(name, type.access());
            }
            personalFields.addAll(type.access().personalFields());
        });
        visibility = new Visibility(scoped);
    }

    /**
     * Returns the mapping of a type, for fields to be added.
     *
     * @param type the name of an object type, or {@code Unit} for what all kinds of unit have in common
     * @return its mapping
     */
    public TypeMapping type(String type) {
        return types.computeIfAbsent(type, name -> new TypeMapping());
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
        return typeIfAny(type)
                .flatMap(mapping -> mapping.find(field))
                .or(() -> typeIfAny(base(type)).flatMap(mapping -> mapping.find(field)))
                .orElseThrow(() -> new IllegalStateException("No mapping is declared for " + type + "." + field));
    }

    private Optional<TypeMapping> typeIfAny(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /**
     * Returns the names of the properties that only those can read who may edit the node.
     *
     * @return the names; no node has others of these names
     */
    public Set<String> personalFields() {
        return Collections.unmodifiableSet(personalFields);
    }

    /** Returns the condition that the node {@code n} of a type lies within a scope. */
    CypherFragment withinScope(String type, String parameter) {
        return visibility.withinScope(base(type), parameter);
    }

    /** Returns the condition that the node {@code n} of a type is visible to a caller who sees everything but cannot edit everything. */
    CypherFragment withAllVisible(String type) {
        return visibility.withAllVisible(base(type));
    }

    /** Returns the condition that the node {@code n} of a type is not kept from a member who may edit everything. */
    CypherFragment withAllEditable(String type) {
        return visibility.withAllEditable(base(type));
    }

    /** Returns whether nodes of a type lie in scopes, unlike mere parts of a result. */
    boolean isScoped(String type) {
        return visibility.isScoped(base(type));
    }

    /** Returns whether a field is public even outside the scope. */
    boolean isPublicField(String type, String field) {
        return visibility.isPublicField(base(type), field);
    }

    /** Returns whether a field is readable only by those who may edit the node; reading it is audited. */
    boolean isPersonalField(String type, String field) {
        return visibility.isPersonalField(base(type), field);
    }

    /** Returns whether a type is an interface: its nodes say their types in the result. */
    boolean isInterface(String type) {
        return type.equals(Visibility.NODE)
                || typeIfAny(type)
                        .filter(mapping -> !mapping.implementations().isEmpty())
                        .isPresent();
    }

    private String base(String type) {
        return bases.getOrDefault(type, type);
    }
}
