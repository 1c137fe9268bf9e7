package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The sign-ins that hold at the moment, in whichever browser and through whichever instance: what is not there is over. */
@Component
public class SignInSessions {

    private static final String OPEN = """
            MATCH (a:Account {id: $account}) WHERE NOT a.disabled
            SET a.usedAt = $now
            CREATE (a)-[:SIGNED_IN]->(:SignIn {id: $id, at: $now, lastUsedAt: $now, address: $address, agent: $agent})""";

    private static final String LIST = """
            MATCH (a:Account {id: $account})-[:SIGNED_IN]->(s:SignIn)
            RETURN s.id AS id, s.at AS at, s.lastUsedAt AS usedAt, s.address AS address, s.agent AS agent
            ORDER BY s.at DESC""";

    /** What the provider has vouched for before is worth nothing any more either. */
    private static final String END_ALL = """
            MATCH (a:Account {id: $account}) SET a.signedOutAt = $now
            WITH a MATCH (a)-[:SIGNED_IN]->(s:SignIn) WHERE s.id <> $but DETACH DELETE s""";

    private final Graph graph;
    private final PermissionResolver permissionResolver;
    private final CurrentAccount currentAccount;
    private final SecurityAuditLog auditLog;
    private final AccessProperties properties;
    private final Clock clock;

    SignInSessions(
            Graph graph,
            PermissionResolver permissionResolver,
            CurrentAccount currentAccount,
            SecurityAuditLog auditLog,
            AccessProperties properties,
            Clock clock) {
        this.graph = graph;
        this.permissionResolver = permissionResolver;
        this.currentAccount = currentAccount;
        this.auditLog = auditLog;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A sign-in that holds.
     *
     * @param id its id
     * @param signedInAt since when
     * @param lastUsedAt when it was last used, to the minute
     * @param address from which address
     * @param userAgent what the browser says that it is
     * @param current whether it is the one through which is asked
     */
    public record SignInSession(
            String id, Instant signedInAt, Instant lastUsedAt, String address, String userAgent, boolean current) {}

    /** Begins one for an account that has shown who it is. */
    AuthenticatedAccount open(String account, String name) {
        String id = "sign-in-" + UUID.randomUUID();
        ZonedDateTime now = ZonedDateTime.now(clock);
        graph.write(
                OPEN,
                Map.of(
                        "account",
                        account,
                        "id",
                        id,
                        "now",
                        now,
                        "address",
                        RequestOrigin.remoteAddress(),
                        "agent",
                        RequestOrigin.userAgent()));
        auditLog.append(SecurityAuditLog.EventType.SIGNED_IN, account, name, RequestOrigin.remoteAddress(), "");
        return new AuthenticatedAccount(new Credential.Session(id), account, name);
    }

    /**
     * The sign-ins of who asks.
     *
     * @return those that hold, the latest first
     */
    public List<SignInSession> own() {
        AuthenticatedAccount authenticatedAccount = currentAccount
                .authenticatedAccount()
                .orElseThrow(() -> new AccessRejectedException("UNAUTHORIZED", ""));
        return graph.read(LIST, Map.of("account", authenticatedAccount.accountId())).stream()
                .map(row -> new SignInSession(
                        (String) row.get("id"),
                        instant(row.get("at")),
                        instant(row.get("usedAt")),
                        (String) row.get("address"),
                        (String) row.get("agent"),
                        authenticatedAccount.credential().equals(new Credential.Session((String) row.get("id")))))
                .toList();
    }

    private static Instant instant(Object at) {
        return ((ZonedDateTime) at).toInstant();
    }

    /**
     * Ends a sign-in of who asks.
     *
     * @param id its id; one of somebody else is passed over
     */
    public void end(String id) {
        AuthenticatedAccount authenticatedAccount = currentAccount
                .authenticatedAccount()
                .orElseThrow(() -> new AccessRejectedException("UNAUTHORIZED", ""));
        graph.write(
                "MATCH (:Account {id: $account})-[:SIGNED_IN]->(s:SignIn {id: $id}) DETACH DELETE s",
                Map.of("account", authenticatedAccount.accountId(), "id", id));
        permissionResolver.invalidateAll();
    }

    /**
     * Ends a sign-in because its session is over.
     *
     * @param authenticatedAccount whose
     */
    public void endExpired(AuthenticatedAccount authenticatedAccount) {
        if (authenticatedAccount.credential() instanceof Credential.Session(String id)) {
            graph.write("MATCH (s:SignIn {id: $id}) DETACH DELETE s", Map.of("id", id));
            permissionResolver.invalidateAll();
        }
    }

    /** Ends all sign-ins of who asks, but the one through which is asked. */
    public void endAllButCurrent() {
        AuthenticatedAccount authenticatedAccount = currentAccount
                .authenticatedAccount()
                .orElseThrow(() -> new AccessRejectedException("UNAUTHORIZED", ""));
        String but = authenticatedAccount.credential() instanceof Credential.Session(String id) ? id : "";
        endAll(authenticatedAccount.accountId(), but);
    }

    /** Ends all sign-ins of an account, but one. */
    void endAll(String account, String but) {
        graph.write(END_ALL, Map.of("account", account, "but", but, "now", ZonedDateTime.now(clock)));
        auditLog.append(SecurityAuditLog.EventType.SIGNED_OUT, account, "");
        permissionResolver.invalidateAll();
    }

    /** Takes away what is older than it may be, and failures that are long past. */
    @Scheduled(cron = "0 17 * * * *")
    void deleteExpired() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        graph.write(
                "MATCH (s:SignIn) WHERE s.at <= $before DETACH DELETE s",
                Map.of("before", now.minus(properties.session())));
        graph.write("MATCH (f:Attempts) WHERE f.lastAt <= $before DELETE f", Map.of("before", now.minusHours(1)));
    }
}
