/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.AssignmentFiles.AssignmentRow;
import io.blocgraph.bulk.CommitteeFiles.CommitteeRow;
import io.blocgraph.bulk.CommitteeFiles.SeatRow;
import io.blocgraph.bulk.HierarchyFiles.LineageRow;
import io.blocgraph.bulk.HierarchyFiles.PlacementRow;
import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import io.blocgraph.bulk.MemberFiles.MemberRow;
import io.blocgraph.bulk.MemberFiles.MembershipRow;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.rule.RuleCode;
import io.blocgraph.rule.Rules;
import io.blocgraph.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Checks a loaded graph against the rules of severity error, the same that refuse a change, and says in which row of the
 * files a violation is.
 */
@Component
class BulkRules {

    /** The units that one statement checks. */
    private static final int BATCH = 1_000;

    private final Graph graph;
    private final Rules rules;

    BulkRules(Graph graph, Rules rules) {
        this.graph = graph;
        this.rules = rules;
    }

    /**
     * Checks all units of the files.
     *
     * @param files the files that have been loaded
     * @param today the current day
     * @param errors receives the violations
     */
    void check(BulkFiles files, LocalDate today, BulkErrors errors) {
        AsOf day = new AsOf(today, today);
        List<String> units = files.units().stream().map(UnitRow::id).toList();
        List<Violation> found = IntStream.rangeClosed(0, (units.size() - 1) / BATCH)
                .parallel()
                .mapToObj(i -> units.subList(i * BATCH, Math.min((i + 1) * BATCH, units.size())))
                .flatMap(batch -> rules.errors(graph, day, batch, BulkErrors.MOST + 1).stream())
                .toList();
        for (Violation violation : found) {
            String message = "%s (%s)".formatted(violation.message(Locale.ENGLISH), violation.rule());
            // to find a row, files are gone through: not for those that are only counted
            errors.add(
                    errors.count() < BulkErrors.MOST
                            ? locate(files, violation, message)
                            : new BulkException("units.csv", message));
        }
    }

    private static BulkException locate(BulkFiles files, Violation violation, String message) {
        return Stream.<Stream<BulkException>>of(
                        seats(files, violation, message),
                        assignments(files, violation, message),
                        placements(files, violation, message),
                        lineage(files, violation, message),
                        memberships(files, violation, message),
                        members(files, violation, message),
                        committees(files, violation, message),
                        units(files, violation, message))
                .flatMap(rows -> rows)
                .findFirst()
                .orElseGet(() -> new BulkException("units.csv", message));
    }

    private static Stream<BulkException> seats(BulkFiles files, Violation violation, String message) {
        CommitteeStatements.SeatIds ids = new CommitteeStatements.SeatIds();
        return files.seats().stream()
                .filter((SeatRow row) -> row.memberId().equals(violation.member()))
                .filter(row -> violation.entities().contains(ids.next(row)))
                .map(row -> row.place().exception("since/until", message));
    }

    private static Stream<BulkException> assignments(BulkFiles files, Violation violation, String message) {
        return files.assignments().stream()
                .filter((AssignmentRow row) -> violation.entities().contains(row.id())
                        && violation.unit().equals(row.unitId()))
                .map(row -> row.place().exception("since/until", message));
    }

    private static Stream<BulkException> placements(BulkFiles files, Violation violation, String message) {
        return files.placements().stream()
                .filter((PlacementRow row) -> row.unitId().equals(violation.unit())
                        && (violation.entities().contains(row.parentId())
                                || violation.entities().contains(row.clusterId())))
                .map(row -> row.place().exception("since/until", message));
    }

    private static Stream<BulkException> lineage(BulkFiles files, Violation violation, String message) {
        return files.lineage().stream()
                .filter((LineageRow row) -> row.unitId().equals(violation.unit())
                        && violation.entities().contains(row.otherId()))
                .map(row -> row.place().exception("on", message));
    }

    private static Stream<BulkException> memberships(BulkFiles files, Violation violation, String message) {
        return files.memberships().stream()
                .filter((MembershipRow row) -> row.memberId().equals(violation.member())
                        && row.cellId().equals(violation.unit()))
                .map(row -> row.place().exception("since/until", message));
    }

    private static Stream<BulkException> members(BulkFiles files, Violation violation, String message) {
        String column = violation.rule() == RuleCode.CODE_UNIQUE ? "code" : "cell_id";
        return files.members().stream()
                .filter((MemberRow row) -> row.id().equals(violation.member()))
                .map(row -> row.place().exception(column, message));
    }

    private static Stream<BulkException> committees(BulkFiles files, Violation violation, String message) {
        return files.committees().stream()
                .filter((CommitteeRow row) -> violation.entities().contains(row.id()))
                .map(row -> row.place().exception("term_start/term_end", message));
    }

    private static Stream<BulkException> units(BulkFiles files, Violation violation, String message) {
        String column = switch (violation.rule()) {
            case CODE_UNIQUE -> "code";
            case CLUSTER_SAME_BLOC -> "cluster_id";
            case DATES_ORDERED -> "established_on/dissolved_on";
            default -> "parent_id";
        };
        return files.units().stream()
                .filter((UnitRow row) -> row.id().equals(violation.unit()))
                .map(row -> row.place().exception(column, message));
    }
}
