/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** A member who sits on the standing committee of a bloc and is in charge of one of its clusters. */
    private static final String STANDING_COMMITTEE_MEMBER = """
            MATCH (u:Bloc {code: $code})<-[:LEADS /* lasting */]-(:Committee {kind: 'STANDING'})<-[:ON /* lasting */]-(:Seat /* ever */)<-[:HOLDS /* lasting */]-(m:Member)
            MATCH (m)-[:ANSWERS_BY /* lasting */]->(:Assignment)-[:COVERS /* lasting */]->(k:Cluster)
            RETURN m.id AS id, m.fullName AS name, k.id AS cluster ORDER BY m.codeSortKey, k.id LIMIT 1""";

    /** An organization of a cluster with its secretary and another member who answers for it: the links of its chain below the cluster. */
    private static final String LINKS_BELOW = """
            MATCH (:Entity {id: $cluster})<-[:IN_CLUSTER /* lasting */]-(o:Organization)
            MATCH (o)<-[:LEADS /* lasting */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* lasting */]-(x:Seat /* ever */)<-[:HOLDS /* lasting */]-(s:Member)
            WHERE x.role = 'SECRETARY'
            MATCH (o)<-[:COVERS /* lasting */]-(:Assignment)<-[:ANSWERS_BY /* lasting */]-(e:Member) WHERE e <> s
            RETURN o.id AS organization, s.id AS secretary, s.fullName AS secretaryName, e.id AS executive, e.fullName AS executiveName
            ORDER BY o.codeSortKey, e.codeSortKey LIMIT 1""";

    private final Graph graph;
    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final GrantRepository grantRepository;
    private final Grants grants;
    private final PersonalTokens tokens;
    private final Passwords passwords;
    private final AccessProperties properties;
    private final Environment environment;
    private final Clock clock;
    private boolean unfinished;

    AccountInitializer(
            Graph graph,
            AccountRepository accounts,
            AccountChanges changes,
            GrantRepository grantRepository,
            Grants grants,
            PersonalTokens tokens,
            Passwords passwords,
            AccessProperties properties,
            Environment environment,
            Clock clock) {
        this.graph = graph;
        this.accounts = accounts;
        this.changes = changes;
        this.grantRepository = grantRepository;
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
            accounts.deleteDemo();
        }
        if (wanted && (!there || unfinished)) {
            unfinished = true;
            createDemoAccounts();
            unfinished = false;
        }
        if (!grantRepository.existsAdministrator()) {
            accounts.deleteUnfinished(ADMINISTRATOR);
            String password = passwords.generate();
            String id = changes.create(ADMINISTRATOR, "Administrator", false, false, password, true, ADMINISTRATOR);
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
        return accounts.findByDemoTrueOrderByCreatedAtAscKeyAsc().stream()
                .map(account -> new DemoAccount(account.name(), account.fullName()))
                .toList();
    }

    private void createDemoAccounts() {
        String administrator = demo("demo-administrator", "Nguyễn Quản Trị");
        grants.grant(administrator, Role.ADMINISTRATOR, Optional.empty(), Optional.empty(), ADMINISTRATOR);
        bloc("DN").ifPresent(bloc -> {
            String editor = demo("demo-editor", "Trần Văn Thư");
            grants.grant(editor, Role.EDITOR, Optional.of(bloc), Optional.empty(), ADMINISTRATOR);
        });
        graph.read(STANDING_COMMITTEE_MEMBER, Map.of("code", "DL")).stream()
                .findFirst()
                .map(Row::of)
                .ifPresent(member -> createChain(member.text("id"), member.text("name"), member.text("cluster")));
        demo("demo-outsider", "Lê Người Ngoài");
        Instant until = clock.instant().plus(Duration.ofDays(properties.tokenDays()));
        writeTokenFile(tokens.create(administrator, "Demo", Role.READER, Optional.empty(), until));
    }

    /** Creates accounts of the members of a chain, so that one can see what each of them sees of the same organization. */
    private void createChain(String standing, String name, String cluster) {
        demo("demo-standing", name, standing, cluster);
        graph.read(LINKS_BELOW, Map.of("cluster", cluster)).stream()
                .map(Row::of)
                .forEach(links -> {
                    String organization = links.text("organization");
                    demo("demo-executive", links.text("executiveName"), links.text("executive"), organization);
                    demo("demo-secretary", links.text("secretaryName"), links.text("secretary"), organization);
                });
    }

    private void demo(String name, String fullName, String member, String edited) {
        String id = demo(name, fullName);
        accounts.linkMember(id, member);
        grants.grant(id, Role.EDITOR, Optional.of(edited), Optional.empty(), ADMINISTRATOR);
    }

    private String demo(String name, String fullName) {
        return changes.create(name, fullName, false, true, name, false, ADMINISTRATOR);
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
