/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.TitledRecords.Said;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.responsibility.SubjectChains;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports programmes of inspections and supervisions of units. One of the same unit, title and programme, or planned for the same day, is
 * the same; it can be moved until it is held.
 */
@Component
class InspectionListImport implements ListImport {

    private final ListedRecords records;
    private final ResponsibleMembers responsibleMembers;

    InspectionListImport(ListedRecords records, ResponsibleMembers responsibleMembers) {
        this.records = records;
        this.responsibleMembers = responsibleMembers;
    }

    @Override
    public ListKind kind() {
        return ListKind.INSPECTIONS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        List<ListedRecord> listed = records.resolve(context, rows, "unit");
        ResponsibleMembers knowing = responsibleMembers.knowing(
                context,
                listed.stream()
                        .map(each -> new SubjectChains.OnDay(each.unit().id(), context.day()))
                        .toList());
        TitledRecords present = TitledRecords.of(context, work, FollowUpKind.INSPECTION, listed);
        listed.forEach(each -> each.row().attempt(() -> apply(context, work, knowing, present, each)));
    }

    private static void apply(
            ChangeContext context,
            UnitOfWork work,
            ResponsibleMembers knowing,
            TitledRecords present,
            ListedRecord listed) {
        ImportRow row = listed.row();
        if (listed.responsible() != null) {
            knowing.requirePresent(context, listed.responsibleField(), listed.responsible());
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plannedOn", row.day("plannedOn"));
        values.put("mode", row.text("mode").orElse(null));
        values.put("programme", listed.line("programme"));
        values.put("content", listed.text("content"));
        Said said = Said.of(values, listed.responsible());
        present.apply(listed, node -> isSame(node, listed), said, Optional.empty(), () -> {
            NewFollowUp inspection = new NewFollowUp(FollowUpKind.INSPECTION, FollowUpState.PLANNED)
                    .with("title", listed.line("title"))
                    .with("mode", InspectionMode.INSPECTION.name())
                    .handledBy(knowing.find(
                            context, listed.responsible(), listed.unit().id()));
            said.values().forEach(inspection::with);
            return inspection.create(context, work, listed.unit().id());
        });
    }

    /** What concerns a member is told to nobody who cannot see it, not even by a list. */
    private static boolean isSame(NodeSnapshot inspection, ListedRecord listed) {
        String programme = listed.line("programme");
        boolean isOnDay =
                Objects.equals(inspection.day("plannedOn"), listed.row().day("plannedOn"));
        boolean isInProgramme = programme != null && programme.equals(inspection.text("programme"));
        return !Boolean.TRUE.equals(inspection.properties().get("confidential")) && (isOnDay || isInProgramme);
    }
}
