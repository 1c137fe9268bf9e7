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
 * The secretary and the deputy secretaries sit on the standing committee, if there is one.
 *
 * <p>Source: Charter, article 20.
 */
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
    public List<RuleInput> inputs() {
        return List.of(RuleInput.SEATS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN seats
                  WHERE x.kind = 'EXECUTIVE' AND x.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
                    AND any(y IN seats WHERE y.kind = 'STANDING')
                    AND NOT any(y IN seats WHERE y.kind = 'STANDING' AND y.member = x.member)
                | {member: x.member, entities: [x.seat], values: [{role: x.role}]}]""");
    }
}
