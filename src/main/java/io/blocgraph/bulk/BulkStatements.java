/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.assignment.AssignmentPeriods;
import io.blocgraph.bulk.BulkFiles.AssignmentRow;
import io.blocgraph.bulk.BulkFiles.CommitteeRow;
import io.blocgraph.bulk.BulkFiles.LineageKind;
import io.blocgraph.bulk.BulkFiles.MemberRow;
import io.blocgraph.bulk.BulkFiles.MembershipRow;
import io.blocgraph.bulk.BulkFiles.PlacementRow;
import io.blocgraph.bulk.BulkFiles.SeatRow;
import io.blocgraph.bulk.BulkFiles.UnitRow;
import io.blocgraph.committee.CommitteePeriods;
import io.blocgraph.graph.Period;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.history.DecisionKey;
import io.blocgraph.member.MemberDateKeys;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts the rows of a file set into statements that create the nodes and relationships of the graph. */
final class BulkStatements {

    /**
     * A statement with the rows that it writes.
     *
     * @param cypher the Cypher statement, which unwinds {@code $rows}
     * @param rows the rows, each a map of parameters
     */
    record BatchStatement(String cypher, List<Map<String, Object>> rows) {}

    private final BulkFiles files;
    private final Map<String, UnitKind> kinds;
    private final LocalDate today;
    private final Map<String, UnitRow> units = new HashMap<>();

    BulkStatements(BulkFiles files, Map<String, UnitKind> kinds, LocalDate today) {
        this.files = files;
        this.kinds = kinds;
        this.today = today;
        files.units().forEach(unit -> units.put(unit.id(), unit));
    }

    /** Returns a unit of the files, whose references have been validated. */
    private UnitRow unit(String id) {
        return Objects.requireNonNull(units.get(id), id);
    }

    /** Returns all statements, in the order in which they must be executed. */
    Stream<BatchStatement> all() {
        return Stream.of(
                        units(),
                        placements(),
                        lineage(),
                        members(),
                        memberships(),
                        committees(),
                        seats(),
                        endedCommittees(),
                        decisions())
                .flatMap(List::stream);
    }

    private List<BatchStatement> units() {
        List<Map<String, Object>> rows = files.units().stream()
                .map(unit -> Map.<String, Object>of(
                        "label",
                        Objects.requireNonNull(kinds.get(unit.kind())).label(),
                        "unit",
                        withoutNulls(
                                "id", unit.id(),
                                "code", unit.code(),
                                "name", unit.name(),
                                "kind", unit.kind(),
                                "form", unit.form() == null ? null : unit.form().name(),
                                "sector", unit.sector(),
                                "establishedOn", unit.establishedOn(),
                                "dissolvedOn", unit.dissolvedOn(),
                                "sortKey", VietnameseText.sortKey(unit.name()),
                                "words", VietnameseText.words(unit.name(), unit.code()),
                                "codeKey", VietnameseText.codeKey(unit.code()),
                                "codeSortKey", VietnameseText.sortKey(unit.code()),
                                "version", 1)))
                .toList();
        return List.of(
                new BatchStatement("UNWIND $rows AS row CREATE (u:Entity:Unit:$(row.label)) SET u = row.unit", rows));
    }

    /**
     * Writes present and earlier placements. The present one begins on the day that the last earlier one ended,
     * otherwise on the day that the unit was established.
     */
    private List<BatchStatement> placements() {
        Map<String, LocalDate> parentSince = new HashMap<>();
        Map<String, LocalDate> clusterSince = new HashMap<>();
        RelationshipRows partOf = new RelationshipRows(RelationshipType.PART_OF);
        RelationshipRows inCluster = new RelationshipRows(RelationshipType.IN_CLUSTER);
        for (PlacementRow row : files.placements()) {
            Period period = new Period(row.since(), row.until());
            if (row.parentId() != null) {
                partOf.add(row.unitId(), row.parentId(), period);
                parentSince.merge(row.unitId(), row.until(), BulkStatements::later);
            } else if (row.clusterId() != null) {
                inCluster.add(row.unitId(), row.clusterId(), period);
                clusterSince.merge(row.unitId(), row.until(), BulkStatements::later);
            }
        }
        for (UnitRow unit : files.units()) {
            if (unit.parentId() != null) {
                LocalDate since = parentSince.getOrDefault(unit.id(), unit.establishedOn());
                partOf.add(unit.id(), unit.parentId(), new Period(since, unit.dissolvedOn()));
            }
            if (unit.clusterId() != null) {
                LocalDate founded = laterOrKnown(
                        unit.establishedOn(), unit(unit.clusterId()).establishedOn());
                LocalDate since = clusterSince.getOrDefault(unit.id(), founded);
                inCluster.add(unit.id(), unit.clusterId(), new Period(since, unit.dissolvedOn()));
            }
        }
        return Stream.of(partOf, inCluster)
                .flatMap(relationships -> relationships.statements().stream())
                .toList();
    }

