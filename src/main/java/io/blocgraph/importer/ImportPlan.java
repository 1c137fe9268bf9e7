/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import changes, or has changed.
 *
 * @param rows the rows of the list
 * @param problems the problems that concern no single row
 */
public record ImportPlan(List<ImportRow> rows, List<Problem> problems) {

    /**
     * Counts rows.
     *
     * @param verdict the verdict
     * @return the number of rows with it
     */
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /**
     * Returns this plan with the rows of another one that was tried with some of them.
     *
     * @param tried the other plan
     * @return the plan with all rows
     */
    ImportPlan with(ImportPlan tried) {
        Map<Integer, ImportRow> all = new TreeMap<>();
        rows.forEach(row -> all.put(row.number(), row));
        tried.rows().forEach(row -> all.put(row.number(), row));
        return new ImportPlan(List.copyOf(all.values()), tried.problems());
    }
}
