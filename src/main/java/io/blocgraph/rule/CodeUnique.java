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
 * A code identifies one unit or one member and is never reused. A database constraint prevents equal codes; this rule finds
 * those that differ only in case.
 */
@Component
final class CodeUnique implements Rule {

    private static final RuleInput UNITS = RuleInput.of("sameCode", """
            COLLECT {
              MATCH (o:Unit)
              WHERE o.code IN [toUpper(u.code), toLower(u.code)] AND o <> u
              RETURN o ORDER BY o.code
            }""");

    private static final RuleInput PEOPLE = RuleInput.derived("samePersonCode", """
            COLLECT {
              UNWIND members AS m
              MATCH (o:Member)
              WHERE o.code IN [toUpper(m.code), toLower(m.code)] AND o <> m
              RETURN [m, o] ORDER BY o.code
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
        return List.of(UNITS, RuleInput.MEMBERS, PEOPLE);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [o IN sameCode | {entities: [o], values: [u.code, o.name, o.code]}]""", """
                [x IN samePersonCode | {
                  member: x[0], own: true, entities: [x[1]], variant: 'member', values: [x[0].code, x[1].fullName, x[1].code]
                }]""");
    }
}