    private List<BatchStatement> lineage() {
        return Stream.of(LineageKind.values())
                .map(kind -> new BatchStatement(
                        """
                        UNWIND $rows AS row
                        MATCH (u:Entity {id: row.from}) MATCH (o:Entity {id: row.to})
                        CREATE (u)-[:%s {on: row.on, decision: row.decision}]->(o)
                        """.formatted(kind),
                        files.lineage().stream()
                                .filter(row -> row.kind() == kind)
                                .map(row -> withoutNulls(
                                        "from", row.unitId(),
                                        "to", row.otherId(),
                                        "on", row.on(),
                                        "decision", row.decision()))
                                .toList()))
                .toList();
    }

    /** Writes the members. A member without a cell left on the day that the last membership ended. */
    private List<BatchStatement> members() {
        Map<String, LocalDate> left = new HashMap<>();
        files.memberships().forEach(row -> left.merge(row.memberId(), row.until(), BulkStatements::later));
        List<Map<String, Object>> rows = files.members().stream()
                .map(member -> withoutNulls(
                        "id", member.id(),
                        "code", member.code(),
                        "fullName", member.fullName(),
                        "gender",
                                member.gender() == null ? null : member.gender().name(),
                        "bornOn", member.bornOn(),
                        "joinedOn", member.joinedOn(),
                        "officialOn", member.officialOn(),
                        "phone", member.phone(),
                        "email", member.email(),
                        "address", member.address(),
                        "leftOn", member.cellId() == null ? left.get(member.id()) : null,
                        "sortKey", VietnameseText.givenNameSortKey(member.fullName()),
                        "fullSortKey", VietnameseText.sortKey(member.fullName()),
                        "words", VietnameseText.words(member.fullName(), member.code()),
                        "codeKey", VietnameseText.codeKey(member.code()),
                        "codeSortKey", VietnameseText.sortKey(member.code()),
                        "version", 1))
                .toList();
        return List.of(new BatchStatement(
                "UNWIND $rows AS row CREATE (m:Entity:Member) SET m = row " + MemberDateKeys.SET_KEYS, rows));
    }

    /**
     * Writes present and earlier memberships. The present one begins on the day that the last earlier one ended, otherwise on the
     * day that the member joined, unless the cell was established later: where they belonged before is not known then.
     */
    private List<BatchStatement> memberships() {
        Map<String, LocalDate> since = new HashMap<>();
        RelationshipRows relationships = new RelationshipRows(RelationshipType.BELONGS_TO);
        for (MembershipRow row : files.memberships()) {
            relationships.add(row.memberId(), row.cellId(), new Period(row.since(), row.until()));
            since.merge(row.memberId(), row.until(), BulkStatements::later);
        }
        for (MemberRow member : files.members()) {
            if (member.cellId() != null) {
                LocalDate joined = member.joinedOn() == null
                        ? null
                        : laterOrKnown(member.joinedOn(), unit(member.cellId()).establishedOn());
                LocalDate from = since.getOrDefault(member.id(), joined);
                relationships.add(member.id(), member.cellId(), new Period(from, null));
            }
        }
        return relationships.statements();
    }

