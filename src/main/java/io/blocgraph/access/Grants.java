package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and ends grants, and explains why an account may see a unit or member. Nobody grants beyond what they administer. */
@Component
public class Grants {

    private static final String GRANT = """
            MATCH (a:Account {id: $account})
            OPTIONAL MATCH (u:Entity {id: $unit}) WHERE u:Unit
            CREATE (a)-[:HAS_GRANT]->(g:Grant {
              id: $id, role: $role, everywhere: $everywhere, until: $until, givenBy: $by, givenAt: $now})
            FOREACH (it IN CASE WHEN u IS NULL THEN [] ELSE [u] END | CREATE (g)-[:GRANTED_ON]->(it))""";

    /** Another grant replaces the last one only if it is valid at least as long. */
    private static final String FIND = """
            MATCH (a:Account)-[:HAS_GRANT]->(g:Grant {id: $id})
            OPTIONAL MATCH (g)-[:GRANTED_ON]->(u:Unit)
            RETURN a.id AS account, g.role AS role, g.everywhere AS everywhere, u.within AS within, u.code AS code,
              coalesce(g.until <= $asOf, false) OR EXISTS {
                (a)-[:HAS_GRANT]->(o:Grant {everywhere: true, role: 'ADMINISTRATOR'})
                WHERE o <> g AND coalesce(o.until >= g.until, o.until IS NULL)
              } AS another""";

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
                RETURN g {.id, .role, .until, .givenBy, .givenAt, unit: u.id, code: u.code, unitName: u.name}
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
                RETURN g {.id, .role, .until, .givenBy, .givenAt, unit: u.id, code: u.code, unitName: u.name}
              } AS grants, EXISTS { (a)-[:IS]->(:Member) } AS own,
              COLLECT {
                MATCH (a)-[:IS]->(m:Member)-[:ANSWERS_BY /* as of */]->(s:Assignment)-[:COVERS /* as of */]->(u:Unit)
                WHERE EXISTS { (m)-[:HOLDS /* as of */]->(:Seat /* as of */)-[:ON /* as of */]->(:Committee {kind: 'STANDING'}) }
                RETURN DISTINCT u {.id, .code, .name}
              } AS answeredFor""";

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
              g {.id, .role, .until, .givenBy, .givenAt, unit: u.id, code: u.code, unitName: u.name} AS grant
            ORDER BY a.key""";

    private final Graph graph;
    private final CurrentAccount currentAccount;
    private final Accounts accounts;
    private final PermissionResolver permissionResolver;
    private final SecurityAuditLog auditLog;
    private final Clock clock;

    Grants(
            Graph graph,
            CurrentAccount currentAccount,
            Accounts accounts,
            PermissionResolver permissionResolver,
            SecurityAuditLog auditLog,
            Clock clock) {
        this.graph = graph;
        this.currentAccount = currentAccount;
        this.accounts = accounts;
        this.permissionResolver = permissionResolver;
        this.auditLog = auditLog;
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
                .map(row -> new Holder(
                        (String) row.get("account"),
                        (String) row.get("name"),
                        (String) row.get("fullName"),
                        Accounts.grants(List.of(row.get("grant"))).getFirst()))
                .toList();
    }

    /** {@return all reasons why anything is visible to the caller} */
    public List<Reason> ownReasons() {
        LocalDate today = LocalDate.now(clock);
        return graph
                .read(
                        new AsOf(today, today).applyTo(ALL_REASONS),
                        Map.of("account", currentAccount.accountId(), AsOf.PARAMETER, today))
                .stream()
                .flatMap(row -> reasons(row).stream())
                .toList();
    }

    private static List<Reason> reasons(Map<String, Object> row) {
        List<Reason> reasons = new ArrayList<>();
        Accounts.grants(row.get("grants")).forEach(grant -> reasons.add(new Reason.ByGrant(grant)));
        for (Object each : (List<?>) row.get("answeredFor")) {
            Map<?, ?> unit = (Map<?, ?>) each;
            reasons.add(new Reason.ByAssignment(
                    new Grant.UnitRef((String) unit.get("id"), (String) unit.get("code"), (String) unit.get("name"))));
        }
        if (Boolean.TRUE.equals(row.get("own"))) {
            reasons.add(new Reason.OwnRecord());
        }
        return reasons;
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
                        && grant.unit().map(Grant.UnitRef::id).equals(unit)
                        && grant.until().equals(until));
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
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "account",
                account,
                "id",
                "grant-" + UUID.randomUUID(),
                "role",
                role.name(),
                "everywhere",
                unit.isEmpty(),
                "by",
                by,
                "now",
                ZonedDateTime.now(clock)));
        parameters.put("unit", unit.orElse(null));
        parameters.put("until", until.orElse(null));
        graph.write(GRANT, parameters);
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
                .map(row -> texts(row.get("within")))
                .findFirst()
                .orElseThrow(() -> new AccessRejectedException("GRANT_OUTSIDE", "unit"));
    }

    private String code(String unit) {
        return String.valueOf(graph.read("MATCH (u:Entity {id: $id}) RETURN u.code AS code", Map.of("id", unit))
                .getFirst()
                .get("code"));
    }

    /** Returns an empty list if the unit no longer exists: only an administrator of everything can handle that. */
    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
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
        Map<String, Object> grant = graph.read(FIND, Map.of("id", id, AsOf.PARAMETER, LocalDate.now(clock))).stream()
                .findFirst()
                .orElseThrow(() -> new AccessRejectedException("GRANT_UNKNOWN", ""));
        boolean everywhere = Boolean.TRUE.equals(grant.get("everywhere"));
        if (!viewer.administers(everywhere ? List.of() : texts(grant.get("within")))) {
            throw new AccessRejectedException("GRANT_UNKNOWN", "");
        }
        if (everywhere
                && grant.get("role").equals(Role.ADMINISTRATOR.name())
                && viewer.accountId().equals(grant.get("account"))
                && !Boolean.TRUE.equals(grant.get("another"))) {
            throw new AccessRejectedException("GRANT_LAST", "");
        }
        graph.write("MATCH (g:Grant {id: $id}) DETACH DELETE g", Map.of("id", id));
        auditLog.append(
                EventType.GRANT_ENDED,
                (String) grant.get("account"),
                grant.get("role") + " " + (everywhere ? "*" : grant.get("code")));
        permissionResolver.invalidateAll();
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
        Map<String, Object> found = graph
                .read(
                        new AsOf(today, today).applyTo(REASONS_FOR_ENTITY),
                        Map.of("account", account, "thing", thing, AsOf.PARAMETER, today))
                .stream()
                .filter(row -> own || viewer.administers(texts(row.get("within"))))
                .findFirst()
                .orElseThrow(() -> new AccessRejectedException("THING_UNKNOWN", "thing"));
        List<Reason> reasons = reasons(found);
        if (reasons.isEmpty() && !viewer.administers(texts(found.get("within")))) {
            // a caller who may not see an entity must not learn that it exists
            throw new AccessRejectedException("THING_UNKNOWN", "thing");
        }
        Optional<Role> most = reasons.stream()
                .map(reason -> reason instanceof Reason.ByGrant(Grant grant) ? grant.role() : Role.READER)
                .reduce((a, b) -> a.includes(b) ? a : b);
        return new AccessExplanation(List.copyOf(reasons), most);
    }
}
