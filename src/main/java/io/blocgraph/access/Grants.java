/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.RetryableTransaction;
import io.blocgraph.graph.query.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Creates and ends grants. Nobody grants beyond what they administer. */
@Component
@RetryableTransaction
public class Grants {

    /** Another grant replaces the last one only if it is valid at least as long. */
    private static final String FIND = """
            MATCH (a:Account)-[:HAS_GRANT]->(g:Grant {id: $id})
            OPTIONAL MATCH (g)-[:GRANTED_ON]->(u:Unit)
            RETURN a.id AS account, g.role AS role, g.everywhere AS everywhere, u.within AS within, u.code AS code,
              coalesce(g.until <= $asOf, false) OR EXISTS {
                (a)-[:HAS_GRANT]->(o:Grant {everywhere: true, role: 'ADMINISTRATOR'})
                WHERE o <> g AND coalesce(o.until >= g.until, o.until IS NULL)
              } AS another""";

    private static final String HOLDERS = """
            MATCH (x:Entity {id: $unit}) WHERE x:Unit
            CALL (x) {
              UNWIND x.within AS id
              MATCH (u:Entity {id: id})
              MATCH (g:Grant)-[:GRANTED_ON]->(u) WHERE coalesce(g.until > $asOf, true)
              RETURN g, u
              UNION
              MATCH (g:Grant {everywhere: true}) WHERE $everything AND coalesce(g.until > $asOf, true)
              RETURN g, null AS u
            }
            MATCH (a:Account)-[:HAS_GRANT]->(g) WHERE NOT a.disabled
            RETURN a.id AS account, a.name AS name, a.fullName AS fullName,
              g {.id, .role, .everywhere, .until, .givenBy, .givenAt, unit: u.id, code: u.code, unitName: u.name} AS grant
            ORDER BY a.key""";

    private final GrantRepository grants;
    private final Graph graph;
    private final CurrentAccount currentAccount;
    private final Accounts accounts;
    private final PermissionResolver permissionResolver;
    private final SecurityAuditLog auditLog;
    private final Clock clock;

    Grants(
            GrantRepository grants,
            Graph graph,
            CurrentAccount currentAccount,
            Accounts accounts,
            PermissionResolver permissionResolver,
            SecurityAuditLog auditLog,
            Clock clock) {
        this.grants = grants;
        this.graph = graph;
        this.currentAccount = currentAccount;
        this.accounts = accounts;
        this.permissionResolver = permissionResolver;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * An account that may see a unit through a grant.
     *
     * @param account the account's id
     * @param name the name used to sign in
     * @param fullName the person's name
     * @param grant the grant
     */
    public record Holder(String account, String name, String fullName, Grant grant) {}

    /**
     * Lists the accounts that may see a unit through a grant on it or on a unit above it.
     *
     * @param unit the unit's id
     * @return the holders, by name
     * @throws AccessRejectedException if the caller does not administer the unit
     */
    public List<Holder> holders(String unit) {
        AccountPermissions viewer = currentAccount.requirePermissions();
        if (!viewer.administers(ancestorIds(Optional.of(unit)))) {
            throw new AccessRejectedException("GRANT_OUTSIDE", "unit");
        }
        LocalDate today = LocalDate.now(clock);
        return graph
                .read(
                        HOLDERS,
                        Map.of("unit", unit, "everything", viewer.administersEverything(), AsOf.PARAMETER, today))
                .stream()
                .map(Row::of)
                .map(row -> new Holder(
                        row.text("account"), row.text("name"), row.text("fullName"), Accounts.grant(row.row("grant"))))
                .toList();
    }

    /**
     * Grants a role.
     *
     * @param account the id of the account that receives it
     * @param role the role
     * @param unit the unit's id, including all units below it; empty for everything
     * @param until the first day on which it is no longer valid; empty if unlimited
     * @throws AccessRejectedException if the caller does not administer the unit, or the account is not visible to them
     */
    public void grant(String account, Role role, Optional<String> unit, Optional<LocalDate> until) {
        AccountPermissions giver = currentAccount.requirePermissions();
        if (!giver.administers(ancestorIds(unit))) {
            throw new AccessRejectedException("GRANT_OUTSIDE", "unit");
        }
        Account holder =
                accounts.find(account).orElseThrow(() -> new AccessRejectedException("ACCOUNT_UNKNOWN", "account"));
        if (until.isPresent() && !until.get().isAfter(LocalDate.now(clock))) {
            throw new AccessRejectedException("UNTIL_PAST", "until");
        }
        boolean twice = holder.grants().stream()
                .anyMatch(grant -> grant.role() == role
                        && Optional.ofNullable(grant.unit())
                                .map(Grant.UnitRef::id)
                                .equals(unit)
                        && Optional.ofNullable(grant.until()).equals(until));
        if (twice) {
            throw new AccessRejectedException("GRANT_TWICE", "unit");
        }
        grant(account, role, unit, until, giver.name());
        auditLog.append(
                EventType.GRANT_GIVEN,
                account,
                role + " " + unit.map(this::code).orElse("*"));
    }

    void grant(String account, Role role, Optional<String> unit, Optional<LocalDate> until, String by) {
        Grant grant = new Grant(
                "grant-" + UUID.randomUUID(), role, unit.isEmpty(), null, until.orElse(null), by, clock.instant());
        grants.create(account, grant, unit.orElse(null));
        permissionResolver.invalidateAll();
    }

    /** Returns the ids of a unit and all units above it; empty for everything. */
    private Collection<String> ancestorIds(Optional<String> unit) {
        if (unit.isEmpty()) {
            return List.of();
        }
        return graph
                .read("MATCH (u:Entity {id: $id}) WHERE u:Unit RETURN u.within AS within", Map.of("id", unit.get()))
                .stream()
                .map(row -> Row.of(row).texts("within"))
                .findFirst()
                .orElseThrow(() -> new AccessRejectedException("GRANT_OUTSIDE", "unit"));
    }

    private String code(String unit) {
        return String.valueOf(graph.read("MATCH (u:Entity {id: $id}) RETURN u.code AS code", Map.of("id", unit))
                .getFirst()
                .get("code"));
    }

    /**
     * Ends a grant immediately.
     *
     * @param id the grant's id
     * @throws AccessRejectedException if the caller does not administer its unit, or it is the last grant that administers
     *     everything
     */
    public void revoke(String id) {
        AccountPermissions viewer = currentAccount.requirePermissions();
        Row grant = graph.read(FIND, Map.of("id", id, AsOf.PARAMETER, LocalDate.now(clock))).stream()
                .findFirst()
                .map(Row::of)
                .orElseThrow(() -> new AccessRejectedException("GRANT_UNKNOWN", ""));
        boolean everywhere = grant.is("everywhere");
        // of a unit that no longer exists nothing is known: only an administrator of everything can end the grant
        if (!viewer.administers(everywhere ? List.of() : grant.texts("within"))) {
            throw new AccessRejectedException("GRANT_UNKNOWN", "");
        }
        if (everywhere
                && grant.text("role").equals(Role.ADMINISTRATOR.name())
                && viewer.accountId().equals(grant.text("account"))
                && !grant.is("another")) {
            throw new AccessRejectedException("GRANT_LAST", "");
        }
        grants.deleteById(id);
        auditLog.append(
                EventType.GRANT_ENDED,
                grant.text("account"),
                grant.text("role") + " "
                        + (everywhere ? "*" : grant.textIfAny("code").orElse("-")));
        permissionResolver.invalidateAll();
    }
}
