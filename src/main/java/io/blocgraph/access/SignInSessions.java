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

/** The current sign-ins, in all browsers and across all instances: one that is not stored is over. */
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

    /** Tokens that the identity provider issued before become invalid, too. */
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
     * A current sign-in.
     *
     * @param id its id
     * @param signedInAt when it began
     * @param lastUsedAt when it was last used, to the minute
     * @param address the client's address
     * @param userAgent the browser's user agent
     * @param current whether it is the one in use
     */
    public record SignInSession(
            String id, Instant signedInAt, Instant lastUsedAt, String address, String userAgent, boolean current) {}

    /** Opens a sign-in for an authenticated account. */
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

    /** {@return the caller's current sign-ins, latest first} */
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
     * Ends one of the caller's sign-ins.
     *
     * @param id its id; those of other accounts are ignored
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
     * Ends a sign-in because its session has ended.
     *
     * @param authenticatedAccount the session's account
     */
    public void endExpired(AuthenticatedAccount authenticatedAccount) {
        if (authenticatedAccount.credential() instanceof Credential.Session(String id)) {
            graph.write("MATCH (s:SignIn {id: $id}) DETACH DELETE s", Map.of("id", id));
            permissionResolver.invalidateAll();
        }
    }

    /** Ends all of the caller's sign-ins except the one in use. */
    public void endAllButCurrent() {
        AuthenticatedAccount authenticatedAccount = currentAccount
                .authenticatedAccount()
                .orElseThrow(() -> new AccessRejectedException("UNAUTHORIZED", ""));
        String but = authenticatedAccount.credential() instanceof Credential.Session(String id) ? id : "";
        endAll(authenticatedAccount.accountId(), but);
    }

    /** Ends all sign-ins of an account except one. */
    void endAll(String account, String but) {
        graph.write(END_ALL, Map.of("account", account, "but", but, "now", ZonedDateTime.now(clock)));
        auditLog.append(SecurityAuditLog.EventType.SIGNED_OUT, account, "");
        permissionResolver.invalidateAll();
    }

    /** Deletes expired sign-ins and old failures. */
    @Scheduled(cron = "0 17 * * * *")
    void deleteExpired() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        graph.write(
                "MATCH (s:SignIn) WHERE s.at <= $before DETACH DELETE s",
                Map.of("before", now.minus(properties.session())));
        graph.write("MATCH (f:Attempts) WHERE f.lastAt <= $before DELETE f", Map.of("before", now.minusHours(1)));
    }
}
