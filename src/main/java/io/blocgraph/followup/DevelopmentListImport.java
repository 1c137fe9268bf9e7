/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.followup.DevelopmentSteps.Step;
import io.blocgraph.followup.TitledRecords.Said;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
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
 * Imports lists of developments. One of the same unit and title is changed, unless it began on another day; who has it stays as it is: only
 * those who have it hand it on.
 */
@Component
class DevelopmentListImport implements ListImport {

    private final ListedRecords records;
    private final ResponsibleMembers responsibleMembers;
    private final DevelopmentSteps steps;

    DevelopmentListImport(ListedRecords records, ResponsibleMembers responsibleMembers, DevelopmentSteps steps) {
        this.records = records;
        this.responsibleMembers = responsibleMembers;
        this.steps = steps;
    }

    @Override
    public ListKind kind() {
        return ListKind.DEVELOPMENTS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        List<ListedRecord> listed = records.resolve(context, rows, "unit");
        ResponsibleMembers knowing = responsibleMembers.knowing(
                context,
                listed.stream()
                        .map(each -> new SubjectChains.OnDay(each.unit().id(), context.day()))
                        .toList());
        TitledRecords present = TitledRecords.of(context, work, FollowUpKind.DEVELOPMENT, listed);
        listed.forEach(each -> each.row().attempt(() -> apply(context, work, knowing, present, each)));
    }

    private void apply(
            ChangeContext context,
            UnitOfWork work,
            ResponsibleMembers knowing,
            TitledRecords present,
            ListedRecord listed) {
        ImportRow row = listed.row();
        FollowUpInput.notInFuture(context, "since", row.day("since"));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("content", listed.text("content"));
        values.put("since", row.day("since"));
        values.put("severity", row.text("severity").orElse(null));
        values.put("raisedBy", listed.line("raisedBy"));
        values.put("dueOn", row.day("dueOn"));
        Said said = Said.of(values, null);
        present.apply(
                listed,
                node -> row.day("since") == null
                        || node.day("since") == null
                        || Objects.equals(node.day("since"), row.day("since")),
                said,
                Optional.empty(),
                () -> raise(context, work, knowing, listed, said.values()));
    }

    private String raise(
            ChangeContext context,
            UnitOfWork work,
            ResponsibleMembers knowing,
            ListedRecord listed,
            Map<String, @Nullable Object> values) {
        Escalation way = Escalation.first(knowing.chain(context, listed.unit().id()));
        String given = listed.responsible();
        if (given != null) {
            knowing.requirePresent(context, listed.responsibleField(), given);
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
