/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.responsibility.SubjectChains;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports lists of the meetings of cells. A meeting of the same cell and month is changed; a row without a day says that none was held. */
@Component
class MeetingListImport implements ListImport {

    private final ListedRecords records;
    private final SubjectChains chains;

    MeetingListImport(ListedRecords records, SubjectChains chains) {
        this.records = records;
        this.chains = chains;
    }

    @Override
    public ListKind kind() {
        return ListKind.MEETINGS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        Map<Meetings.Key, ListedRecord> listed = new LinkedHashMap<>();
        records.resolve(context, rows, "cell").forEach(each -> {
            ListedRecord earlier = listed.putIfAbsent(key(each), each);
            if (earlier != null) {
                each.row().refuse(ImportProblem.ROW_TWICE, "cell", earlier.row().number());
            }
        });
        Meetings meetings = Meetings.of(context, chains, "", listed.keySet());
        listed.forEach((key, each) -> each.row().attempt(() -> record(context, work, meetings, key, each)));
    }

    private static Meetings.Key key(ListedRecord listed) {
        return new Meetings.Key(
                listed.unit().id(), "", Objects.requireNonNull(listed.row().day("month")));
    }

    private static void record(
            ChangeContext context, UnitOfWork work, Meetings meetings, Meetings.Key key, ListedRecord listed) {
        ImportRow row = listed.row();
        NodeSnapshot recorded = meetings.present().get(key);
        Map<String, Object> before = recorded == null ? Map.of() : recorded.properties();
        Map<String, @Nullable Object> after = new HashMap<>(before);
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("heldOn", row.day("heldOn"));
        given.put("title", listed.line("title"));
        given.put("present", FollowUpInput.number(row.count("present")));
        given.put("required", FollowUpInput.number(row.count("required")));
        given.put("quality", row.text("quality").orElse(null));
        given.values().removeIf(Objects::isNull);
        after.putAll(given);
        boolean isHeld = after.get("heldOn") != null;
        if (!isHeld && (after.get("present") != null || after.get("quality") != null)) {
            row.refuse(ImportProblem.VALUE_MISSING, "heldOn");
            return;
        }
        if (recorded == null) {
            Meetings.requireCell("cell", listed.unit());
            row.create(meetings.record(context, work, row::add, key, given));
            row.change("cell", null, listed.unitLabel(context));
            row.change("month", null, Meetings.MONTH.format(key.month()));
            row.change("state", null, isHeld ? null : FollowUpState.NOT_HELD);
        } else {
            row.match(recorded.id());
            if (!after.equals(before)) {
                meetings.record(context, work, row::add, key, given);
            }
        }
        given.forEach((property, value) -> row.change(property, before.get(property), value));
    }
}
