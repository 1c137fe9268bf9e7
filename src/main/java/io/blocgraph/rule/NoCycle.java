/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** No unit is its own ancestor. */
@Component
final class NoCycle implements Rule {

    private static final RuleInput CYCLE = RuleInput.of("cycle", """
            COLLECT {
              MATCH p = (u) (()-[:PART_OF /* as of */]->()){1,12} (x:Unit)
              WHERE x = u
              RETURN nodes(p) LIMIT 1
            }""");

    @Override
    public RuleCode code() {
        return RuleCode.NO_CYCLE;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("parent");
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(CYCLE);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [l IN cycle | {entities: l[1..-1], values: [[x IN l | x.name]]}]""");
    }
}
