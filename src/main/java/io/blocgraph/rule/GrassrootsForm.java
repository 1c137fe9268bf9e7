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
 * An organization with 30 or more members is a grassroots committee, a smaller one a grassroots cell.
 *
 * <p>Source: Charter, article 21.
 */
@Component
final class GrassrootsForm implements Rule {

    private static final Value LEAST = new Value("least", EffectiveValue.always(30));

    private static final RuleInput IN_ALL = RuleInput.of(
            "inAll",
            "COUNT { MATCH (u:Organization) (()<-[:PART_OF /* as of */]-()){0,12} (:Unit)<-[:BELONGS_TO /* as of */]-(:Member) }");

    @Override
    public RuleCode code() {
        return RuleCode.GRASSROOTS_FORM;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("form");
    }

    @Override
    public List<Value> values() {
        return List.of(LEAST);
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.FORM, IN_ALL);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                CASE
                  WHEN form = 'CELL' AND inAll >= $least OR form = 'COMMITTEE' AND inAll < $least
                    THEN [{values: [inAll, $least], variant: form}]
                  ELSE []
                END""");
    }
}
