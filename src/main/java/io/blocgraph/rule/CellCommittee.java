/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A cell with nine or more official members elects a committee of at most seven. A smaller cell has a secretary and, if
 * needed, one deputy.
 *
 * <p>Source: 294-QĐ/TW.
 */
@Component
final class CellCommittee implements Rule {

    private static final Value OFFICIAL = new Value("official", EffectiveValue.always(9));
    private static final Value MOST = new Value("most", EffectiveValue.always(7));

    @Override
    public RuleCode code() {
        return RuleCode.CELL_COMMITTEE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Value> values() {
        return List.of(OFFICIAL, MOST);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.FORM, RuleInput.MEMBERS, RuleInput.OFFICIAL, RuleInput.SEATS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [v IN [l IN [[x IN seats WHERE x.kind = 'EXECUTIVE' | x.role]] WHERE (u:Cell OR form = 'CELL') AND size(l) > 0 | [size(l), CASE
                  WHEN official >= $official AND size(l) > $most THEN 'large'
                  WHEN official >= $official AND size(l) < 3 AND all(r IN l WHERE r IN ['SECRETARY', 'DEPUTY_SECRETARY']) THEN 'none'
                  WHEN official < $official AND (any(r IN l WHERE NOT r IN ['SECRETARY', 'DEPUTY_SECRETARY'])
                    OR size([r IN l WHERE r = 'DEPUTY_SECRETARY']) > 1) THEN 'needless'
                END]] WHERE v[1] IS NOT NULL | {values: [official, v[0], $official, $most], variant: v[1]}]""");
    }
}
