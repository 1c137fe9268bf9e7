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
 * Members of the standing committee also sit on the executive committee of the same unit.
 *
 * <p>Source: Charter, article 20.
 */
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
    public List<RuleInput> inputs() {
        return List.of(RuleInput.SEATS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN seats
                  WHERE x.kind = 'STANDING' AND NOT any(y IN seats WHERE y.kind = 'EXECUTIVE' AND y.member = x.member)
                | {member: x.member, entities: [x.seat, x.committee]}]""");
    }
}
