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
 * Every organization, and every unit of another kind that requires it, has a responsible person, either directly or through
 * its cluster.
 */
@Component
final class OrganizationCovered implements Rule {

    private final UnitKinds kinds;

    OrganizationCovered(UnitKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public RuleCode code() {
        return RuleCode.ORGANIZATION_COVERED;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("units");
    }

    @Override
    public Map<String, Object> parameters(LocalDate day) {
        return Map.of("kinds", kinds.codes(UnitKind::assignmentRequired));
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.ASSIGNMENTS, RuleInput.CLUSTERS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                CASE
                  WHEN NOT u:Cluster AND u.kind IN $kinds AND size(assignments) = 0 AND NOT any(c IN clusters WHERE c.covered) THEN [{
                    entities: [c IN clusters | c.cluster], values: [[c IN clusters | c.cluster.name]],
                    variant: CASE WHEN size(clusters) > 0 THEN 'cluster' ELSE '' END
                  }]
                  ELSE []
                END""");
    }

    @Override
    public Optional<String> since() {
        return Optional.of(
                "head(COLLECT { MATCH (u)<-[r:COVERS|COVERED /* ever */]-(:Assignment) WHERE r.until <= $asOf RETURN max(r.until) })");
    }
}
