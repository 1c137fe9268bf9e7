/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.Problem;
import java.util.List;

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

    /** {@return whether a problem that concerns no single row rejects the import} */
    boolean isRejected() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
