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
 * Each point of a resolution has a responsible member who has not left. A point without one is refused; one whose responsible member
 * leaves later is listed.
 *
 * <p>Source: the practice of the Đắk Lắk bloc.
 */
@Component
final class PointWithoutOwner implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.POINT_WITHOUT_OWNER;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean checkedOnChange() {
        return false;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("responsible");
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.RECORDS);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN records WHERE x.kind = 'POINT' AND x.record.state <> 'DRAFT' AND coalesce(x.member.leftOn <= $asOf, x.member IS NULL)
                | {member: x.member, entities: [x.record], values: [x.title], since: x.member.leftOn}]""");
    }
}
