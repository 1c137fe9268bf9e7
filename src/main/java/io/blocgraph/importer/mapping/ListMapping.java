/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.mapping;

import io.blocgraph.importer.sheet.LegacyFont;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a sheet mean.
 *
 * @param kind the kind of the list
 * @param sheet the name of the sheet
 * @param headerRow the number of the first row of the header in the sheet, from 1; 0 if there is no header
 * @param headerRows the number of rows of the header
 * @param columns the fields of the columns, by the index of the column; several if each cell holds several values, one below the
 *     other; an empty name for a value that is not imported
 * @param values the values for all rows, by the name of the field
 * @param font the font in which the texts were written before Unicode; null if they are in Unicode
 * @param capitalized whether names in capitals are written with initial capitals
 * @param samePerson whether rows are about the member of the same name whom they were matched with, by the number of the row
 */
public record ListMapping(
        ListKind kind,
        String sheet,
        int headerRow,
        int headerRows,
        Map<Integer, List<String>> columns,
        Map<String, String> values,
        @Nullable LegacyFont font,
        boolean capitalized,
        Map<Integer, Boolean> samePerson) {}
