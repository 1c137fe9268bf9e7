/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.UnitReferences;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        cells.forEach((row, cell) -> {
            row.about(cell);
            row.attempt(() -> cellValidator.validate(context.node("cell", cell, "Unit"), "cell"));
        });
        Map<ImportRow, String> transferred = members.resolve(context, rows, origins);
        Map<String, List<RelationshipSnapshot>> homes = homes(context, transferred);
        Set<String> uneditable = context.findUneditable(Stream.of(
                        transferred.values(),
                        cells.values(),
                        homes.values().stream()
                                .flatMap(List::stream)
                                .map(RelationshipSnapshot::to)
                                .toList())
                .flatMap(Collection::stream)
                .toList());
        Map<LocalDate, Map<String, String>> moves = new TreeMap<>();
        Map<String, Integer> first = new HashMap<>();
        transferred.forEach((row, id) -> {
            row.match(id);
            if (first.putIfAbsent(id, row.number()) instanceof Integer earlier) {
                row.refuse(ImportProblem.ROW_TWICE, "fullName", earlier);
            } else if (uneditable.contains(id)) {
                row.refuse(ChangeProblem.FORBIDDEN, "fullName");
            } else if (cells.get(row) instanceof String cell && !row.isRefused()) {
                LocalDate since = since(context, row);
                Optional<RelationshipSnapshot> home = homes.getOrDefault(id, List.of()).stream()
                        .filter(each -> each.holdsOn(since))
                        .findFirst();
                if (uneditable.contains(cell)) {
                    row.refuse(ChangeProblem.FORBIDDEN, "cell");
                } else if (home.isEmpty()) {
                    row.refuse(
                            MemberProblem.NOT_A_MEMBER,
                            "fullName",
                            context.node("fullName", id, "Member").displayName());
                } else if (move(context, row, home.get(), cell, origins)) {
                    moves.computeIfAbsent(since, day -> new HashMap<>()).put(id, cell);
                }
            }
        });
        moves.forEach((day, some) -> {
            ChangeContext then = context.on(day);
            memberships.move(then, work.on(then), some);
        });
    }

    /** Returns where the members belong on the earliest day of the list or later, and locks these cells. */
    private static Map<String, List<RelationshipSnapshot>> homes(
            ChangeContext context, Map<ImportRow, String> transferred) {
        LocalDate earliest = Stream.concat(
                        Stream.of(context.day()), transferred.keySet().stream().map(row -> since(context, row)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<String, List<RelationshipSnapshot>> homes =
                context.on(earliest).outgoing(RelationshipType.BELONGS_TO, transferred.values()).stream()
                        .collect(Collectors.groupingBy(RelationshipSnapshot::from));
        context.lock(homes.values().stream()
                .flatMap(List::stream)
                .map(RelationshipSnapshot::to)
                .toList());
        return homes;
    }

    private static LocalDate since(ChangeContext context, ImportRow row) {
        return Objects.requireNonNullElse(row.day("since"), context.day());
    }

    /** Returns whether the row moves the member. */
    private static boolean move(
            ChangeContext context,
            ImportRow row,
            RelationshipSnapshot home,
            String cell,
            Map<ImportRow, String> origins) {
        if (home.to().equals(cell)) {
            return false;
        }
        if (!origins.getOrDefault(row, home.to()).equals(home.to())) {
            row.refuse(
                    ImportProblem.NOT_FROM_THERE,
                    "from",
                    Objects.requireNonNullElse(UnitReferences.label(context, home.to()), ""));
            return false;
        }
        if (home.until() != null) {
            row.refuse(ImportProblem.MOVED_SINCE, "since", home.until());
            return false;
        }
        return row.change("cell", UnitReferences.label(context, home.to()), UnitReferences.label(context, cell));
    }
}
