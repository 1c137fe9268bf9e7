/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

/** The type of a field of an imported list. */
public enum FieldType {
    /** A single line. */
    TEXT,
    /** A text of any number of lines. */
    LINES,
    /** The name of a person. */
    PERSON_NAME,
    /** A code. */
    CODE,
    /** A date. */
    DATE,
    /** A date of birth, which is never in the future. */
    BIRTH_DATE,
    /** A month, or any day of it. */
    MONTH,
    /** A year. */
    YEAR,
    /** How many there are. */
    COUNT,
    /** A figure, with or without decimals. */
    FIGURE,
    /** One of several values ({@link ImportValues}). */
    CHOICE,
    /** A mark or a date in a column for men or for women: the gender, and perhaps the date of birth. */
    GENDER_MARK,
    /** A unit, by its code or name. */
    UNIT,
    /** Several units, by their codes or names. */
    UNITS;

    /** {@return whether a cell holds a number} */
    public boolean isNumber() {
        return this == COUNT || this == FIGURE;
    }

    /** {@return whether it says which period the whole list is of, unless a column does} */
    public boolean isPeriod() {
        return this == MONTH || this == YEAR;
    }
}
