package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.VietnameseText;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the accounts that the caller administers, and the caller's own password. */
@Component
public class AccountChanges {

    private static final int MAX_LENGTH = 100;

    private static final String CREATE = """
            OPTIONAL MATCH (taken:Account {key: $key})
            WITH taken WHERE taken IS NULL
            CREATE (a:Account {
              id: $id, name: $name, key: $key, fullName: $fullName, words: $words, hash: $hash, newPassword: $newPassword,
              provider: $provider, disabled: false, demo: $demo, createdAt: $now, createdBy: $viewer})
            RETURN a.id AS id""";

    /**
     * Linking an account to a member makes visible to it whatever the member is responsible for: the caller must administer all of
     * that.
     */
    private static final String LINK_MEMBER = """
            MATCH (a:Account {id: $id})
            OPTIONAL MATCH (m:Entity {id: $member}) WHERE m:Member
            WITH a, m, $everything OR EXISTS { (m)-[:BELONGS_TO /* lasting */]->(u:Unit) WHERE %1$s } AS here
            WITH a, CASE WHEN here THEN m END AS m, $everything OR (here
              AND NOT EXISTS { (m)-[:BELONGS_TO /* lasting */]->(u:Unit) WHERE NOT %1$s }
              AND NOT EXISTS { (m)-[:ANSWERS_BY /* lasting */]->(:Assignment)-[:COVERS /* lasting */]->(u:Unit) WHERE NOT %1$s }) AS may
            WITH a, m, may, EXISTS { (o:Account)-[:IS]->(m) WHERE o <> a } AS taken
            FOREACH (it IN CASE WHEN m IS NOT NULL AND may AND NOT taken THEN [m] ELSE [] END |
              MERGE (a)-[:IS]->(it))
            WITH a, m, may, taken
            OPTIONAL MATCH (a)-[r:IS]->(o) WHERE m IS NULL AND $member = '' OR m IS NOT NULL AND may AND NOT taken AND o <> m
            DELETE r
            RETURN DISTINCT m IS NOT NULL AS there, may, taken""".formatted(Accounts.ADMINISTERED);

    private static final String EDITABLE =
            "MATCH (a:Account {id: $id}) RETURN a.name AS name, a.provider AS provider, a.demo AS demo, %s AS mine"
                    .formatted(Accounts.EDITABLE);

    private final Graph graph;
    private final Accounts accounts;
    private final CurrentAccount currentAccount;
    private final Passwords passwords;
    private final PermissionResolver permissionResolver;
    private final SignInSessions sessions;
    private final SecurityAuditLog auditLog;
    private final Clock clock;

