package io.blocgraph.access;

import io.blocgraph.access.AccessLog.What;
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

    private static final int LONGEST = 100;

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
    private static final String TIE = """
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

    private static final String MINE =
            "MATCH (a:Account {id: $id}) RETURN a.name AS name, a.provider AS provider, a.demo AS demo, %s AS mine"
                    .formatted(Accounts.MINE);

    private final Graph graph;
    private final Accounts accounts;
    private final Access access;
    private final Passwords passwords;
    private final Standings standings;
    private final SignIns signIns;
    private final AccessLog log;
    private final Clock clock;

    AccountChanges(
            Graph graph,
            Accounts accounts,
            Access access,
            Passwords passwords,
            Standings standings,
            SignIns signIns,
            AccessLog log,
            Clock clock) {
        this.graph = graph;
        this.accounts = accounts;
        this.access = access;
        this.passwords = passwords;
        this.standings = standings;
        this.signIns = signIns;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An account that was made, or whose password was made anew.
     *
     * @param id its id
     * @param password the password with which it signs in once, to choose one of its own; empty if it signs in at the provider
     */
    public record Made(String id, Optional<String> password) {}

    /**
     * Makes an account, without grants.
     *
     * @param name the name with which it signs in
     * @param fullName the person's name, or what the account is for
     * @param provider whether it signs in at the provider, which then must know it by this name
     * @return the account
     * @throws AccessRefused if the name is taken or none, or who asks administers nothing
     */
    public Made create(String name, String fullName, boolean provider) {
        String viewer = (String) Objects.requireNonNull(accounts.viewer().get("viewer"));
        Optional<String> password = provider ? Optional.empty() : Optional.of(passwords.generated());
        String id = create(name, fullName, provider, false, password.orElse(null), true, viewer);
        log.append(What.ACCOUNT_CREATED, id, "");
        return new Made(id, password);
    }

    String create(
            String name,
            String fullName,
            boolean provider,
            boolean demo,
            @Nullable String password,
            boolean newPassword,
            String viewer) {
        String stored = VietnameseText.stored(name);
        checkName(stored);
        String full = VietnameseText.stored(fullName);
        if (full.isEmpty() || full.length() > LONGEST) {
            throw new AccessRefused(full.isEmpty() ? "EMPTY" : "LONG", "fullName", LONGEST);
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
            throw new AccessRefused("NAME_TAKEN", "name", stored);
        }
        return id;
    }

    private static void checkName(String name) {
        if (name.isEmpty()) {
            throw new AccessRefused("EMPTY", "name", LONGEST);
        }
        if (name.length() > LONGEST || !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]*")) {
            throw new AccessRefused("NAME_SPELLING", "name", LONGEST);
        }
    }

    /**
     * Changes whose an account is.
     *
     * @param id the account's id
     * @param fullName the person's name, or what the account is for
     * @param member the id of the member whom it is tied to; empty for none
     * @throws AccessRefused if who asks does not look after the account, or the member may not be tied to it
     */
    public void update(String id, String fullName, Optional<String> member) {
        lookedAfter(id);
        String full = VietnameseText.stored(fullName);
        if (full.isEmpty() || full.length() > LONGEST) {
            throw new AccessRefused(full.isEmpty() ? "EMPTY" : "LONG", "fullName", LONGEST);
        }
        Map<String, Object> parameters = accounts.viewer();
        parameters.put("id", id);
        parameters.put("member", member.orElse(""));
        Map<String, Object> tied = graph.write(TIE, parameters).getFirst();
        if (member.isPresent() && !Boolean.TRUE.equals(tied.get("there"))) {
            throw new AccessRefused("MEMBER_UNKNOWN", "member");
        }
        if (member.isPresent() && !Boolean.TRUE.equals(tied.get("may"))) {
            throw new AccessRefused("MEMBER_OUTSIDE", "member");
        }
        if (Boolean.TRUE.equals(tied.get("taken"))) {
            throw new AccessRefused("MEMBER_TAKEN", "member");
        }
        graph.write(
                "MATCH (a:Account {id: $id}) SET a.fullName = $fullName, a.words = $words + ' ' + a.key",
                Map.of("id", id, "fullName", full, "words", VietnameseText.words(full)));
        log.append(What.ACCOUNT_CHANGED, id, "");
        standings.forget();
    }

    /**
     * Keeps an account out, or lets it in again. All that is open for it ends within seconds.
     *
     * @param id the account's id
     * @param disabled whether it is kept out
     * @throws AccessRefused if who asks does not look after the account, or it is their own
     */
    public void disable(String id, boolean disabled) {
        lookedAfter(id);
        if (id.equals(access.account())) {
            throw new AccessRefused("OWN_ACCOUNT", "");
        }
        graph.write("MATCH (a:Account {id: $id}) SET a.disabled = $disabled", Map.of("id", id, "disabled", disabled));
        if (disabled) {
            signIns.endAll(id, "");
        }
        log.append(disabled ? What.ACCOUNT_DISABLED : What.ACCOUNT_ENABLED, id, "");
        standings.forget();
    }

    /**
     * Ends all sign-ins of an account, in whichever browser, and its open sockets.
     *
     * @param id the account's id
     * @throws AccessRefused if who asks does not look after the account
     */
    public void signOutEverywhere(String id) {
        if (!id.equals(access.account())) {
            lookedAfter(id);
        }
        signIns.endAll(id, "");
    }

    /**
     * Makes a new password for who has forgotten theirs, and ends their sign-ins.
     *
     * @param id the account's id
     * @return the account, with the password with which it signs in once
     * @throws AccessRefused if who asks does not look after the account, or it signs in at the provider
     */
    public Made newPassword(String id) {
        Map<String, Object> account = lookedAfter(id);
        if (Boolean.TRUE.equals(account.get("provider")) || Boolean.TRUE.equals(account.get("demo"))) {
            throw new AccessRefused("NO_PASSWORD", "");
        }
        String password = passwords.generated();
        graph.write(
                "MATCH (a:Account {id: $id}) SET a.hash = $hash, a.newPassword = true",
                Map.of("id", id, "hash", passwords.hash(password)));
        signIns.endAll(id, "");
        log.append(What.PASSWORD_CHANGED, id, "");
        return new Made(id, Optional.of(password));
    }

    /**
     * Whether who asks signs in with a password.
     *
     * @return whether they do; false if they sign in at the provider
     */
    public boolean hasPassword() {
        return !graph.read(
                        "MATCH (a:Account {id: $id}) WHERE a.hash IS NOT NULL RETURN a.id AS id",
                        Map.of("id", access.account()))
                .isEmpty();
    }

    /**
     * Changes one's own password, and ends all sign-ins but this one.
     *
     * @param current the password that holds
     * @param wanted the one that shall
     * @throws AccessRefused if the first is wrong, or the second too easy, or the account has none
     */
    public void changePassword(String current, String wanted) {
        Standing me = access.required();
        String hash =
                graph.read("MATCH (a:Account {id: $id}) RETURN a.hash AS hash", Map.of("id", me.account())).stream()
                        .map(row -> (String) row.get("hash"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new AccessRefused("NO_PASSWORD", "current"));
        if (me.limit().isPresent()) {
            throw new AccessRefused("FORBIDDEN", "");
        }
        if (!passwords.matches(current, hash)) {
            throw new AccessRefused("PASSWORD_WRONG", "current");
        }
        passwords.check("wanted", wanted, me.name());
        if (current.equals(wanted)) {
            throw new AccessRefused("PASSWORD_SAME", "wanted");
        }
        graph.write(
                "MATCH (a:Account {id: $id}) SET a.hash = $hash, a.newPassword = false",
                Map.of("id", me.account(), "hash", passwords.hash(wanted)));
        signIns.endOthers();
        log.append(What.PASSWORD_CHANGED, me.account(), "");
    }

    private Map<String, Object> lookedAfter(String id) {
        Map<String, Object> parameters = accounts.viewer();
        parameters.put("id", id);
        Map<String, Object> account = graph.read(MINE, parameters).stream()
                .findFirst()
                .orElseThrow(() -> new AccessRefused("ACCOUNT_UNKNOWN", ""));
        if (accounts.find(id).isEmpty()) {
            throw new AccessRefused("ACCOUNT_UNKNOWN", "");
        }
        if (!Boolean.TRUE.equals(account.get("mine"))) {
            throw new AccessRefused("ACCOUNT_OUTSIDE", "");
        }
        return account;
    }
}
