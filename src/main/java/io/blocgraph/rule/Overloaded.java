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
 * No member is responsible for more units than the limit. The violation is reported at their parent unit, where the work is
 * divided.
 */
@Component
final class Overloaded implements Rule {

    private static final Value MOST = new Value("most", EffectiveValue.always(15));

    private static final RuleInput LOADS = RuleInput.of("loads", """
            COLLECT {
              MATCH (u)<-[:PART_OF /* as of */]-(:Unit)<-[:COVERS /* as of */]-(:Assignment)<-[:ANSWERS_BY /* as of */]-(m:Member)
              WITH DISTINCT m
              RETURN [m, COUNT {
                MATCH (m)-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(y:Unit)
                WHERE existsOnDay(y)
                RETURN DISTINCT y
              }]
            }""");

    @Override
    public RuleCode code() {
        return RuleCode.OVERLOADED;
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
    public List<Value> values() {
        return List.of(MOST);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(LOADS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN loads WHERE x[1] > $most | {member: x[0], values: [x[1], $most]}]""");
    }
}
