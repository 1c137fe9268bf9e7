/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param name its name
 * @param isRequired whether a file must have it
 * @param expression the Cypher expression of its value, for the row that the table's pattern has matched; empty if it is only read, in
 *     files made elsewhere
 * @param type what it holds
 * @param isProperty whether it is the property of that name of the node or relationship of the row
 * @param target the file that has a row with the id in the column; null if it refers to none
 */
record CsvColumn(
        String name,
        boolean isRequired,
        String expression,
        ValueType type,
        boolean isProperty,
        @Nullable String target) {

    /** {@return a column that each file has} */
    static CsvColumn required(String name, String expression) {
        return new CsvColumn(name, true, expression, ValueType.RAW, false, null);
    }

    /** {@return a column that a file may have} */
    static CsvColumn optional(String name, String expression) {
        return new CsvColumn(name, false, expression, ValueType.RAW, false, null);
    }

    /** {@return an optional column whose value is the property of that name of the node {@code n}} */
    static CsvColumn property(String name, ValueType type) {
        return new CsvColumn(name, false, "n." + property(name), type, true, null);
    }

    /** {@return an optional column with the id of a row of another file} */
    static CsvColumn reference(String name, String expression, String target) {
        return new CsvColumn(name, false, expression, ValueType.ID, false, target);
    }

    /** {@return a column that is read but not written} */
    static CsvColumn readOnly(String name) {
        return new CsvColumn(name, false, "", ValueType.RAW, false, null);
    }

    CsvColumn required() {
        return new CsvColumn(name, true, expression, type, isProperty, target);
    }

    /** {@return the same column of another type} */
    CsvColumn of(ValueType other) {
        return new CsvColumn(name, isRequired, expression, other, isProperty, target);
    }

    /** {@return the same column with another property, or one of something else than the node {@code n}} */
    CsvColumn from(String other) {
        return new CsvColumn(name, isRequired, other, type, isProperty, target);
    }

    /** {@return the name of the property that the column is: that after the dot of its expression} */
    String propertyName() {
        return expression.substring(expression.indexOf('.') + 1);
    }

    /** {@return the name of the property that corresponds to that of a column: {@code recordedOn} to {@code recorded_on}} */
    private static String property(String column) {
        StringBuilder property = new StringBuilder();
        for (String word : column.split("_")) {
            property.append(
                    property.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return property.toString();
    }
}
