/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A member who is responsible for a cluster sits on the standing committee of the bloc.
 *
 * <p>Source: the practice of the Đắk Lắk bloc.
 */
@Component
final class ClusterByStanding implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.CLUSTER_BY_STANDING;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("member");
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.ASSIGNMENTS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN assignments WHERE u:Cluster AND NOT x.entitled | {member: x.member, entities: [x.assignment], since: x.since}]""");
    }

    @Override
    public Optional<String> since() {
        return Optional.of("""
                head(COLLECT {
                  MATCH (m)-[:HOLDS|HELD /* ever */]->(s:Seat /* ever */)-[:ON|WAS_ON /* ever */]->(:Committee {kind: 'STANDING'})-[:LEADS|LED /* ever */]->(:Bloc)
                  WHERE s.until <= $asOf
                  RETURN max(s.until)
                })""");
    }
}
