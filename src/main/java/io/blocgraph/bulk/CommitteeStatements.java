/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.CommitteeFiles.CommitteeRow;
import io.blocgraph.bulk.CommitteeFiles.SeatRow;
import io.blocgraph.committee.CommitteePeriods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes committees and the seats on them. */
final class CommitteeStatements {

    private final BulkFiles files;
    private final LocalDate today;

    CommitteeStatements(BulkFiles files, LocalDate today) {
        this.files = files;
        this.today = today;
    }

    /** Returns the statements, in the order in which they must be executed. */
    Stream<BatchStatement> all() {
        return Stream.of(committees(), seats(), endedCommittees()).flatMap(List::stream);
    }

    private List<BatchStatement> committees() {
        List<Map<String, Object>> rows = files.committees().stream()
                .map(committee -> Map.<String, Object>of(
                        "unit", committee.unitId(),
                        "committee",
                                RowParameters.withoutNulls(
                                        "id", committee.id(),
                                        "kind", committee.kind().name(),
                                        "name", committee.name(),
                                        "termStart", committee.termStart(),
                                        "termEnd", committee.termEnd(),
                                        "version", committee.version())))
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
            LocalDate until =
                    seat.until() == null && seat.id() == null ? followed.get(seat.committeeId()) : seat.until();
            rows.add(Map.of(
                    "member", seat.memberId(),
                    "committee", seat.committeeId(),
                    "seat",
                            RowParameters.withoutNulls(
                                    "id", ids.next(seat),
                                    "role", seat.role().name(),
                                    "rank", seat.role().ordinal(),
                                    "since", seat.since(),
                                    "until", until,
                                    "version", seat.version())));
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
                        committee.unitId() + "/" + committee.kind(), committee.termStart(), RowParameters::later);
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

    /** The ids of seats in the order of their rows, where the file has none. */
    static final class SeatIds {

        private final Map<String, Integer> sameSeat = new HashMap<>();

        /** Returns the id of the next seat. */
        String next(SeatRow seat) {
            if (seat.id() != null) {
                return seat.id();
            }
            String key = "%s/%s/%s/%s".formatted(seat.committeeId(), seat.memberId(), seat.role(), seat.since());
            return RowParameters.derivedId("seat", key + "/" + sameSeat.merge(key, 1, Integer::sum));
        }
    }
}