    AccountChanges(
            Graph graph,
            Accounts accounts,
            CurrentAccount currentAccount,
            Passwords passwords,
            PermissionResolver permissionResolver,
            SignInSessions sessions,
            SecurityAuditLog auditLog,
            Clock clock) {
        this.graph = graph;
        this.accounts = accounts;
        this.currentAccount = currentAccount;
        this.passwords = passwords;
        this.permissionResolver = permissionResolver;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * The credentials of an account that was created or whose password was reset.
     *
     * @param id the account's id
     * @param password the one-time password, to be replaced at the first sign-in; empty if the account signs in through the
     *     identity provider
     */
    public record InitialCredentials(String id, Optional<String> password) {}

    /**
     * Creates an account without grants.
     *
     * @param name the name used to sign in
     * @param fullName the person's name, or the purpose of the account
     * @param provider whether it signs in through the identity provider, which must know it by this name
     * @return the account's credentials
     * @throws AccessRejectedException if the name is missing, invalid or taken, or the caller administers nothing
     */
    public InitialCredentials create(String name, String fullName, boolean provider) {
        String viewer =
                (String) Objects.requireNonNull(accounts.viewerParameters().get("viewer"));
        Optional<String> password = provider ? Optional.empty() : Optional.of(passwords.generate());
        String id = create(name, fullName, provider, false, password.orElse(null), true, viewer);
        auditLog.append(EventType.ACCOUNT_CREATED, id, "");
        return new InitialCredentials(id, password);
    }

    String create(
            String name,
            String fullName,
            boolean provider,
            boolean demo,
            @Nullable String password,
            boolean newPassword,
            String viewer) {
        String stored = VietnameseText.normalize(name);
        validateName(stored);
        String full = VietnameseText.normalize(fullName);
        if (full.isEmpty() || full.length() > MAX_LENGTH) {
            throw new AccessRejectedException(full.isEmpty() ? "EMPTY" : "LONG", "fullName", MAX_LENGTH);
        }
        String id = "account-" + UUID.randomUUID();
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "id", id,
                "name", stored,
                "key", Accounts.key(stored),
                "fullName", full,
                "words", VietnameseText.words(stored, full),
                "provider", provider,
                "demo", demo,
                "newPassword", newPassword && password != null,
                "viewer", viewer,
                "now", ZonedDateTime.now(clock)));
        parameters.put("hash", password == null ? null : passwords.hash(password));
        if (graph.write(CREATE, parameters).isEmpty()) {
            throw new AccessRejectedException("NAME_TAKEN", "name", stored);
        }
        return id;
    }

    private static void validateName(String name) {
        if (name.isEmpty()) {
            throw new AccessRejectedException("EMPTY", "name", MAX_LENGTH);
        }
        if (name.length() > MAX_LENGTH || !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]*")) {
            throw new AccessRejectedException("NAME_SPELLING", "name", MAX_LENGTH);
        }
    }

    /**
     * Changes the person that an account belongs to.
     *
     * @param id the account's id
     * @param fullName the person's name, or the purpose of the account
     * @param member the id of the member to link; empty for none
     * @throws AccessRejectedException if the caller does not administer the account, or the member cannot be linked to it
     */
    public void update(String id, String fullName, Optional<String> member) {
        requireEditable(id);
        String full = VietnameseText.normalize(fullName);
        if (full.isEmpty() || full.length() > MAX_LENGTH) {
            throw new AccessRejectedException(full.isEmpty() ? "EMPTY" : "LONG", "fullName", MAX_LENGTH);
        }
        Map<String, Object> parameters = accounts.viewerParameters();
        parameters.put("id", id);
        parameters.put("member", member.orElse(""));
        Map<String, Object> result = graph.write(LINK_MEMBER, parameters).getFirst();
        if (member.isPresent() && !Boolean.TRUE.equals(result.get("there"))) {
            throw new AccessRejectedException("MEMBER_UNKNOWN", "member");
        }
        if (member.isPresent() && !Boolean.TRUE.equals(result.get("may"))) {
            throw new AccessRejectedException("MEMBER_OUTSIDE", "member");
        }
        if (Boolean.TRUE.equals(result.get("taken"))) {
            throw new AccessRejectedException("MEMBER_TAKEN", "member");
        }
        graph.write(
                "MATCH (a:Account {id: $id}) SET a.fullName = $fullName, a.words = $words + ' ' + a.key",
                Map.of("id", id, "fullName", full, "words", VietnameseText.words(full)));
        auditLog.append(EventType.ACCOUNT_CHANGED, id, "");
        permissionResolver.invalidateAll();
    }

    /**
     * Disables or enables an account. Disabling ends its sessions and sockets within seconds.
     *
     * @param id the account's id
     * @param disabled whether it is to be disabled
     * @throws AccessRejectedException if the caller does not administer the account, or it is the caller's own
     */
    public void setDisabled(String id, boolean disabled) {
        requireEditable(id);
        if (id.equals(currentAccount.accountId())) {
            throw new AccessRejectedException("OWN_ACCOUNT", "");
        }
        graph.write("MATCH (a:Account {id: $id}) SET a.disabled = $disabled", Map.of("id", id, "disabled", disabled));
        if (disabled) {
            sessions.endAll(id, "");
        }
        auditLog.append(disabled ? EventType.ACCOUNT_DISABLED : EventType.ACCOUNT_ENABLED, id, "");
        permissionResolver.invalidateAll();
    }

    /**
     * Ends all sign-ins of an account, in every browser, and its open sockets.
     *
     * @param id the account's id
     * @throws AccessRejectedException if the caller does not administer the account
     */
    public void signOutEverywhere(String id) {
        if (!id.equals(currentAccount.accountId())) {
            requireEditable(id);
        }
        sessions.endAll(id, "");
    }

    /**
     * Resets a forgotten password and ends the account's sign-ins.
     *
     * @param id the account's id
     * @return the account, with its one-time password
     * @throws AccessRejectedException if the caller does not administer the account, or it has no password of its own (identity
     *     provider, demo)
     */
    public InitialCredentials resetPassword(String id) {
        Map<String, Object> account = requireEditable(id);
        if (Boolean.TRUE.equals(account.get("provider")) || Boolean.TRUE.equals(account.get("demo"))) {
            throw new AccessRejectedException("NO_PASSWORD", "");
        }
        String password = passwords.generate();
        graph.write(
                "MATCH (a:Account {id: $id}) SET a.hash = $hash, a.newPassword = true",
                Map.of("id", id, "hash", passwords.hash(password)));
        sessions.endAll(id, "");
        auditLog.append(EventType.PASSWORD_CHANGED, id, "");
        return new InitialCredentials(id, Optional.of(password));
    }

    /** {@return whether the caller's account has a password; false if it signs in through the identity provider} */
    public boolean hasPassword() {
        return !graph.read(
                        "MATCH (a:Account {id: $id}) WHERE a.hash IS NOT NULL RETURN a.id AS id",
                        Map.of("id", currentAccount.accountId()))
                .isEmpty();
    }

    /**
     * Changes the caller's password and ends all their other sign-ins.
     *
     * @param current the current password
     * @param wanted the new password
     * @throws AccessRejectedException if the current password is wrong, the new one too weak, or the account has no password
     */
    public void changePassword(String current, String wanted) {
        AccountPermissions permissions = currentAccount.requirePermissions();
        String hash = graph
                .read("MATCH (a:Account {id: $id}) RETURN a.hash AS hash", Map.of("id", permissions.accountId()))
                .stream()
                .map(row -> (String) row.get("hash"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AccessRejectedException("NO_PASSWORD", "current"));
        if (permissions.restriction().isPresent()) {
            throw new AccessRejectedException("FORBIDDEN", "");
        }
        if (!passwords.matches(current, hash)) {
            throw new AccessRejectedException("PASSWORD_WRONG", "current");
        }
        passwords.validate("wanted", wanted, permissions.name());
        if (current.equals(wanted)) {
            throw new AccessRejectedException("PASSWORD_SAME", "wanted");
        }
        graph.write(
                "MATCH (a:Account {id: $id}) SET a.hash = $hash, a.newPassword = false",
                Map.of("id", permissions.accountId(), "hash", passwords.hash(wanted)));
        sessions.endAllButCurrent();
        auditLog.append(EventType.PASSWORD_CHANGED, permissions.accountId(), "");
    }

    private Map<String, Object> requireEditable(String id) {
        Map<String, Object> parameters = accounts.viewerParameters();
        parameters.put("id", id);
        Map<String, Object> account = graph.read(EDITABLE, parameters).stream()
                .findFirst()
                .orElseThrow(() -> new AccessRejectedException("ACCOUNT_UNKNOWN", ""));
        if (accounts.find(id).isEmpty()) {
            throw new AccessRejectedException("ACCOUNT_UNKNOWN", "");
        }
        if (!Boolean.TRUE.equals(account.get("mine"))) {
            throw new AccessRejectedException("ACCOUNT_OUTSIDE", "");
        }
        return account;
    }
}
