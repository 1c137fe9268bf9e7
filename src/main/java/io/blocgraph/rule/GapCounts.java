/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.VisibleUnits;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts gaps, the violations of rules that are not waived. */
@Component
public class GapCounts {

    private static final String COUNTED = " RETURN x.unit.id AS unit, count(x) AS gaps";

    private final Rules rules;
    private final StoredGaps stored;
    private final VisibleUnits units;

    GapCounts(Rules rules, StoredGaps stored, VisibleUnits units) {
        this.rules = rules;
        this.stored = stored;
        this.units = units;
    }

    /**
     * Counts the gaps of units.
     *
     * @param asOf the day
     * @param scope the units that are visible to the caller
     * @param find clauses that find the units as {@code u}, without a WHERE at the end
     * @param parameters the parameters of these clauses
     * @return the number of gaps by the id of the unit; units without gaps are left out
     */
    public Map<String, Long> countByUnit(AsOf asOf, Scope scope, String find, Map<String, Object> parameters) {
        Map<String, Long> counts = new HashMap<>();
        boolean read = stored.serves(asOf);
        Map<String, Object> all = new HashMap<>(parameters);
        if (!read) {
            all.putAll(rules.parameters(asOf));
        }
        String gaps = read ? StoredGaps.OF_UNIT.formatted("NULL") : rules.findings(asOf);
        for (Row row : units.read(
                asOf, scope, find, gaps + (scope.allEditable() ? "" : GapField.READABLE_GAPS) + COUNTED, all)) {
            counts.put(row.text("unit"), row.number("gaps"));
        }
        return counts;
    }
}
