/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The change that the rows of a list make together. A transaction may be tried several times, each time with rows that were read anew. */
final class ListChange implements Mutation {

    /** Whether refused rows are only told, or reject the change. */
    enum Refused {
        TOLD,
        REJECTED
    }

    private static final int MOST_TOLD = 10;

    private final ListImport listImport;
    private final Supplier<List<ImportRow>> reader;
    private final Refused refused;
    private final Set<Integer> leftOut;
    private final Runnable checkpoint;
    private List<ImportRow> rows = List.of();

    /**
     * Creates a change.
     *
     * @param listImport imports lists of this kind
     * @param reader reads the rows
     * @param refused what is done about refused rows
     * @param leftOut the numbers of the rows that are left out
     * @param checkpoint called between steps; throws an exception if the import has been cancelled
     */
    ListChange(
            ListImport listImport,
            Supplier<List<ImportRow>> reader,
            Refused refused,
            Set<Integer> leftOut,
            Runnable checkpoint) {
        this.listImport = listImport;
        this.reader = reader;
        this.refused = refused;
        this.leftOut = leftOut;
        this.checkpoint = checkpoint;
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work) {
        rows = reader.get().stream()
                .filter(row -> !leftOut.contains(row.number()))
                .toList();
        checkpoint.run();
        listImport.apply(
                context, work, rows.stream().filter(row -> !row.isRefused()).toList());
        checkpoint.run();
        if (refused == Refused.REJECTED) {
            String numbers = rows.stream()
                    .filter(ImportRow::isRefused)
                    .map(row -> String.valueOf(row.number()))
                    .limit(MOST_TOLD)
                    .collect(Collectors.joining(", "));
            if (!numbers.isEmpty()) {
                throw MutationRejectedException.of(ImportProblem.ROWS_REFUSED, "job", numbers);
            }
        }
        return MutationResult.of("entities", List.of());
    }

    /** {@return the rows as they were applied last} */
    List<ImportRow> rows() {
        return rows;
    }
}
