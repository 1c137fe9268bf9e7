/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.hierarchy.UnitReferences;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.member.MemberReferences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the units and the responsible members whom lists of records name. */
@Component
class ListedRecords {

    private static final String NAMES = """
            UNWIND $ids AS id
            MATCH (m:Entity {id: id}) WHERE m:Member
            RETURN m.id AS id, coalesce(m.fullName, '–') AS name""";

    private final UnitReferences units;
    private final MemberReferences members;

    ListedRecords(UnitReferences units, MemberReferences members) {
        this.units = units;
        this.members = members;
    }

    /**
     * Finds what each row names, and locks it.
     *
     * @param context the context of the change
     * @param rows the rows; those that name what is unknown, does not exist any more or may not be edited are refused
     * @param unitField the name of the field of the unit
     * @return the others
     * @throws MutationRejectedException {@code IN_FUTURE} if the change is to take effect in the future
     */
    List<ListedRecord> resolve(ChangeContext context, List<ImportRow> rows, String unitField) {
        FollowUpInput.requireBegun(context);
        Map<ImportRow, String> named = units.resolve(context, rows, unitField);
        named.forEach((row, unit) -> row.about(unit));
        List<ImportRow> handled = named.keySet().stream()
                .filter(row ->
                        row.text("code").isPresent() || row.text("fullName").isPresent())
                .toList();
        Map<ImportRow, String> responsible = members.resolveResponsible(context, handled, named);
        Set<String> uneditable = context.findUneditable(named.values());
        List<ListedRecord> listed = new ArrayList<>();
        named.forEach((row, id) -> {
            NodeSnapshot unit = context.node(unitField, id, "Unit");
            if (uneditable.contains(id)) {
                row.refuse(ChangeProblem.FORBIDDEN, unitField);
            }
            row.attempt(() -> FollowUpInput.requireExisting(context, unitField, unit));
            if (!row.isRefused()) {
                listed.add(new ListedRecord(row, unit, responsible.get(row)));
            }
        });
        return listed;
    }

    /** {@return the names of members by their ids} */
    static Map<String, String> names(ChangeContext context, Collection<String> members) {
        Map<String, String> names = new HashMap<>();
        context.read(NAMES, Map.of("ids", List.copyOf(new HashSet<>(members)))).stream()
                .map(Row::of)
                .forEach(row -> names.put(row.text("id"), row.text("name")));
        return names;
    }
}
