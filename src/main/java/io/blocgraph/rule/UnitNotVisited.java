/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Somebody who is responsible for an organization visits it regularly. A bloc is checked from the first visit that it has recorded
 * on, so that those who keep no visits are not told of missing ones.
 *
 * <p>Source: the practice of the Đắk Lắk bloc.
 */
@Component
final class UnitNotVisited implements Rule {

    private static final Value DAYS = new Value("days", EffectiveValue.always(180));

    /** The day of the last visit by somebody who was responsible then. */
    private static final RuleInput VISITED = new RuleInput("visited", "u.visitedOn", """
            head(COLLECT {
              MATCH (v:FollowUp {kind: 'VISIT', aboutId: u.id} WHERE v.day <= $asOf) USING INDEX v:FollowUp(kind, aboutId, day)
              WHERE v.byResponsible AND v.heldOn IS NOT NULL
              RETURN v.heldOn ORDER BY v.kind DESC, v.aboutId DESC, v.day DESC LIMIT 1
            })""", false);

    /** The day since which visits are recorded in the bloc. */
    private static final RuleInput VISITS_SINCE = RuleInput.of("visitsSince", """
            CASE WHEN u:Organization THEN head(COLLECT {
              MATCH (b:Entity) WHERE b.id IN u.within AND b.visitsSince <= $asOf
              RETURN min(b.visitsSince)
            }) END""");

    @Override
    public RuleCode code() {
        return RuleCode.UNIT_NOT_VISITED;
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
        return List.of(DAYS);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(VISITED, VISITS_SINCE);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [d IN [coalesce(visited, CASE WHEN u.establishedOn > visitsSince THEN u.establishedOn ELSE visitsSince END)]
                  WHERE u:Organization AND visitsSince IS NOT NULL AND d + duration({days: $days}) <= $asOf
                | {
                  values: [visited, $days], variant: CASE WHEN visited IS NULL THEN 'never' ELSE '' END,
                  since: d + duration({days: $days})
                }]""");
    }
}
