/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A selected field with its mapping.
 *
 * @param selected the selected field
 * @param mapping its mapping
 * @param types the names of the object types that share the mapping
 */
record SelectedMapping(SelectedField selected, FieldMapping mapping, List<String> types) {

    /**
     * Finds the mappings of selected fields.
     *
     * @param fields the selected fields
     * @param mappings the mappings of all types
     * @return the mappings by response key, more than one where the types of an interface differ
     */
    static Map<String, List<SelectedMapping>> of(List<SelectedField> fields, FieldMappings mappings) {
        Map<String, List<SelectedMapping>> selected = new LinkedHashMap<>();
        for (SelectedField field : fields) {
            if (field.getName().startsWith("__")) {
                continue;
            }
            List<SelectedMapping> ofKey = selected.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>());
            for (String type : field.getObjectTypeNames()) {
                FieldMapping mapping = mappings.find(type, field.getName());
                ofKey.stream()
                        .filter(other -> other.mapping() == mapping && other.selected() == field)
                        .findFirst()
                        .ifPresentOrElse(
                                other -> other.types().add(type),
                                () -> ofKey.add(new SelectedMapping(field, mapping, new ArrayList<>(List.of(type)))));
            }
        }
        return selected;
    }

    /** A field of an interface is public if it is public in every type. */
    boolean isPublic(FieldMappings mappings) {
        return types.stream().allMatch(type -> mappings.isPublicField(type, selected.getName()));
    }

    boolean isPersonal(FieldMappings mappings) {
        return types.stream().anyMatch(type -> mappings.isPersonalField(type, selected.getName()));
    }

    /** Returns the names under which the field is read where it shares its response key with others. */
    List<String> keys(String key) {
        return types.stream().map(type -> key + "@" + type).toList();
    }
}
