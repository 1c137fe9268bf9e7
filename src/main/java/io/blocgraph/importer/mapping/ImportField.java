/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

/**
 * A field of an imported list.
 *
 * @param name the name, by which the API, the dictionaries and the messages refer to it
 * @param type the type of its values
 * @param isRequired whether every row must have a value, from a column, from the heading of its section or from a value for all rows
 */
public record ImportField(String name, FieldType type, boolean isRequired) {

    static ImportField required(String name, FieldType type) {
        return new ImportField(name, type, true);
    }

    static ImportField optional(String name, FieldType type) {
        return new ImportField(name, type, false);
    }
}
