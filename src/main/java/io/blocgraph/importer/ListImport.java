/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.mapping.ListKind;
import java.util.List;

/** Imports the rows of one kind of list. */
public interface ListImport {

    /** {@return the kind of list} */
    ListKind kind();

    /**
     * Applies rows: finds what they are about, compares it, and collects what they change. Reads and locks in a number of statements
     * that does not depend on the number of rows. A row that cannot be applied is refused, and changes nothing.
     *
     * @param context the effective date, locked nodes and permissions
     * @param work collects the changes to be written
     * @param rows the rows that have the required values
     */
    void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows);
}
