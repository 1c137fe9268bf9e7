package io.blocgraph.rule;

import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every organization, and every unit of another kind that needs it, has somebody who answers for it: directly, or through its cluster. */
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
        List<String> codes = kinds.all().values().stream()
                .filter(UnitKind::answered)
                .map(UnitKind::code)
                .toList();
        return Map.of("kinds", codes);
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                Finding.of("""
                WITH u
                WHERE NOT u:Cluster AND u.kind IN $kinds
                  AND NOT EXISTS { (u)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(:Member) }
                  AND NOT EXISTS {
                    (u)-[:IN_CLUSTER]->(c:Cluster)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(:Member)
                    WHERE coalesce(c.establishedOn <= $asOf, true) AND coalesce(c.dissolvedOn > $asOf, true)
                  }
                WITH u, COLLECT { MATCH (u)-[:IN_CLUSTER]->(c:Cluster) RETURN c } AS l""")
                        .entitiesIn("l")
                        .values("[c IN l | c.name]")
                        .variant("CASE WHEN size(l) > 0 THEN 'cluster' ELSE '' END")
                        .since(
                                "head(COLLECT { MATCH (u)<-[r: COVERS|COVERED]-(:Assignment) WHERE r.until <= $asOf RETURN max(r.until) })"));
    }
}
