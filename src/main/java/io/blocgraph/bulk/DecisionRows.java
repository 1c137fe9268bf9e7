/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import io.blocgraph.bulk.LoadedTable.TableRow;
import io.blocgraph.history.DecisionKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of decisions, with the keys by which their numbers are found. */
final class DecisionRows {

    private final List<TableRow> rows;
    private final ValidatedUnits units;
    private final boolean exported;
    private final Map<String, String> byNumber = new HashMap<>();

    DecisionRows(BulkFiles files, ValidatedUnits units) {
        this.rows = files.tables().of(DecisionTables.DECISIONS);
        this.exported = files.exported();
        this.units = units;
        for (TableRow row : rows) {
            byNumber.putIfAbsent(key(String.valueOf(row.values().get("unit_id")), number(row)), row.id());
        }
    }

    /** Returns the id of the decision with a number that a unit has issued; null if there is no row for it. */
    @Nullable
    String find(String unit, String number) {
        return byNumber.get(key(unit, number));
    }

    /** Adds the keys to the rows, unless an export says what they are, and an error for each that two have. */
    void complete(BulkErrors errors) {
        Set<Object> keys = new HashSet<>();
        for (TableRow row : rows) {
            Map<String, Object> properties = row.properties();
            properties.put("numberKey", DecisionKey.number(number(row)));
            if (!exported) {
                properties.putIfAbsent("decisionKey", key(row));
            }
            Object key = properties.get("decisionKey");
            if (key != null && !keys.add(key)) {
                errors.add(row.place()
                        .exception("number", "'%s' is the number of another decision".formatted(number(row))));
            }
        }
    }

    private String key(TableRow row) {
        Map<String, Object> properties = row.properties();
        LocalDate day = (LocalDate) properties.getOrDefault("signedOn", properties.get("effectiveOn"));
        String issuer = (String) properties.get("issuer");
        if (!(row.values().get("unit_id") instanceof String id)) {
            return DecisionKey.of(number(row), issuer, day, "");
        }
        UnitRow unit = units.get(id);
        return DecisionKey.of(number(row), issuer, day, id, unit.name(), unit.code());
    }

    private static String key(String unit, String number) {
        return unit + "/" + DecisionKey.number(number);
    }

    private static String number(TableRow row) {
        return String.valueOf(row.properties().get("number"));
    }
}
