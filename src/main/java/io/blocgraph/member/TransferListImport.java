/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.UnitReferences;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Imports registers of transfers: who moved to which cell, each from a day of its own on. */
@Component
class TransferListImport implements ListImport {

    private final UnitReferences units;
    private final MemberReferences members;
    private final MembershipChanges memberships;
    private final CellValidator cellValidator;

    TransferListImport(
            UnitReferences units,
            MemberReferences members,
            MembershipChanges memberships,
            CellValidator cellValidator) {
        this.units = units;
        this.members = members;
        this.memberships = memberships;
        this.cellValidator = cellValidator;
    }

    @Override
    public ListKind kind() {
        return ListKind.TRANSFERS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        Map<ImportRow, String> origins = units.resolve(context, rows, "from");
        Map<ImportRow, String> cells = units.resolve(context, rows, "cell", origins);
        cells.forEach(
                (row, cell) -> row.attempt(() -> cellValidator.validate(context.node("cell", cell, "Unit"), "cell")));
        Map<ImportRow, String> transferred = members.resolve(context, rows, origins);
        Set<String> uneditable = context.findUneditable(transferred.values());
        Map<String, String> homes = new HashMap<>();
        context.outgoing(RelationshipType.BELONGS_TO, transferred.values()).stream()
                .filter(home -> home.holdsOn(context.day()))
                .forEach(home -> homes.put(home.from(), home.to()));
        context.lock(homes.values());

        Map<LocalDate, Map<String, String>> moves = new TreeMap<>();
        Map<String, ImportRow> first = new HashMap<>();
        transferred.forEach((row, id) -> {
            row.match(id);
            String home = homes.get(id);
            String cell = cells.get(row);
            ImportRow earlier = first.putIfAbsent(id, row);
            if (earlier != null) {
                row.refuse(ImportProblem.ROW_TWICE, "fullName", earlier.number());
            } else if (uneditable.contains(id)) {
                row.refuse(ChangeProblem.FORBIDDEN, "fullName");
            } else if (home == null) {
                row.refuse(
                        MemberProblem.NOT_A_MEMBER,
                        "fullName",
                        context.node("fullName", id, "Member").displayName());
            } else if (cell != null
                    && !home.equals(cell)
                    && !origins.getOrDefault(row, home).equals(home)) {
                row.refuse(ImportProblem.NOT_FROM_THERE, "from", name(context, home));
            } else if (cell != null
                    && !row.isRefused()
                    && row.change("cell", name(context, home), name(context, cell))) {
                LocalDate since = row.day("since");
                moves.computeIfAbsent(since == null ? context.day() : since, day -> new HashMap<>())
                        .put(id, cell);
            }
        });
        moves.forEach((day, some) -> {
            ChangeContext then = context.on(day);
            memberships.move(then, work.on(then), some);
        });
    }

    private static String name(ChangeContext context, String unit) {
        return context.isLocked(unit) ? context.node("cell", unit, "Unit").displayName() : "–";
    }
}
