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
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.member.MemberReferences;
import io.blocgraph.responsibility.SubjectChains;
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
    private final ResponsibleMembers responsibleMembers;

    ListedRecords(UnitReferences units, MemberReferences members, ResponsibleMembers responsibleMembers) {
        this.units = units;
        this.members = members;
        this.responsibleMembers = responsibleMembers;
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
            row.attempt(() -> UnitLifetime.of(unit).require(unitField, context.day()));
            if (!row.isRefused()) {
                listed.add(new ListedRecord(row, unit, responsible.get(row)));
            }
        });
        return listed;
    }

    /** {@return who is responsible for the units of rows, with their chains read at once} */
    ResponsibleMembers responsible(ChangeContext context, List<ListedRecord> listed) {
        return responsibleMembers.knowing(
                context,
                listed.stream()
                        .map(each -> new SubjectChains.OnDay(each.unit().id(), context.day()))
                        .toList());
    }

    /**
     * Finds what each row names, as {@link #resolve} does, and the records of its unit that have its title.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param rows the rows
     * @param kind the kind of the records
     * @return the records
     */
    TitledRecords titled(ChangeContext context, UnitOfWork work, List<ImportRow> rows, FollowUpKind kind) {
        List<ListedRecord> listed = resolve(context, rows, "unit");
        return TitledRecords.of(context, work, kind, listed, responsible(context, listed));
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
