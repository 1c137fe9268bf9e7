package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Creates the accounts that exist from the beginning: an administrator of everything, whose password is shown once, and, with the
 * sample graph, demo accounts that can be used only from this machine.
 */
@Component
public class AccountInitializer {

    private static final Logger log = LoggerFactory.getLogger(AccountInitializer.class);

    private static final String ADMINISTRATOR = "admin";

    /** The file in the data directory that holds the demo token for programs. */
    private static final String TOKEN_FILE = "demo.token";

    private static final String HAS_ADMINISTRATOR = """
            MATCH (a:Account {demo: false})-[:HAS_GRANT]->(:Grant {everywhere: true, role: 'ADMINISTRATOR'})
            RETURN a.id AS id LIMIT 1""";

    /** A member who sits on the standing committee of a bloc and is in charge of one of its clusters. */
    private static final String STANDING_COMMITTEE_MEMBER = """
            MATCH (u:Bloc {code: $code})<-[:LEADS /* lasting */]-(:Committee {kind: 'STANDING'})<-[:ON /* lasting */]-(:Seat /* ever */)<-[:HOLDS /* lasting */]-(m:Member)
            WHERE EXISTS { (m)-[:ANSWERS_BY /* lasting */]->(:Assignment)-[:COVERS /* lasting */]->(:Cluster) }
            RETURN m.id AS id, m.fullName AS name ORDER BY m.code LIMIT 1""";

    /** An administrator without grants: startup was interrupted in between, and nobody knows the password. */
    private static final String REMOVE_UNFINISHED_ADMINISTRATOR = """
            MATCH (a:Account {key: $key, createdBy: $key, newPassword: true})
            WHERE NOT EXISTS { (a)-[:HAS_GRANT]->() }
            DETACH DELETE a""";

    private static final String REMOVE_DEMO =
            "MATCH (a:Account {demo: true}) OPTIONAL MATCH (a)-[:HAS_TOKEN|HAS_GRANT|SIGNED_IN]->(x) DETACH DELETE a, x";

    private static final String LINK_MEMBER = """
            MATCH (a:Account {id: $id}), (m:Entity {id: $member}) MERGE (a)-[:IS]->(m)""";

    private final Graph graph;
    private final AccountChanges accounts;
    private final Grants grants;
    private final PersonalTokens tokens;
    private final Passwords passwords;
    private final AccessProperties properties;
    private final Environment environment;
    private final Clock clock;
    private boolean unfinished;

    AccountInitializer(
            Graph graph,
            AccountChanges accounts,
            Grants grants,
            PersonalTokens tokens,
            Passwords passwords,
            AccessProperties properties,
            Environment environment,
            Clock clock) {
        this.graph = graph;
        this.accounts = accounts;
        this.grants = grants;
        this.tokens = tokens;
        this.passwords = passwords;
        this.properties = properties;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Creates the missing accounts. Can be repeated after a failure: what was left incomplete is created again.
     *
     * @param sample whether the sample graph was just loaded
     */
    public void initialize(boolean sample) {
        boolean there = !demo().isEmpty();
        boolean wanted = properties.demo() == null ? sample || there : properties.demo();
        if (there && (!wanted || unfinished)) {
            graph.write(REMOVE_DEMO, Map.of());
        }
        if (wanted && (!there || unfinished)) {
            unfinished = true;
            createDemoAccounts();
            unfinished = false;
        }
        if (graph.read(HAS_ADMINISTRATOR, Map.of()).isEmpty()) {
            graph.write(REMOVE_UNFINISHED_ADMINISTRATOR, Map.of("key", ADMINISTRATOR));
            String password = passwords.generate();
            String id = accounts.create(ADMINISTRATOR, "Administrator", false, false, password, true, ADMINISTRATOR);
            grants.grant(id, Role.ADMINISTRATOR, Optional.empty(), Optional.empty(), ADMINISTRATOR);
            log.info(
                    "Created the administrator account \"{}\" with the one-time password {} (not shown again)",
                    ADMINISTRATOR,
                    password);
        }
    }

    /**
     * A demo account.
     *
     * @param name the name used to sign in, which is also its password
     * @param fullName the person's name, or the purpose of the account
     */
    public record DemoAccount(String name, String fullName) {}

    /** {@return the demo accounts, in the order in which they are offered; empty without the sample graph} */
    public List<DemoAccount> demo() {
        return graph
                .read(
                        "MATCH (a:Account {demo: true}) RETURN a.name AS name, a.fullName AS fullName ORDER BY a.createdAt, a.key",
                        Map.of())
                .stream()
                .map(row -> new DemoAccount((String) row.get("name"), (String) row.get("fullName")))
                .toList();
    }

    private void createDemoAccounts() {
        String administrator = demo("demo-administrator", "Nguyễn Quản Trị");
        grants.grant(administrator, Role.ADMINISTRATOR, Optional.empty(), Optional.empty(), ADMINISTRATOR);
        bloc("DN").ifPresent(bloc -> {
            String editor = demo("demo-editor", "Trần Văn Thư");
            grants.grant(editor, Role.EDITOR, Optional.of(bloc), Optional.empty(), ADMINISTRATOR);
        });
        graph.read(STANDING_COMMITTEE_MEMBER, Map.of("code", "DN")).stream()
                .findFirst()
                .ifPresent(member -> {
                    String id = demo("demo-standing", (String) member.get("name"));
                    graph.write(LINK_MEMBER, Map.of("id", id, "member", member.get("id")));
                });
        demo("demo-outsider", "Lê Người Ngoài");
        ZonedDateTime until = ZonedDateTime.now(clock).plusDays(properties.tokenDays());
        writeTokenFile(tokens.create(administrator, "Demo", Role.READER, Optional.empty(), until));
    }

    private String demo(String name, String fullName) {
        return accounts.create(name, fullName, false, true, name, false, ADMINISTRATOR);
    }

    private Optional<String> bloc(String code) {
        return graph.read("MATCH (u:Bloc {code: $code}) RETURN u.id AS id", Map.of("code", code)).stream()
                .map(row -> (String) row.get("id"))
                .findFirst();
    }

    private void writeTokenFile(String token) {
        Path file = Path.of(environment.getProperty("blocgraph.data", "data")).resolve(TOKEN_FILE);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, token);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