    private List<BatchStatement> committees() {
        List<Map<String, Object>> rows = files.committees().stream()
                .map(committee -> Map.<String, Object>of(
                        "unit", committee.unitId(),
                        "committee",
                                withoutNulls(
                                        "id", committee.id(),
                                        "kind", committee.kind().name(),
                                        "name", committee.name(),
                                        "termStart", committee.termStart(),
                                        "termEnd", committee.termEnd(),
                                        "version", 1)))
                .toList();
        return List.of(new BatchStatement("""
                UNWIND $rows AS row
                MATCH (u:Entity {id: row.unit})
                CREATE (c:Entity:Committee)-[:LEADS]->(u)
                SET c = row.committee
                """, rows));
    }

    /** Moves committees whose term has ended to the past, once their seats are known. */
    private List<BatchStatement> endedCommittees() {
        List<Map<String, Object>> rows = files.committees().stream()
                .filter(committee ->
                        committee.termEnd() != null && !committee.termEnd().isAfter(today))
                .map(committee -> Map.<String, Object>of("id", committee.id()))
                .toList();
        return List.of(new BatchStatement("""
                UNWIND $rows AS row
                MATCH (c:Entity {id: row.id})
                """ + CommitteePeriods.SETTLE_COMMITTEE, rows));
    }

    private List<BatchStatement> seats() {
        List<Map<String, Object>> rows = new ArrayList<>(files.seats().size());
        SeatIds ids = new SeatIds();
        Map<String, LocalDate> followed = followed();
        for (SeatRow seat : files.seats()) {
            LocalDate until = seat.until() == null ? followed.get(seat.committeeId()) : seat.until();
            rows.add(Map.of(
                    "member", seat.memberId(),
                    "committee", seat.committeeId(),
                    "seat",
                            withoutNulls(
                                    "id", ids.next(seat),
                                    "role", seat.role().name(),
                                    "rank", seat.role().ordinal(),
                                    "since", seat.since(),
                                    "until", until,
                                    "version", 1)));
        }
        return List.of(new BatchStatement("""
                UNWIND $rows AS row
                MATCH (m:Entity {id: row.member}) MATCH (c:Entity {id: row.committee})
                CREATE (m)-[:HOLDS]->(s:Entity:Seat)-[:ON]->(c)
                SET s = row.seat
                """ + CommitteePeriods.SETTLE_SEAT, rows));
    }

    /**
     * Returns the end of term, by id, of each committee that has been succeeded by another of the same kind: its seats
     * without an end ended then.
     */
    private Map<String, LocalDate> followed() {
        Map<String, LocalDate> latestStart = new HashMap<>();
        for (CommitteeRow committee : files.committees()) {
            if (committee.termStart() != null && !committee.termStart().isAfter(today)) {
                latestStart.merge(
                        committee.unitId() + "/" + committee.kind(), committee.termStart(), BulkStatements::later);
            }
        }
        Map<String, LocalDate> ends = new HashMap<>();
        for (CommitteeRow committee : files.committees()) {
            LocalDate latest = latestStart.get(committee.unitId() + "/" + committee.kind());
            if (latest != null && committee.termEnd() != null && !latest.isBefore(committee.termEnd())) {
                ends.put(committee.id(), committee.termEnd());
            }
        }
        return ends;
    }

    private List<BatchStatement> decisions() {
        Map<String, Map<String, Object>> assignments = new HashMap<>();
        Map<String, Map<String, Object>> decisions = new HashMap<>();
        RelationshipRows covers = new RelationshipRows(RelationshipType.COVERS);
        for (AssignmentRow row : files.assignments()) {
            covers.add(row.id(), row.unitId(), new Period(row.since(), row.until()));
            String decision = decision(row, decisions);
            assignments.computeIfAbsent(
                    row.id(), id -> withoutNulls("id", id, "member", row.memberId(), "decision", decision));
        }
        List<BatchStatement> steps = new ArrayList<>();
        steps.add(new BatchStatement("""
                UNWIND $rows AS row
                CREATE (d:Entity:Decision)
                SET d = row.decision, d.effectiveKey = coalesce(d.effectiveOn, date('0001-01-01'))
                WITH d, row
                MATCH (u:Entity {id: row.unit})
                CREATE (d)-[:ISSUED_BY]->(u)""", List.copyOf(decisions.values())));
        steps.add(new BatchStatement("""
                UNWIND $rows AS row
                MATCH (m:Entity {id: row.member})
                CREATE (m)-[:ANSWERS_BY]->(a:Entity:Assignment {id: row.id, version: 1})
                WITH a, row WHERE row.decision IS NOT NULL
                MATCH (d:Entity {id: row.decision})
                CREATE (a)-[:DECIDED_BY]->(d)
                """, List.copyOf(assignments.values())));
        steps.addAll(covers.statements());
        steps.add(new BatchStatement("""
                UNWIND $rows AS row
                MATCH (a:Entity {id: row.id})
                """ + AssignmentPeriods.SETTLE_ASSIGNMENT, List.copyOf(assignments.values())));
        return steps;
    }

