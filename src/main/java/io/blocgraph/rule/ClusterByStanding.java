package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for a cluster sits on the bloc's standing committee: the practice of the Đắk Lắk bloc. */
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
    public List<Finding> findings() {
        return List.of(Lapsed.of("Cluster", "STANDING"));
    }
}
