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
 * A member belongs to one cell at a time and is temporarily active in at most one other. The violation is reported for the
 * later of the two.
 */
@Component
final class OneCell implements Rule {

    /** Members who have never changed cells are skipped by counting their memberships, which is cheap. */
    private static final RuleInput TWICE = RuleInput.of("twice", """
            COLLECT {
              MATCH (u)<-[r:BELONGS_TO|ACTIVE_IN /* as of */]-(m:Member)
              WHERE COUNT { (m)-[:BELONGS_TO|ACTIVE_IN|BELONGED_TO|WAS_ACTIVE_IN /* ever */]->() } > 1
              MATCH (m)-[o:BELONGS_TO|ACTIVE_IN /* as of */]->(x:Unit)
              WITH u, r, m, o, x, coalesce(r.since, date('0001-01-01')) AS d, coalesce(o.since, date('0001-01-01')) AS e
              WHERE o <> r AND (type(r) ENDS WITH 'ACTIVE_IN') = (type(o) ENDS WITH 'ACTIVE_IN') AND (e < d OR e = d AND x.id < u.id)
              RETURN {member: m, other: x, since: r.since, temporary: type(r) ENDS WITH 'ACTIVE_IN'}
            }""");

    @Override
    public RuleCode code() {
        return RuleCode.ONE_CELL;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("cell");
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(TWICE);
    }

    @Override
    public List<String> violations() {
        return List.of("""
                [x IN twice | {
                  member: x.member, own: true, entities: [x.other], values: [x.other.name], since: x.since,
                  variant: CASE WHEN x.temporary THEN 'temporary' ELSE 'official' END
                }]""");
    }
}
