/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.graph.BadRequestException;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.importer.mapping.ListMapping;
import io.blocgraph.importer.mapping.ListRecognition;
import io.blocgraph.importer.sheet.LegacyFont;
import io.blocgraph.importer.sheet.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * The input of {@code planImport}. What is omitted stays as it was recognized or given before.
 *
 * @param job the id of the import
 * @param kind the kind of the list; null to keep it
 * @param sheet the name of the sheet; null to keep it
 * @param headerRow the number of the first row of the header, from 1; null to keep it
 * @param columns what the columns mean; null to keep it
 * @param values the values for all rows; null to keep them
 * @param font the font in which the texts were written before Unicode
 * @param capitalized whether names in capitals are written with initial capitals; null to keep it
 * @param samePerson the answers about rows that were matched by name; null to keep them
 */
record PlanImportInput(
        String job,
        @Nullable ListKind kind,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable List<ImportColumnInput> columns,
        @Nullable List<ImportValueInput> values,
        ArgumentValue<LegacyFont> font,
        @Nullable Boolean capitalized,
        @Nullable List<SamePersonInput> samePerson) {

    /**
     * Returns the mapping that the input asks for. If the kind, the sheet or the header is another one, its columns are recognized.
     *
     * @param imported the import
     * @return the mapping
     * @throws BadRequestException if there is no such sheet or field
     */
    ListMapping mapping(ImportJob imported) {
        ListMapping before = imported.mapping();
        boolean isOther = kind != null && kind != before.kind()
                || sheet != null && !sheet.equals(before.sheet())
                || headerRow != null && headerRow != before.headerRow();
        ListMapping base = isOther
                ? ListRecognition.recognize(sheet(imported), kind(before), Optional.ofNullable(headerRow))
                : before;
        Map<Integer, Boolean> same = new HashMap<>(before.samePerson());
        if (samePerson != null) {
            samePerson.forEach(answer -> same.put(answer.row(), answer.same()));
        }
        return new ListMapping(
                base.kind(),
                base.sheet(),
                base.headerRow(),
                base.headerRows(),
                columns == null ? base.columns() : columns(columns, base.kind()),
                values == null ? merged(base.values(), before.values()) : values(values),
                font.isOmitted() ? base.font() : font.value(),
                capitalized == null ? base.capitalized() : capitalized,
                isOther ? Map.of() : same);
    }

    private Optional<ListKind> kind(ListMapping before) {
        return Optional.of(kind == null ? before.kind() : kind);
    }

    private Sheet sheet(ImportJob imported) {
        if (sheet == null) {
            return imported.sheet();
        }
        return imported.sheets().stream()
                .filter(each -> each.name().equals(sheet))
                .findFirst()
                .orElseThrow(() -> BadRequestException.notFound("sheet", sheet));
    }

    private static Map<String, String> merged(Map<String, String> recognized, Map<String, String> given) {
        Map<String, String> all = new HashMap<>(recognized);
        all.putAll(given);
        return all;
    }

    private static Map<Integer, List<String>> columns(List<ImportColumnInput> columns, ListKind kind) {
        Map<Integer, List<String>> fields = new TreeMap<>();
        for (ImportColumnInput column : columns) {
            if (column.column() < 0) {
                throw BadRequestException.notFound("columns", String.valueOf(column.column()));
            }
            column.fields().stream()
                    .filter(name -> !name.isEmpty() && kind.field(name).isEmpty())
                    .findFirst()
                    .ifPresent(name -> {
                        throw BadRequestException.notFound("columns", name);
                    });
            if (!column.fields().isEmpty()) {
                fields.put(column.column(), List.copyOf(column.fields()));
            }
        }
        return fields;
    }

    private static Map<String, String> values(List<ImportValueInput> values) {
        Map<String, String> given = new HashMap<>();
        values.forEach(value -> given.put(value.field(), value.value()));
        return given;
    }
}
