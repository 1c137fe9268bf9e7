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

/** Every cluster has a responsible person. */
@Component
final class ClusterCovered implements Rule {

    private final UnitKinds kinds;

    ClusterCovered(UnitKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public RuleCode code() {
        return RuleCode.CLUSTER_COVERED;
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
        return List.of(RuleInput.ASSIGNMENTS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                CASE WHEN u:Cluster AND u.kind IN $kinds AND size(assignments) = 0 THEN [{}] ELSE [] END""");
    }

    @Override
    public Optional<String> since() {
        return Optional.of(
                "head(COLLECT { MATCH (u)<-[r:COVERS|COVERED /* ever */]-(:Assignment) WHERE r.until <= $asOf RETURN max(r.until) })");
    }
}
