package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sits on the standing committee sits on the executive committee of the same unit: Charter, article 20. */
@Component
final class StandingFromExecutive implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.STANDING_FROM_EXECUTIVE;
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
        return List.of(Finding.ofPart("""
                MATCH (u:Unit)<-[:LEADS]-(c:Committee {kind: 'STANDING'})<-[:ON]-(s:Seat)<-[:HOLDS]-(m:Member)
                WHERE NOT EXISTS { (u)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(:Seat)<-[:HOLDS]-(m) }""").entities("s", "c"));
    }
}
