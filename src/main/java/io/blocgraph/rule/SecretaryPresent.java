/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Every unit of a kind that requires it has a secretary. A deputy secretary, who acts while the seat is vacant, satisfies
 * the rule.
 */
@Component
final class SecretaryPresent implements Rule {

    private final UnitKinds kinds;

    SecretaryPresent(UnitKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public RuleCode code() {
        return RuleCode.SECRETARY_PRESENT;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("role");
    }

    @Override
    public Map<String, Object> parameters(LocalDate day) {
        List<String> codes = kinds.all().values().stream()
                .filter(UnitKind::secretaryRequired)
                .map(UnitKind::code)
                .toList();
        return Map.of("kinds", codes);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.SEATS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                CASE
                  WHEN u.kind IN $kinds
                    AND NOT any(x IN seats WHERE x.kind = 'EXECUTIVE' AND x.role IN ['SECRETARY', 'DEPUTY_SECRETARY']) THEN [{}]
                  ELSE []
                END""");
    }

    @Override
    public Optional<String> since() {
        return Optional.of("""
                head(COLLECT {
                  MATCH (u)<-[:LEADS|LED /* ever */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON|WAS_ON /* ever */]-(s:Seat /* ever */)
                  WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY'] AND s.until <= $asOf
                  RETURN max(s.until)
                })""");
    }
}
