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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports lists of study sessions, planned or held. A session of the same unit, title and day is the same, and so is one that was planned. */
@Component
class StudySessionListImport implements ListImport {

    private final ListedRecords records;
    private final ResponsibleMembers responsibleMembers;

    StudySessionListImport(ListedRecords records, ResponsibleMembers responsibleMembers) {
        this.records = records;
        this.responsibleMembers = responsibleMembers;
    }

    @Override
    public ListKind kind() {
        return ListKind.STUDY_SESSIONS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        List<ListedRecord> listed = records.resolve(context, rows, "unit");
        ResponsibleMembers knowing = responsibleMembers.knowing(
                context,
                listed.stream()
                        .map(each -> new SubjectChains.OnDay(each.unit().id(), context.day()))
                        .toList());
        TitledRecords present = TitledRecords.of(context, work, FollowUpKind.STUDY_SESSION, listed);
        listed.forEach(each -> each.row().attempt(() -> apply(context, work, knowing, present, each)));
    }

    private static void apply(
            ChangeContext context,
            UnitOfWork work,
            ResponsibleMembers knowing,
            TitledRecords present,
            ListedRecord listed) {
        ImportRow row = listed.row();
        LocalDate held = row.day("heldOn");
        FollowUpInput.notInFuture(context, "heldOn", held);
        FollowUpInput.requirePresence(row.count("present"), row.count("expected"));
        if (listed.responsible() != null) {
            knowing.requirePresent(context, listed.responsibleField(), listed.responsible());
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plannedOn", row.day("plannedOn"));
        values.put("heldOn", held);
        values.put("present", FollowUpInput.number(row.count("present")));
        values.put("expected", FollowUpInput.number(row.count("expected")));
        values.put("content", listed.text("content"));
        Said said = Said.of(values, listed.responsible());
        FollowUpState state = held == null ? FollowUpState.PLANNED : FollowUpState.HELD;
        present.apply(
                listed,
                node -> isSame(node, held, row.day("plannedOn")),
                said,
                held == null ? Optional.empty() : Optional.of(state),
                () -> {
                    NewFollowUp session = new NewFollowUp(FollowUpKind.STUDY_SESSION, state)
                            .with("title", listed.line("title"))
                            .handledBy(knowing.find(
                                    context, listed.responsible(), listed.unit().id()));
                    said.values().forEach(session::with);
                    return session.create(context, work, listed.unit().id());
                });
    }

    private static boolean isSame(NodeSnapshot session, @Nullable LocalDate held, @Nullable LocalDate planned) {
        if (session.day("heldOn") != null && held != null) {
            return Objects.equals(session.day("heldOn"), held);
        }
        // what was cancelled was not held
        return FollowUpState.valueOf(String.valueOf(session.text("state"))) != FollowUpState.CANCELLED
                && (planned == null || Objects.equals(session.day("plannedOn"), planned));
    }
}
