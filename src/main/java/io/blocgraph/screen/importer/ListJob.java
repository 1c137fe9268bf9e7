/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.importer;

import io.blocgraph.importer.mapping.ListKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it.
 *
 * @param id the id
 * @param fileName the name of the file
 * @param kind the kind of the list
 * @param sheet the name of the sheet
 * @param sheets the names of all sheets
 * @param headerRow the number of the first row of the header; 0 if none was found
 * @param state how far it is
 * @param progress the share of the work that is done, from 0 to 1
 * @param change the id of the change; null if it has not been applied
 * @param columns the columns
 * @param values the values for all rows
 * @param problems what is wrong with the whole
 * @param total the number of rows
 * @param added the number of rows that create something
 * @param changed the number of rows that change something
 * @param same the number of rows that change nothing
 * @param refused the number of rows that cannot be imported
 */
record ListJob(
        String id,
        String fileName,
        ListKind kind,
        String sheet,
        List<String> sheets,
        int headerRow,
        String state,
        double progress,
        @Nullable String change,
        List<ListColumn> columns,
        List<ListValue> values,
        List<ListProblem> problems,
        int total,
        int added,
        int changed,
        int same,
        int refused) {

    /**
     * A column of the sheet.
     *
     * @param index the index, from 0
     * @param name the name, as {@code D}
     * @param heading the heading
     * @param fields the fields that it means
     * @param samples the first texts below the heading
     */
    record ListColumn(int index, String name, String heading, List<String> fields, List<String> samples) {}

    /**
     * A value for all rows.
     *
     * @param field the name of the field
     * @param value the value, as it would stand in a cell
     */
    record ListValue(String field, String value) {}

    /**
     * A problem.
     *
     * @param code the code
     * @param severity the severity
     * @param field the field at fault; null if it is none in particular
     * @param message the message
     * @param cell the address of the cell at fault; null if it is none in particular
     * @param value the text of that cell; null if it is none in particular
     */
    record ListProblem(
            String code,
            String severity,
            @Nullable String field,
            String message,
            @Nullable String cell,
            @Nullable String value) {

        boolean isError() {
            return severity.equals("ERROR");
        }
    }

    /**
     * A row of the list.
     *
     * @param number the number of the row
     * @param name the name of the person or unit
     * @param verdict what the import does with it
     * @param entity the id of what it is about; null if there is none
     * @param changes the values that it changes
     * @param problems what is wrong with it
     */
    record ListRow(
            int number,
            String name,
            String verdict,
            @Nullable String entity,
            List<ListChange> changes,
            List<ListProblem> problems) {}

    /**
     * A value that a row changes.
     *
     * @param field the name of the field
     * @param before the value before; null if there was none
     * @param after the value after; null if there is none
     */
    record ListChange(
            String field, @Nullable String before, @Nullable String after) {}

    /**
     * The result of a step.
     *
     * @param job the import; null if it could not be started or does not exist
     * @param problems why it was not done
     */
    record Result(@Nullable ListJob job, List<ListProblem> problems) {}

    boolean isBusy() {
        return state.equals("PLANNING") || state.equals("APPLYING");
    }

    boolean isPlanned() {
        return state.equals("PLANNED");
    }

    boolean isApplied() {
        return state.equals("APPLIED");
    }
}
