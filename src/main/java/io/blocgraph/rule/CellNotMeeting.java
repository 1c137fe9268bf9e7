/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A cell, or a grassroots cell, meets every month. A bloc is checked from the first meeting that it has recorded on.
 *
 * <p>Source: Charter, articles 22 and 24: cells meet once a month.
 */
@Component
final class CellNotMeeting implements Rule {

    private static final Value MONTHS = new Value("months", EffectiveValue.always(1));

    /** The day of the last meeting of the cell itself, not of its committee. */
    private static final RuleInput MET = new RuleInput("met", "u.metOn", """
            head(COLLECT {
              MATCH (v:FollowUp {kind: 'MEETING', aboutId: u.id} WHERE v.day <= $asOf) USING INDEX v:FollowUp(kind, aboutId, day)
              WHERE v.heldOn IS NOT NULL AND NOT EXISTS { (v)-[:BY_COMMITTEE]->() }
              RETURN v.heldOn ORDER BY v.kind DESC, v.aboutId DESC, v.day DESC LIMIT 1
            })""", false);

    /** The day since which meetings are recorded in the bloc. */
    private static final RuleInput MEETINGS_SINCE = RuleInput.of("meetingsSince", """
            CASE WHEN u:Cell OR u:Organization THEN head(COLLECT {
              MATCH (b:Entity) WHERE b.id IN u.within AND b.meetingsSince <= $asOf
              RETURN min(b.meetingsSince)
            }) END""");

    @Override
    public RuleCode code() {
        return RuleCode.CELL_NOT_MEETING;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean checkedOnChange() {
        return false;
    }

    @Override
    public List<Value> values() {
        return List.of(MONTHS);
    }

    @Override
    public Map<String, Object> parameters(LocalDate day) {
        Map<String, Object> parameters = new HashMap<>(Rule.super.parameters(day));
        parameters.put(
                "first", day.withDayOfMonth(1).minusMonths(MONTHS.history().valueOn(day)));
        return parameters;
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.FORM, MET, MEETINGS_SINCE);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [d IN [coalesce(met, CASE WHEN u.establishedOn > meetingsSince THEN u.establishedOn ELSE meetingsSince END)]
                  WHERE (u:Cell OR form = 'CELL') AND meetingsSince IS NOT NULL AND d < $first
                | {values: [met, $months], variant: CASE WHEN met IS NULL THEN 'never' ELSE '' END, since: $first}]""");
    }
}
