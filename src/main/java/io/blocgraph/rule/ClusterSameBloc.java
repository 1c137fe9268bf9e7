/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cluster of an organization belongs to the same bloc as the organization. */
@Component
final class ClusterSameBloc implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.CLUSTER_SAME_BLOC;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("cluster");
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.CLUSTERS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [c IN clusters WHERE NOT c.own | {entities: [c.cluster], values: [c.cluster.name], since: c.since}]""");
    }
}
