/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Explains why an account may see a unit or member. */
@Component
public class AccessExplanations {

    private static final String REASONS_FOR_ENTITY = """
            MATCH (a:Account {id: $account}), (x:Entity {id: $thing})
            WITH a, x, CASE WHEN x:Unit THEN x.within ELSE [x.id] + reduce(all = [], each IN COLLECT {
              MATCH (x)-[b:BELONGS_TO|BELONGED_TO|ACTIVE_IN /* ever */]->(u:Unit)
              WHERE b.until IS NULL OR b.until > $asOf OR b.until = x.leftOn
              RETURN u.within } | all + each) END AS within
            RETURN within, x:Member AS member, EXISTS { (a)-[:IS]->(x) } AS own,
              COLLECT {
                MATCH (a)-[:HAS_GRANT]->(g:Grant) WHERE coalesce(g.until > $asOf, true)
                OPTIONAL MATCH (g)-[:GRANTED_ON]->(u:Unit)
                WITH g, u WHERE g.everywhere OR u.id IN within
                RETURN g {.id, .role, .everywhere, .until, .givenBy, .givenAt, unit: u.id, code: u.code, unitName: u.name}
              } AS grants,
              COLLECT {
                MATCH (a)-[:IS]->(m:Member)-[:ANSWERS_BY /* as of */]->(s:Assignment)-[:COVERS /* as of */]->(u:Unit)
                WHERE u.id IN within AND EXISTS { (m)-[:HOLDS /* as of */]->(:Seat /* as of */)-[:ON /* as of */]->(:Committee {kind: 'STANDING'}) }
                RETURN DISTINCT u {.id, .code, .name}
              } AS answeredFor""";

    /** All reasons of an account, wherever they lead. */
    private static final String ALL_REASONS = """
            MATCH (a:Account {id: $account})
            RETURN COLLECT {
                MATCH (a)-[:HAS_GRANT]->(g:Grant) WHERE coalesce(g.until > $asOf, true)
                OPTIONAL MATCH (g)-[:GRANTED_ON]->(u:Unit)
                RETURN g {.id, .role, .everywhere, .until, .givenBy, .givenAt, unit: u.id, code: u.code, unitName: u.name}
              } AS grants, EXISTS { (a)-[:IS]->(:Member) } AS own,
              COLLECT {
                MATCH (a)-[:IS]->(m:Member)-[:ANSWERS_BY /* as of */]->(s:Assignment)-[:COVERS /* as of */]->(u:Unit)
                WHERE EXISTS { (m)-[:HOLDS /* as of */]->(:Seat /* as of */)-[:ON /* as of */]->(:Committee {kind: 'STANDING'}) }
                RETURN DISTINCT u {.id, .code, .name}
              } AS answeredFor""";

    private final Graph graph;
    private final CurrentAccount currentAccount;
    private final Accounts accounts;
    private final Clock clock;

    AccessExplanations(Graph graph, CurrentAccount currentAccount, Accounts accounts, Clock clock) {
        this.graph = graph;
        this.currentAccount = currentAccount;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A reason why a unit or member is visible to an account. */
    public sealed interface Reason {

        /**
         * A grant on the unit or on one above it.
         *
         * @param grant the grant
         */
        record ByGrant(Grant grant) implements Reason {}

        /**
         * The account's member sits on a standing committee and is in charge of the unit.
         *
         * @param unit the unit that the assignment covers
         */
        record ByAssignment(Grant.UnitRef unit) implements Reason {}

        /** The record is that of the account's own member. */
        record OwnRecord() implements Reason {}
    }

    /**
     * The reasons why a unit or member is visible to an account, and the resulting role.
     *
     * @param reasons all reasons; empty if it is not visible
     * @param role the role that results from all reasons; empty if none
     */
    public record AccessExplanation(List<Reason> reasons, Optional<Role> role) {}

    /** {@return all reasons why anything is visible to the caller} */
    public List<Reason> ownReasons() {
        LocalDate today = LocalDate.now(clock);
        return graph
                .read(
                        new AsOf(today, today).applyTo(ALL_REASONS),
                        Map.of("account", currentAccount.accountId(), AsOf.PARAMETER, today))
                .stream()
                .map(Row::of)
                .flatMap(row -> reasons(row).stream())
                .toList();
    }

    private static List<Reason> reasons(Row row) {
        List<Reason> reasons = new ArrayList<>();
        Accounts.grants(row).forEach(grant -> reasons.add(new Reason.ByGrant(grant)));
        for (Row unit : row.rows("answeredFor")) {
            reasons.add(
                    new Reason.ByAssignment(new Grant.UnitRef(unit.text("id"), unit.text("code"), unit.text("name"))));
        }
        if (row.is("own")) {
            reasons.add(new Reason.OwnRecord());
        }
        return reasons;
    }

    /**
     * Explains why a unit or member is visible to an account, or is not.
     *
     * @param account the account's id: the caller's own, or one visible to them
     * @param thing the id of a unit or member visible to the caller
     * @return the reasons
     * @throws AccessRejectedException if the account, unit or member does not exist or is not visible to the caller
     */
    public AccessExplanation explain(String account, String thing) {
        AccountPermissions viewer = currentAccount.requirePermissions();
        boolean own = viewer.accountId().equals(account);
        if (!own && accounts.find(account).isEmpty()) {
            throw new AccessRejectedException("ACCOUNT_UNKNOWN", "account");
        }
        LocalDate today = LocalDate.now(clock);
        Row found = graph
                .read(
                        new AsOf(today, today).applyTo(REASONS_FOR_ENTITY),
                        Map.of("account", account, "thing", thing, AsOf.PARAMETER, today))
                .stream()
                .map(Row::of)
                .filter(row -> own || viewer.administers(row.texts("within")))
                .findFirst()
                .orElseThrow(() -> new AccessRejectedException("THING_UNKNOWN", "thing"));
        List<Reason> reasons = reasons(found);
        if (reasons.isEmpty() && !viewer.administers(found.texts("within"))) {
            // a caller who may not see an entity must not learn that it exists
            throw new AccessRejectedException("THING_UNKNOWN", "thing");
        }
        Optional<Role> most = reasons.stream()
                .map(reason -> reason instanceof Reason.ByGrant(Grant grant) ? grant.role() : Role.READER)
                .reduce((a, b) -> a.includes(b) ? a : b);
        return new AccessExplanation(List.copyOf(reasons), most);
    }
}
