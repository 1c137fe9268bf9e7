package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A standing committee only where the executive committee has at least nine members: Charter, article 22(5). */
@Component
final class StandingThreshold implements Rule {

    private static final Value LEAST = new Value("least", Dated.always(9));

    @Override
    public RuleCode code() {
        return RuleCode.STANDING_THRESHOLD;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("kind");
    }

    @Override
    public List<Value> values() {
        return List.of(LEAST);
    }

    @Override
    public List<Finding> findings() {
        return List.of(Finding.of("""
                MATCH (u)<-[:LEADS]-(c:Committee {kind: 'STANDING'})
                WHERE EXISTS { (c)<-[:ON]-(:Seat) }
                WITH u, c, COUNT {
                  MATCH (u)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(:Seat)<-[:HOLDS]-(p:Member)
                  RETURN DISTINCT p
                } AS k
                WHERE k < $least""").entities("c").values("k", "$least"));
    }
}
