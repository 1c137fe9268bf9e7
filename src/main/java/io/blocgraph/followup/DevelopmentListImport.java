/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.DevelopmentSteps.Step;
import io.blocgraph.followup.TitledRecords.Likeness;
import io.blocgraph.followup.TitledRecords.Said;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports lists of developments. One of the same unit and title is changed, unless it began on another day; who has it stays as it is: only
 * those who have it hand it on.
 */
@Component
class DevelopmentListImport implements ListImport {

    private final ListedRecords records;
    private final DevelopmentSteps steps;

    DevelopmentListImport(ListedRecords records, DevelopmentSteps steps) {
        this.records = records;
        this.steps = steps;
    }

    @Override
    public ListKind kind() {
        return ListKind.DEVELOPMENTS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        TitledRecords titled = records.titled(context, work, rows, FollowUpKind.DEVELOPMENT);
        titled.each(DevelopmentListImport::likeness, listed -> apply(context, work, titled, listed));
    }

    private void apply(ChangeContext context, UnitOfWork work, TitledRecords titled, ListedRecord listed) {
        ImportRow row = listed.row();
        FollowUpInput.notInFuture(context, "since", row.day("since"));
        UnitLifetime.of(listed.unit()).require("since", row.day("since"));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("content", listed.text("content"));
        values.put("since", row.day("since"));
        values.put("severity", row.text("severity").orElse(null));
        values.put("raisedBy", listed.line("raisedBy"));
        values.put("dueOn", row.day("dueOn"));
        Said said = Said.of(values, null);
        titled.apply(
                listed,
                said,
                Optional.empty(),
                () -> raise(context, work, titled.responsible(), listed, said.values()));
    }

    private static Likeness likeness(ListedRecord listed) {
        LocalDate since = listed.row().day("since");
        return new Likeness(
                node -> since != null && since.equals(node.day("since")),
                node -> since == null || node.day("since") == null,
                since);
    }

    private String raise(
            ChangeContext context,
            UnitOfWork work,
            ResponsibleMembers responsible,
            ListedRecord listed,
            Map<String, @Nullable Object> values) {
        Escalation way =
                Escalation.first(responsible.chain(context, listed.unit().id()));
        String given = listed.responsible();
        if (given != null) {
            responsible.requirePresent(context, listed.responsibleField(), given);
        }
        String holder = Optional.ofNullable(given)
                .or(way::member)
                .orElseThrow(() -> MutationRejectedException.of(
                        FollowUpProblem.NOBODY_RESPONSIBLE,
                        "unit",
                        listed.unit().displayName()));
        NewFollowUp development = new NewFollowUp(FollowUpKind.DEVELOPMENT, FollowUpState.RAISED)
                .with("title", listed.line("title"))
                .with("severity", DevelopmentSeverity.MEDIUM.name())
                .with("handedOn", context.day())
                .handledBy(Optional.of(holder));
        values.forEach(development::with);
        String id = development.create(context, work, listed.unit().id());
        steps.begin(
                context,
                work,
                id,
                new Step(
                        FollowUpState.RAISED.name(),
                        holder,
                        given == null ? way.level().orElse(null) : null,
                        given == null ? way.passedOver() : List.of(),
                        null));
        return id;
    }
}
