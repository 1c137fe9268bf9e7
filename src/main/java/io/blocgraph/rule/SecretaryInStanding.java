package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Secretary and deputies sit on the standing committee where there is one: Charter, article 20. */
@Component
final class SecretaryInStanding implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.SECRETARY_IN_STANDING;
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
    public List<Finding> findings() {
        return List.of(Finding.ofPart("""
                MATCH (m:Member)-[:HOLDS]->(s:Seat)-[:ON]->(:Committee {kind: 'EXECUTIVE'})-[:LEADS]->(u:Unit)
                        <-[:LEADS]-(c:Committee {kind: 'STANDING'})
                WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
                  AND EXISTS { (c)<-[:ON]-(:Seat) }
                  AND NOT EXISTS { (c)<-[:ON]-(:Seat)<-[:HOLDS]-(m) }""").entities("s", "c").values("{role: s.role}"));
    }
}
