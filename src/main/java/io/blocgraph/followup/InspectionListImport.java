/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.TitledRecords.Likeness;
import io.blocgraph.followup.TitledRecords.Said;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.time.LocalDate;
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

    InspectionListImport(ListedRecords records) {
        this.records = records;
    }

    @Override
    public ListKind kind() {
        return ListKind.INSPECTIONS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        TitledRecords titled = records.titled(context, work, rows, FollowUpKind.INSPECTION);
        titled.each(InspectionListImport::likeness, listed -> apply(context, work, titled, listed));
    }

    private static void apply(ChangeContext context, UnitOfWork work, TitledRecords titled, ListedRecord listed) {
        ImportRow row = listed.row();
        if (listed.responsible() != null) {
            titled.responsible().requirePresent(context, listed.responsibleField(), listed.responsible());
        }
        UnitLifetime.of(listed.unit()).require("plannedOn", row.day("plannedOn"));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plannedOn", row.day("plannedOn"));
        values.put("mode", row.text("mode").orElse(null));
        values.put("programme", listed.line("programme"));
        values.put("content", listed.text("content"));
        Said said = Said.of(values, listed.responsible());
        titled.apply(listed, said, Optional.empty(), () -> {
            NewFollowUp inspection = new NewFollowUp(FollowUpKind.INSPECTION, FollowUpState.PLANNED)
                    .with("title", listed.line("title"))
                    .with("mode", InspectionMode.INSPECTION.name())
                    .handledBy(titled.responsible()
                            .find(context, listed.responsible(), listed.unit().id()));
            said.values().forEach(inspection::with);
            return inspection.create(context, work, listed.unit().id());
        });
    }

    /** What concerns a member is told to nobody who cannot see it, not even by a list. */
    private static Likeness likeness(ListedRecord listed) {
        LocalDate planned = listed.row().day("plannedOn");
        String programme = listed.line("programme");
        return new Likeness(
                node -> !isConfidential(node) && Objects.equals(node.day("plannedOn"), planned),
                node -> !isConfidential(node) && programme != null && programme.equals(node.text("programme")),
                planned);
    }

    private static boolean isConfidential(NodeSnapshot inspection) {
        return Boolean.TRUE.equals(inspection.properties().get("confidential"));
    }
}
