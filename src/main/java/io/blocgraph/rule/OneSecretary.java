/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A committee has at most one secretary at a time. The violation is reported for the later of two. */
@Component
final class OneSecretary implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.ONE_SECRETARY;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
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
                [x IN [x IN seats WHERE x.role = 'SECRETARY' | [
                  x, head([y IN seats WHERE y.role = 'SECRETARY' AND y.committee = x.committee])
                ]] WHERE x[0].seat <> x[1].seat | {
                  member: x[0].member, entities: [x[0].committee, x[0].seat, x[1].seat, x[1].member],
                  values: [x[1].member.fullName, {committee: x[0].kind}], since: x[0].seat.since
                }]""");
    }
}
