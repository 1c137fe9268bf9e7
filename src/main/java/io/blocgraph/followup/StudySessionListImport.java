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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports lists of study sessions, planned or held. A session of the same unit, title and day is the same, and so is one that was planned. */
@Component
class StudySessionListImport implements ListImport {

    private final ListedRecords records;

    StudySessionListImport(ListedRecords records) {
        this.records = records;
    }

    @Override
    public ListKind kind() {
        return ListKind.STUDY_SESSIONS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        TitledRecords titled = records.titled(context, work, rows, FollowUpKind.STUDY_SESSION);
        titled.each(StudySessionListImport::likeness, listed -> apply(context, work, titled, listed));
    }

    private static void apply(ChangeContext context, UnitOfWork work, TitledRecords titled, ListedRecord listed) {
        ImportRow row = listed.row();
        LocalDate held = row.day("heldOn");
        FollowUpInput.notInFuture(context, "heldOn", held);
        UnitLifetime unit = UnitLifetime.of(listed.unit());
        unit.require("plannedOn", row.day("plannedOn"));
        unit.require("heldOn", held);
        FollowUpInput.requirePresence(row.count("present"), row.count("expected"));
        if (listed.responsible() != null) {
            titled.responsible().requirePresent(context, listed.responsibleField(), listed.responsible());
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plannedOn", row.day("plannedOn"));
        values.put("heldOn", held);
        values.put("present", FollowUpInput.number(row.count("present")));
        values.put("expected", FollowUpInput.number(row.count("expected")));
        values.put("content", listed.text("content"));
        Said said = Said.of(values, listed.responsible());
        FollowUpState state = held == null ? FollowUpState.PLANNED : FollowUpState.HELD;
        titled.apply(listed, said, held == null ? Optional.empty() : Optional.of(state), () -> {
            NewFollowUp session = new NewFollowUp(FollowUpKind.STUDY_SESSION, state)
                    .with("title", listed.line("title"))
                    .handledBy(titled.responsible()
                            .find(context, listed.responsible(), listed.unit().id()));
            said.values().forEach(session::with);
            return session.create(context, work, listed.unit().id());
        });
    }

    private static Likeness likeness(ListedRecord listed) {
        LocalDate held = listed.row().day("heldOn");
        LocalDate planned = listed.row().day("plannedOn");
        return new Likeness(
                node -> held != null && held.equals(node.day("heldOn"))
                        || planned != null && planned.equals(node.day("plannedOn")) && mayBe(node, held),
                node -> planned == null && mayBe(node, held),
                Arrays.asList(held, planned));
    }

    /** What was cancelled was not held, and what was held on another day is another session. */
    private static boolean mayBe(NodeSnapshot session, @Nullable LocalDate held) {
        return !FollowUpState.CANCELLED.name().equals(session.text("state"))
                && (held == null || session.day("heldOn") == null);
    }
}
