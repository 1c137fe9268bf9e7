/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.TitledRecords.Likeness;
import io.blocgraph.followup.TitledRecords.Said;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports lists of what inspections have found. An inspection that a row does not name is the only one at the unit that was held and is not
 * concluded; a finding of the same inspection and title is the same, and can be changed until it is remedied and verified.
 */
@Component
class FindingListImport implements ListImport {

    private final ListedRecords records;

    FindingListImport(ListedRecords records) {
        this.records = records;
    }

    @Override
    public ListKind kind() {
        return ListKind.FINDINGS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        TitledRecords titled = records.titled(context, work, rows, FollowUpKind.FINDING);
        HeldInspections inspections = HeldInspections.of(context, titled.listed());
        titled.each(
                listed -> likeness(inspections.of(listed)),
                listed -> apply(context, work, titled, inspections.of(listed), listed));
    }

    private static Likeness likeness(HeldInspections.Held inspection) {
        return new Likeness(finding -> inspection.findings().contains(finding.id()), finding -> false, inspection.id());
    }

    private static void apply(
            ChangeContext context,
            UnitOfWork work,
            TitledRecords titled,
            HeldInspections.Held inspection,
            ListedRecord listed) {
        ImportRow row = listed.row();
        if (listed.responsible() != null) {
            titled.responsible().requirePresent(context, listed.responsibleField(), listed.responsible());
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("dueOn", row.day("dueOn"));
        values.put("content", listed.text("content"));
        Said said = Said.of(values, listed.responsible());
        titled.apply(listed, said, Optional.empty(), () -> {
            NewFollowUp finding = new NewFollowUp(FollowUpKind.FINDING, FollowUpState.OPEN)
                    .with("title", listed.line("title"))
                    .handledBy(Optional.of(titled.responsible().require(context, listed.responsible(), listed.unit())))
                    .itemOf(inspection.id());
            said.values().forEach(finding::with);
            return finding.create(context, work, listed.unit().id());
        });
    }
}
