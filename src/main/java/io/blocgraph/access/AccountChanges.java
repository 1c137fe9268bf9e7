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

/** Changes accounts: those that who asks looks after, and one's own password. */
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
     * To tie an account to a member lets it see what the member answers for: all of that must lie in what who does so administers.
     */
    private static final String LINK_MEMBER = """
            MATCH (a:Account {id: $id})
            OPTIONAL MATCH (m:Entity {id: $member}) WHERE m:Member
            WITH a, m, $everything OR EXISTS { (m)-[: BELONGS_TO]->(u:Unit) WHERE %1$s } AS here
            WITH a, CASE WHEN here THEN m END AS m, $everything OR (here
              AND NOT EXISTS { (m)-[: BELONGS_TO]->(u:Unit) WHERE NOT %1$s }
              AND NOT EXISTS { (m)-[: ANSWERS_BY]->(:Assignment)-[: COVERS]->(u:Unit) WHERE NOT %1$s }) AS may
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
     * An account that was made, or whose password was made anew.
     *
     * @param id its id
     * @param password the password with which it signs in once, to choose one of its own; empty if it signs in at the provider
     */
    public record InitialCredentials(String id, Optional<String> password) {}

    /**
     * Makes an account, without grants.
     *
     * @param name the name with which it signs in
     * @param fullName the person's name, or what the account is for
     * @param provider whether it signs in at the provider, which then must know it by this name
     * @return the account
     * @throws AccessRejectedException if the name is taken or none, or who asks administers nothing
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
     * Changes whose an account is.
     *
     * @param id the account's id
     * @param fullName the person's name, or what the account is for
     * @param member the id of the member whom it is tied to; empty for none
     * @throws AccessRejectedException if who asks does not look after the account, or the member may not be tied to it
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
        Map<String, Object> tied = graph.write(LINK_MEMBER, parameters).getFirst();
        if (member.isPresent() && !Boolean.TRUE.equals(tied.get("there"))) {
            throw new AccessRejectedException("MEMBER_UNKNOWN", "member");
        }
        if (member.isPresent() && !Boolean.TRUE.equals(tied.get("may"))) {
            throw new AccessRejectedException("MEMBER_OUTSIDE", "member");
        }
        if (Boolean.TRUE.equals(tied.get("taken"))) {
            throw new AccessRejectedException("MEMBER_TAKEN", "member");
        }
        graph.write(
                "MATCH (a:Account {id: $id}) SET a.fullName = $fullName, a.words = $words + ' ' + a.key",
                Map.of("id", id, "fullName", full, "words", VietnameseText.words(full)));
        auditLog.append(EventType.ACCOUNT_CHANGED, id, "");
        permissionResolver.invalidateAll();
    }

    /**
     * Keeps an account out, or lets it in again. All that is open for it ends within seconds.
     *
     * @param id the account's id
     * @param disabled whether it is kept out
     * @throws AccessRejectedException if who asks does not look after the account, or it is their own
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
     * Ends all sign-ins of an account, in whichever browser, and its open sockets.
     *
     * @param id the account's id
     * @throws AccessRejectedException if who asks does not look after the account
     */
    public void signOutEverywhere(String id) {
        if (!id.equals(currentAccount.accountId())) {
            requireEditable(id);
        }
        sessions.endAll(id, "");
    }

    /**
     * Makes a new password for who has forgotten theirs, and ends their sign-ins.
     *
     * @param id the account's id
     * @return the account, with the password with which it signs in once
     * @throws AccessRejectedException if who asks does not look after the account, or it signs in at the provider
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

    /**
     * Whether who asks signs in with a password.
     *
     * @return whether they do; false if they sign in at the provider
     */
    public boolean hasPassword() {
        return !graph.read(
                        "MATCH (a:Account {id: $id}) WHERE a.hash IS NOT NULL RETURN a.id AS id",
                        Map.of("id", currentAccount.accountId()))
                .isEmpty();
    }

    /**
     * Changes one's own password, and ends all sign-ins but this one.
     *
     * @param current the password that holds
     * @param wanted the one that shall
     * @throws AccessRejectedException if the first is wrong, or the second too easy, or the account has none
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