    /**
     * Returns the id of the decision of a row, and adds the decision on its first occurrence; null if the row has none.
     * Decisions are identified by number and issuing bloc, since each bloc numbers its decisions from one.
     */
    private @Nullable String decision(AssignmentRow row, Map<String, Map<String, Object>> decisions) {
        if (row.decision() == null) {
            return null;
        }
        UnitRow top = unit(row.unitId());
        while (top.parentId() != null) {
            top = unit(top.parentId());
        }
        String number = row.decision();
        UnitRow issuing = top;
        // the spelling of the number may differ from row to row
        Map<String, Object> decision = decisions.computeIfAbsent(
                issuing.id() + "/" + DecisionKey.number(number),
                key -> Map.of("unit", issuing.id(), "decision", decision(number, row.since(), issuing)));
        return (String) ((Map<?, ?>) Objects.requireNonNull(decision.get("decision"))).get("id");
    }

    private static Map<String, Object> decision(String number, LocalDate effectiveOn, UnitRow issuing) {
        return withoutNulls(
                "id", derivedId("decision", issuing.id() + "/" + number),
                "number", number,
                "numberKey", DecisionKey.number(number),
                "decisionKey", DecisionKey.of(number, null, effectiveOn, issuing.id()),
                "issuer", issuing.name(),
                "effectiveOn", effectiveOn,
                "version", 1);
    }

    /** The ids of seats in the order of their rows: the files have none. */
    static final class SeatIds {

        private final Map<String, Integer> sameSeat = new HashMap<>();

        /** Returns the id of the next seat. */
        String next(SeatRow seat) {
            String key = "%s/%s/%s/%s".formatted(seat.committeeId(), seat.memberId(), seat.role(), seat.since());
            return derivedId("seat", key + "/" + sameSeat.merge(key, 1, Integer::sum));
        }
    }

    private static String derivedId(String type, String key) {
        return type + "-" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate laterOrKnown(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : later(one, other);
    }

    /** Returns a map of the entries whose value is not null. */
    private static Map<String, Object> withoutNulls(@Nullable Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                map.put((String) Objects.requireNonNull(keysAndValues[i]), keysAndValues[i + 1]);
            }
        }
        return map;
    }

    /** Relationships of one type with their periods; ended relationships are stored under a type of their own. */
    private final class RelationshipRows {

        private final RelationshipType type;
        private final List<Map<String, Object>> lasting = new ArrayList<>();
        private final List<Map<String, Object>> ended = new ArrayList<>();

        RelationshipRows(RelationshipType type) {
            this.type = type;
        }

        void add(String from, String to, Period period) {
            Map<String, Object> row = Map.of(
                    "from", from, "to", to, "period", withoutNulls("since", period.since(), "until", period.until()));
            (period.endedBy(today) ? ended : lasting).add(row);
        }

        List<BatchStatement> statements() {
            return List.of(step(type.name(), lasting), step(type.endedType().orElseThrow(), ended));
        }

        private BatchStatement step(String type, List<Map<String, Object>> rows) {
            return new BatchStatement("""
                    UNWIND $rows AS row
                    MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
                    CREATE (a)-[r:%s]->(b)
                    SET r = row.period
                    """.formatted(type), rows);
        }
    }
}
