/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A unit has one parent unit, of a kind and form that allow it. Only some kinds may be at the top. */
@Component
final class ParentKind implements Rule {

    private final UnitKinds kinds;

    ParentKind(UnitKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public RuleCode code() {
        return RuleCode.PARENT_KIND;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("parent");
    }

    @Override
    public Map<String, Object> parameters(LocalDate day) {
        Map<String, List<String>> above = new HashMap<>();
        kinds.all().forEach((code, kind) -> above.put(code, kind.parents()));
        return Map.of("above", above);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.PARENTS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [v IN [CASE
                  WHEN size(parents) = 0 THEN CASE WHEN size(coalesce($above[u.kind], [])) > 0 THEN 'none' END
                  WHEN size(parents) > 1 THEN 'several'
                  WHEN NOT parents[0].kind IN coalesce($above[u.kind], []) THEN 'kind'
                  WHEN u.kind = 'CELL' AND parents[0].kind = 'ORGANIZATION' AND parents[0].form = 'CELL' THEN 'cell'
                  WHEN u.kind = 'GROUP' AND parents[0].kind = 'ORGANIZATION' AND parents[0].form = 'COMMITTEE' THEN 'group'
                END] WHERE v IS NOT NULL | {
                  entities: parents, variant: v,
                  values: [{kind: u.kind}, [p IN parents | p.name], [p IN parents | {kind: p.kind}], [k IN $above[u.kind] | {kind: k}]]
                }]""");
    }
}
