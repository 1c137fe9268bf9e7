/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.MemberFiles.MemberRow;
import io.blocgraph.bulk.MemberFiles.MembershipRow;
import io.blocgraph.graph.Period;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.member.MemberDateKeys;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes members and their memberships. */
final class MemberStatements {

    private final BulkFiles files;
    private final ValidatedUnits unitsById;
    private final LocalDate today;

    MemberStatements(BulkFiles files, ValidatedUnits unitsById, LocalDate today) {
        this.files = files;
        this.unitsById = unitsById;
        this.today = today;
    }

    /** Returns the statements, in the order in which they must be executed. */
    Stream<BatchStatement> all() {
        return Stream.of(members(), memberships()).flatMap(List::stream);
    }

    /** Writes the members. A member without a cell left on the day that the last membership ended. */
    private List<BatchStatement> members() {
        Map<String, LocalDate> left = new HashMap<>();
        files.memberships().stream()
                .filter(MembershipRow::isOfficial)
                .forEach(row -> left.merge(row.memberId(), row.until(), RowParameters::later));
        List<Map<String, Object>> rows = files.members().stream()
                .map(member -> RowParameters.withoutNulls(
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
                        "leftOn", leftOn(member, left),
                        "anonymizedOn", member.anonymizedOn(),
                        "sortKey", VietnameseText.givenNameSortKey(member.fullName()),
                        "fullSortKey", VietnameseText.sortKey(member.fullName()),
                        "words",
                                member.anonymizedOn() == null
                                        ? VietnameseText.words(member.fullName(), member.code())
                                        // anonymized members are not found by text
                                        : "",
                        "codeKey", VietnameseText.codeKey(member.code()),
                        "codeSortKey", VietnameseText.sortKey(member.code()),
                        "version", member.version()))
                .toList();
        return List.of(new BatchStatement(
                "UNWIND $rows AS row CREATE (m:Entity:Member) SET m = row " + MemberDateKeys.SET_KEYS, rows));
    }

    private static @Nullable LocalDate leftOn(MemberRow member, Map<String, LocalDate> left) {
        return member.leavingGiven() ? member.leftOn() : member.cellId() == null ? left.get(member.id()) : null;
    }

    /**
     * Writes present and earlier memberships. The present one begins on the day that the last earlier one ended, otherwise on the
     * day that the member joined, unless the cell was established later: where they belonged before is not known then.
     */
    private List<BatchStatement> memberships() {
        Map<String, LocalDate> since = new HashMap<>();
        RelationshipRows relationships = new RelationshipRows(RelationshipType.BELONGS_TO, today);
        RelationshipRows temporary = new RelationshipRows(RelationshipType.ACTIVE_IN, today);
        for (MembershipRow row : files.memberships()) {
            Period period = new Period(row.since(), row.until());
            if (!row.isOfficial()) {
                temporary.add(row.memberId(), row.cellId(), period);
                continue;
            }
            relationships.add(row.memberId(), row.cellId(), period);
            since.merge(row.memberId(), row.until(), RowParameters::later);
        }
        for (MemberRow member : files.members()) {
            if (member.cellId() != null && member.cellPeriod() != null) {
                relationships.add(member.id(), member.cellId(), member.cellPeriod());
            } else if (member.cellId() != null) {
                LocalDate joined = member.joinedOn() == null
                        ? null
                        : RowParameters.laterOrKnown(
                                member.joinedOn(),
                                unitsById.get(member.cellId()).establishedOn());
                LocalDate from = since.getOrDefault(member.id(), joined);
                relationships.add(member.id(), member.cellId(), new Period(from, null));
            }
        }
        return Stream.of(relationships, temporary)
                .flatMap(rows -> rows.statements().stream())
                .toList();
    }
}
