/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Imports lists of visits, planned or held. A visit of the same unit and day, with the same title or the same responsible member, is the
 * same.
 */
@Component
class VisitListImport implements ListImport {

    private final ListedRecords records;
    private final ResponsibleMembers responsibleMembers;

    VisitListImport(ListedRecords records, ResponsibleMembers responsibleMembers) {
        this.records = records;
        this.responsibleMembers = responsibleMembers;
    }

    @Override
    public ListKind kind() {
        return ListKind.VISITS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        List<ListedRecord> listed = records.resolve(context, rows, "unit");
        ListedVisits visits = ListedVisits.of(context, work, responsibleMembers, listed);
        listed.forEach(each -> each.row().attempt(() -> visits.apply(each)));
    }
}
