package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.VisibleUnits;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts where rules are broken. */
@Component
public class GapCounts {

    private static final String COUNTED = " RETURN x.unit.id AS unit, count(x) AS gaps";

    private final Rules rules;
    private final VisibleUnits units;

    GapCounts(Rules rules, VisibleUnits units) {
        this.rules = rules;
        this.units = units;
    }

    /**
     * How often rules are broken at each of some units; what is waived is left out.
     *
     * @param asOf the day
     * @param scope what may be seen
     * @param find clauses that find the units as {@code u}, without a WHERE at the end
     * @param parameters their parameters
     * @return the numbers by the ids of the units, of those where there is something
     */
    public Map<String, Long> countByUnit(AsOf asOf, Scope scope, String find, Map<String, Object> parameters) {
        Map<String, Long> counts = new HashMap<>();
        Map<String, Object> all = new HashMap<>(rules.parameters(asOf));
        all.putAll(parameters);
        for (Row row : units.read(asOf, scope, find, rules.findings(asOf) + GapField.READABLE_GAPS + COUNTED, all)) {
            counts.put(row.text("unit"), row.number("gaps"));
        }
        return counts;
    }
}
