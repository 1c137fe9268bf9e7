/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.CommitteeFiles.CommitteeRow;
import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import io.blocgraph.bulk.MemberFiles.MemberRow;
import io.blocgraph.graph.VietnameseText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a file set by their ids, which are unique across all files, as are the codes of units and members. */
final class RowIndex {

    private final BulkErrors errors;
    private final Map<String, UnitRow> units = new HashMap<>();
    private final Map<String, CommitteeRow> committees = new HashMap<>();
    private final Map<String, MemberRow> members = new HashMap<>();
    /** The file in which each id is. */
    private final Map<String, String> ids = new HashMap<>();

    private final Map<String, String> codes = new HashMap<>();

    /**
     * Indexes the rows.
     *
     * @param files the rows
     * @param errors receives the ids and codes that occur twice, and the references without a row
     */
    RowIndex(BulkFiles files, BulkErrors errors) {
        this.errors = errors;
        for (UnitRow row : files.units()) {
            requireUnique(row.id(), row.place());
            units.put(row.id(), row);
            requireUniqueCode(row.code(), row.place());
        }
        for (CommitteeRow row : files.committees()) {
            requireUnique(row.id(), row.place());
            committees.put(row.id(), row);
        }
        for (MemberRow row : files.members()) {
            requireUnique(row.id(), row.place());
            members.put(row.id(), row);
            requireUniqueCode(row.code(), row.place());
        }
    }

    /** Adds an error if another row has the same id. */
    void requireUnique(String id, CsvRow.Location place) {
        if (ids.putIfAbsent(id, place.file()) != null) {
            errors.add(place.exception("id", "duplicate id '%s'; ids are unique across all files".formatted(id)));
        }
    }

    private void requireUniqueCode(String code, CsvRow.Location place) {
        String other = codes.putIfAbsent(VietnameseText.codeKey(code), code);
        if (other != null) {
            errors.add(place.exception(
                    "code", "duplicate code '%s'; another row has '%s' (CODE_UNIQUE)".formatted(code, other)));
        }
    }

    /** Adds an error if the file to which a row refers, or for an empty name any file, has no row with the id. */
    void require(String id, String file, CsvRow.Location place, String column) {
        String found = ids.get(id);
        if ((found == null || !file.isEmpty() && !file.equals(found)) && !errors.isSkipped(id)) {
            String in = file.isEmpty() ? "" : " in " + file;
            errors.add(place.exception(column, "there is no row with the id '%s'%s".formatted(id, in)));
        }
    }

    /** Finds the unit to which a row refers in a column, and adds an error if there is none. */
    Optional<UnitRow> unit(String id, CsvRow.Location place, String column) {
        return find(units, id, place, column);
    }

    /** Finds the committee to which a row refers in a column, and adds an error if there is none. */
    Optional<CommitteeRow> committee(String id, CsvRow.Location place, String column) {
        return find(committees, id, place, column);
    }

    /** Finds the member to whom a row refers in a column, and adds an error if there is none. */
    Optional<MemberRow> member(String id, CsvRow.Location place, String column) {
        return find(members, id, place, column);
    }

    /** Returns the parent of a unit; null if it has none, or none that is known. */
    @Nullable
    UnitRow parent(UnitRow unit) {
        return unit.parentId() == null ? null : units.get(unit.parentId());
    }

    /** Rows with errors in themselves are not known, but not missed either. */
    private <T> Optional<T> find(Map<String, T> rows, String id, CsvRow.Location place, String column) {
        Optional<T> row = Optional.ofNullable(rows.get(id));
        if (row.isEmpty() && !errors.isSkipped(id)) {
            errors.add(place.exception(column, "there is no row with the id '%s'".formatted(id)));
        }
        return row;
    }
}
