/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.LoadedTable.TableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The rows of the files that are loaded by one statement each, after the others. All files are optional.
 *
 * @param rows the rows by file, in the order of loading
 */
record LoadedTables(SequencedMap<LoadedTable, List<TableRow>> rows) {

    /** All such files, in the order of loading: what a file refers to comes first. */
    static final List<LoadedTable> ALL = Stream.of(
                    List.of(DecisionTables.DECISIONS),
                    StateTables.ALL,
                    List.of(DecisionTables.DECIDED, AttachmentTables.FILES),
                    HistoryTables.ALL,
                    AccountTables.ALL)
            .flatMap(List::stream)
            .toList();

    static LoadedTables read(BulkSource source, BulkErrors errors) {
        SequencedMap<LoadedTable, List<TableRow>> rows = new LinkedHashMap<>();
        ALL.forEach(table -> rows.put(table, table.read(source, errors)));
        return new LoadedTables(rows);
    }

    List<TableRow> of(LoadedTable table) {
        return rows.getOrDefault(table, List.of());
    }

    /** Checks the rows, once the ids of all other files are known. */
    void validate(RowIndex index) {
        rows.values()
                .forEach(read -> read.forEach(row -> {
                    if (row.properties().containsKey("id")) {
                        index.requireUnique(row.id(), row.place());
                    }
                }));
        rows.forEach((table, read) -> table.validate(read, index));
    }

    /** Returns the statements, with those of accounts or without. */
    Stream<BatchStatement> statements(boolean accounts) {
        return rows.entrySet().stream()
                .filter(entry -> accounts || !AccountTables.ALL.contains(entry.getKey()))
                .map(entry -> entry.getKey().statement(entry.getValue()));
    }
}
