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
 * A code identifies one unit or one member and is never reused, and what looks the same is the same code. A change is refused where it
 * gives a code; this rule finds those that a graph holds from before or from elsewhere.
 */
@Component
final class CodeUnique implements Rule {

    /** The unit and its members, each with what has or had the same code, and that code. */
    private static final RuleInput SAME_CODE = RuleInput.derived("sameCode", """
            COLLECT {
              UNWIND [u] + members AS y
              CALL (y) {
                MATCH (o:Unit {codeKey: y.codeKey}) USING INDEX SEEK o:Unit(codeKey)
                WHERE o <> y
                RETURN o, o.code AS c
              UNION
                MATCH (o:Member {codeKey: y.codeKey}) USING INDEX SEEK o:Member(codeKey)
                WHERE o <> y
                RETURN o, o.code AS c
              UNION
                MATCH (f:FormerCode {codeKey: y.codeKey}) USING INDEX SEEK f:FormerCode(codeKey)
                WHERE f.unit <> y.id
                MATCH (o:Entity {id: f.unit})
                RETURN o, f.code AS c
              }
              RETURN [y, o, c] ORDER BY c, o.id
            }""");

    @Override
    public RuleCode code() {
        return RuleCode.CODE_UNIQUE;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("code");
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(RuleInput.MEMBERS, SAME_CODE);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN sameCode WHERE x[0] = u | {entities: [x[1]], values: [u.code, coalesce(x[1].name, x[1].fullName), x[2]]}]""", """
                [x IN sameCode WHERE x[0] <> u | {
                  member: x[0], own: true, entities: [x[1]], variant: 'member', values: [x[0].code, coalesce(x[1].name, x[1].fullName), x[2]]
                }]""");
    }
}
