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
            optional("until", FieldType.DATE)),
    /** Visits to units, planned or held. */
    VISITS(
            required("unit", FieldType.UNIT),
            optional("heldOn", FieldType.DATE),
            optional("plannedOn", FieldType.DATE),
            optional("code", FieldType.CODE),
            optional("fullName", FieldType.PERSON_NAME),
            optional("title", FieldType.TEXT),
            optional("content", FieldType.LINES),
            optional("conclusion", FieldType.LINES),
            optional("record", FieldType.CHOICE)),
    /** Meetings of cells, one in a month. */
    MEETINGS(
            required("cell", FieldType.UNIT),
            required("month", FieldType.MONTH),
            optional("heldOn", FieldType.DATE),
            optional("title", FieldType.TEXT),
            optional("present", FieldType.COUNT),
            optional("required", FieldType.COUNT),
            optional("quality", FieldType.CHOICE)),
    /** Targets of units for a year, with what was reached. */
    TARGETS(
            required("measure", FieldType.TEXT),
            required("unit", FieldType.UNIT),
            required("year", FieldType.YEAR),
            optional("measureUnit", FieldType.TEXT),
            optional("planned", FieldType.FIGURE),
            optional("q1", FieldType.FIGURE),
            optional("q2", FieldType.FIGURE),
            optional("q3", FieldType.FIGURE),
            optional("q4", FieldType.FIGURE),
            optional("source", FieldType.TEXT),
            optional("code", FieldType.CODE),
            optional("fullName", FieldType.PERSON_NAME)),
    /** Developments at units: what happened that somebody must settle. */
    DEVELOPMENTS(
            required("title", FieldType.TEXT),
            required("unit", FieldType.UNIT),
            optional("content", FieldType.LINES),
            optional("since", FieldType.DATE),
            optional("severity", FieldType.CHOICE),
            optional("raisedBy", FieldType.TEXT),
            optional("dueOn", FieldType.DATE),
            optional("code", FieldType.CODE),
            optional("fullName", FieldType.PERSON_NAME)),
    /** Inspections and supervisions of units that are planned, as in a programme. */
    INSPECTIONS(
            required("title", FieldType.TEXT),
            required("unit", FieldType.UNIT),
            required("plannedOn", FieldType.DATE),
            optional("mode", FieldType.CHOICE),
            optional("programme", FieldType.TEXT),
            optional("content", FieldType.LINES),
            optional("code", FieldType.CODE),
            optional("fullName", FieldType.PERSON_NAME)),
    /** Findings of inspections that were held, each with one responsible member. */
    FINDINGS(
            required("title", FieldType.TEXT),
            required("unit", FieldType.UNIT),
            required("dueOn", FieldType.DATE),
            optional("inspection", FieldType.TEXT),
            optional("content", FieldType.LINES),
            optional("code", FieldType.CODE),
            optional("fullName", FieldType.PERSON_NAME)),
    /** Points of resolutions, each with one responsible member. */
    POINTS(
            required("title", FieldType.TEXT),
            required("unit", FieldType.UNIT),
            required("resolution", FieldType.TEXT),
            required("dueOn", FieldType.DATE),
            optional("committee", FieldType.CHOICE),
            optional("measure", FieldType.LINES),
            optional("code", FieldType.CODE),
            optional("fullName", FieldType.PERSON_NAME)),
    /** Study sessions at units, planned or held. */
    STUDY_SESSIONS(
            required("title", FieldType.TEXT),
            required("unit", FieldType.UNIT),
            optional("heldOn", FieldType.DATE),
            optional("plannedOn", FieldType.DATE),
            optional("present", FieldType.COUNT),
            optional("expected", FieldType.COUNT),
            optional("content", FieldType.LINES),
            optional("code", FieldType.CODE),
            optional("fullName", FieldType.PERSON_NAME));

    private final List<ImportField> fields;

    ListKind(ImportField... fields) {
        this.fields = List.of(fields);
    }

    /** {@return whether its rows are records of following up, with a responsible member} */
    public boolean isFollowUp() {
        return switch (this) {
            case MEMBERS, TRANSFERS, UNITS, SEATS, ASSIGNMENTS -> false;
            case VISITS, MEETINGS, TARGETS, DEVELOPMENTS, INSPECTIONS, FINDINGS, POINTS, STUDY_SESSIONS -> true;
        };
    }

    /** {@return the names of the fields of which every row must have one; empty if there are none} */
    public List<String> oneOf() {
        return switch (this) {
            case VISITS, STUDY_SESSIONS -> List.of("heldOn", "plannedOn");
            case POINTS -> List.of("fullName", "code");
            default -> List.of();
        };
    }

    /** {@return the name of the field that says what a row is about} */
    public String nameField() {
        return fields.stream()
                .filter(ImportField::isRequired)
                .map(ImportField::name)
                .findFirst()
                .orElseThrow();
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
