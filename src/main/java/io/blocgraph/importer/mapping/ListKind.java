/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

import static io.blocgraph.importer.mapping.ImportField.optional;
import static io.blocgraph.importer.mapping.ImportField.required;

import java.util.List;
import java.util.Optional;

/** The kinds of lists that can be imported, with their fields. */
public enum ListKind {
    /** Members, each with the cell to which they belong. */
    MEMBERS(
            optional("code", FieldType.CODE),
            required("fullName", FieldType.PERSON_NAME),
            optional("gender", FieldType.CHOICE),
            optional("male", FieldType.GENDER_MARK),
            optional("female", FieldType.GENDER_MARK),
            optional("bornOn", FieldType.BIRTH_DATE),
            optional("joinedOn", FieldType.DATE),
            optional("officialOn", FieldType.DATE),
            optional("phone", FieldType.TEXT),
            optional("email", FieldType.TEXT),
            optional("address", FieldType.TEXT),
            required("cell", FieldType.UNIT)),
    /** Transfers of members to other cells. */
    TRANSFERS(
            optional("code", FieldType.CODE),
            required("fullName", FieldType.PERSON_NAME),
            optional("bornOn", FieldType.BIRTH_DATE),
            optional("from", FieldType.UNIT),
            required("cell", FieldType.UNIT),
            optional("since", FieldType.DATE)),
    /** Units, each with the unit above it. */
    UNITS(
            optional("code", FieldType.CODE),
            required("name", FieldType.TEXT),
            optional("kind", FieldType.CHOICE),
            optional("parent", FieldType.UNIT),
            optional("cluster", FieldType.UNIT),
            optional("form", FieldType.CHOICE),
            optional("sector", FieldType.TEXT),
            optional("establishedOn", FieldType.DATE)),
    /** Seats on the committees of units. */
    SEATS(
            optional("code", FieldType.CODE),
            required("fullName", FieldType.PERSON_NAME),
            optional("bornOn", FieldType.BIRTH_DATE),
            required("unit", FieldType.UNIT),
            required("committee", FieldType.CHOICE),
            required("role", FieldType.CHOICE),
            optional("since", FieldType.DATE),
            optional("until", FieldType.DATE)),
    /** Assignments: who is responsible for which units. */
    ASSIGNMENTS(
            optional("code", FieldType.CODE),
            required("fullName", FieldType.PERSON_NAME),
            optional("bornOn", FieldType.BIRTH_DATE),
            optional("units", FieldType.UNITS),
            optional("topic", FieldType.TEXT),
            optional("since", FieldType.DATE),
            optional("until", FieldType.DATE));

    private final List<ImportField> fields;

    ListKind(ImportField... fields) {
        this.fields = List.of(fields);
    }

    /** {@return the fields, in the order in which they are offered} */
    public List<ImportField> fields() {
        return fields;
    }

    /**
     * Returns a field.
     *
     * @param name the name of the field
     * @return the field, or empty if the kind has none of that name
     */
    public Optional<ImportField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
