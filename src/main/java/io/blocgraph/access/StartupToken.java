/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Row;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints a personal token for the account named by {@code --token=ACCOUNT} on the command line: a way to one without a browser.
 * {@code --token-role=READER} restricts it to less than the role editor, the default. It is valid for a day.
 */
@Component
class StartupToken {

    private static final String OPTION = "token";
    private static final String ROLE_OPTION = "token-role";
    private static final int DAYS = 1;

    private static final String FIND = """
            MATCH (a:Account {key: $key}) WHERE NOT a.disabled RETURN a.id AS id, a.name AS name""";

    private final ApplicationArguments arguments;
    private final Graph graph;
    private final PersonalTokens tokens;
    private final SecurityAuditLog auditLog;
    private final Clock clock;

    StartupToken(
            ApplicationArguments arguments,
            Graph graph,
            PersonalTokens tokens,
            SecurityAuditLog auditLog,
            Clock clock) {
        this.arguments = arguments;
        this.graph = graph;
        this.tokens = tokens;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** Prints the tokens that the command line asks for, to the console and not to the log, which others may read. */
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        values(OPTION).forEach(this::print);
    }

    private void print(String name) {
        Optional<Row> found = graph.read(FIND, Map.of("key", Accounts.key(name))).stream()
                .findFirst()
                .map(Row::of);
        if (found.isEmpty()) {
            System.err.printf("--token: there is no account %s, or it is disabled%n", name);
            return;
        }
        Role role = values(ROLE_OPTION).stream().findFirst().map(Role::valueOf).orElse(Role.EDITOR);
        String account = found.get().text("id");
        ZonedDateTime until = ZonedDateTime.now(clock).plusDays(DAYS);
        String token = tokens.create(account, "Command line", role, Optional.empty(), until.toInstant());
        auditLog.append(EventType.TOKEN_CREATED, account, "Command line");
        System.out.printf(
                "Token for %s, %s, valid until %s: %s%n",
                found.get().text("name"), role, until.toOffsetDateTime(), token);
    }

    private List<String> values(String option) {
        List<String> values = arguments.getOptionValues(option);
        return values == null ? List.of() : values;
    }
}
