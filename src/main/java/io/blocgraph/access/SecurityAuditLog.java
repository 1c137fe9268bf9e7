/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log of events that concern accounts: sign-ins, failures, grants. It holds no personal data of members. */
@Component
public class SecurityAuditLog {

    private static final String APPEND = """
            CREATE (e:AccessEntry {id: $id, at: $at, what: $what, by: $by, address: $address, detail: $detail})
            WITH e
            OPTIONAL MATCH (a:Account {id: $account})
            FOREACH (it IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (e)-[:ABOUT /* lasting */]->(it))""";

    /** Up to this number of accounts, entries are looked up by account; beyond it, along time. */
    private static final int FEW_ACCOUNTS = 100;

    /** An administrator of a part sees the events of the accounts with a grant there. */
    private static final String VISIBLE = """
            ($everything OR EXISTS {
              (e)-[:ABOUT /* lasting */]->(:Account)-[:HAS_GRANT]->(:Grant)-[:GRANTED_ON]->(u:Unit) WHERE any(w IN u.within WHERE w IN $administered)
            })""";

    private static final String BY_NAME = "MATCH (a:Account) WHERE a.key CONTAINS $text";

    private static final String ADMINISTERED = """
            MATCH (n:Entity WHERE n.id IN $administered) WITH n
            MATCH (n) (()<-[:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]-()){0,1} (()<-[:PART_OF|WAS_PART_OF /* ever */]-()){0,12} (u:Unit)
            MATCH (u)<-[:GRANTED_ON]-(:Grant)<-[:HAS_GRANT]-(a:Account)""";

    private static final String LATEST = """
            MATCH (e:AccessEntry) WHERE e.at <= $before AND e.id <> $after
            WITH e ORDER BY e.at DESC LIMIT $most""";

    /** Spares a search with few matches from reading the whole log. */
    private static final String LATEST_OF_FEW = """
            CALL () {
              %1$s
              WITH DISTINCT a LIMIT %2$d + 1
              RETURN collect(a) AS few
            }
            CALL (few) {
              WITH few WHERE size(few) <= %2$d
              UNWIND few AS a
              CALL (a) {
                MATCH (a)<-[:ABOUT /* lasting */]-(e:AccessEntry) WHERE e.at <= $before AND e.id <> $after AND %3$s
                RETURN e ORDER BY e.at DESC LIMIT $most
              UNION
                MATCH (e:AccessEntry) WHERE $text <> '' AND e.by = a.name AND e.at <= $before AND e.id <> $after AND %3$s
                RETURN e ORDER BY e.by DESC, e.at DESC LIMIT $most
              }
              RETURN e
            UNION
              WITH few WHERE size(few) > %2$d
              MATCH (e:AccessEntry) WHERE e.at <= $before AND e.id <> $after
              OPTIONAL MATCH (e)-[:ABOUT /* lasting */]->(a:Account)
              WITH e, a WHERE ($text = '' OR a.key CONTAINS $text OR toLower(coalesce(e.by, '')) CONTAINS $text) AND %3$s
              RETURN e ORDER BY e.at DESC LIMIT $most
            }
            WITH DISTINCT e ORDER BY e.at DESC LIMIT $most""";

    private static final String PROJECTION = """

            OPTIONAL MATCH (e)-[:ABOUT /* lasting */]->(a:Account)
            RETURN e.id AS id, e.at AS at, e.what AS what, e.by AS by, e.address AS address, e.detail AS detail, a.name AS account
            ORDER BY e.at DESC""";

    private final Graph graph;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    SecurityAuditLog(Graph graph, CurrentAccount currentAccount, Clock clock) {
        this.graph = graph;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /** The type of an event. */
    public enum EventType {
        /** An account signed in. */
        SIGNED_IN,
        /** A sign-in failed. */
        SIGN_IN_FAILED,
        /** An account signed out, or was signed out everywhere. */
        SIGNED_OUT,
        /** A password was changed or reset. */
        PASSWORD_CHANGED,
        /** An account was created. */
        ACCOUNT_CREATED,
        /** An account was changed: linked to a member, renamed. */
        ACCOUNT_CHANGED,
        /** An account was disabled. */
        ACCOUNT_DISABLED,
        /** An account was enabled. */
        ACCOUNT_ENABLED,
        /** A role was granted. */
        GRANT_GIVEN,
        /** A grant was ended. */
        GRANT_ENDED,
        /** A personal token was created. */
        TOKEN_CREATED,
        /** A personal token was revoked. */
        TOKEN_REVOKED,
        /** An address of a calendar was created. */
        CALENDAR_CREATED,
        /** An address of a calendar was revoked. */
        CALENDAR_REVOKED,
        /** Somebody had a backup made. */
        BACKUP_STARTED,
        /** Somebody had a backup restored. */
        RESTORE_STARTED
    }

    /**
     * An entry.
     *
     * @param id the entry's id
     * @param at when
     * @param type the event
     * @param account the name of the account concerned; empty if there was none of that name
     * @param by the name of the account that caused it; empty if nobody was signed in
     * @param address the client's address
     * @param detail further details, such as the role and unit of a grant
     */
    public record Entry(
            String id,
            Instant at,
            EventType type,
            Optional<String> account,
            Optional<String> by,
            String address,
            String detail) {}

    /**
     * Lists the entries, latest first, about accounts that the caller administers.
     *
     * @param text a part of the name of either account, in any case; empty for all
     * @param after the entry after which to continue; empty for the first page
     * @param most the maximum number of entries
     * @return the entries
     * @throws AccessRejectedException if the caller administers nothing
     */
    public List<Entry> page(String text, Optional<Entry> after, int most) {
        AccountPermissions viewer = currentAccount.requirePermissions();
        if (!viewer.administers()) {
            throw new AccessRejectedException("FORBIDDEN", "");
        }
        Map<String, Object> parameters = Map.of(
                "text", text.strip().toLowerCase(Locale.ROOT),
                "before", after.map(Entry::at).orElse(Instant.now(clock)).atZone(clock.getZone()),
                "after", after.map(Entry::id).orElse(""),
                "everything", viewer.administersEverything(),
                "administered", viewer.administeredUnits(),
                "most", most);
        return graph.read(page(text.isBlank(), viewer.administersEverything()), parameters).stream()
                .map(Row::of)
                .map(SecurityAuditLog::entry)
                .toList();
    }

    private static String page(boolean everybody, boolean everything) {
        String latest = everybody && everything
                ? LATEST
                : LATEST_OF_FEW.formatted(everybody ? ADMINISTERED : BY_NAME, FEW_ACCOUNTS, VISIBLE);
        return latest + PROJECTION;
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.text("id"),
                row.time("at").toInstant(),
                EventType.valueOf(row.text("what")),
                row.textIfAny("account"),
                row.textIfAny("by"),
                row.text("address"),
                row.text("detail"));
    }

    /**
     * Appends an entry; the acting account and the address are those of the current thread.
     *
     * @param what the event
     * @param account the name of the account concerned; null if it concerns none
     * @param detail further details
     */
    public void append(EventType what, @Nullable String account, String detail) {
        append(
                what,
                account,
                currentAccount
                        .authenticatedAccount()
                        .map(AuthenticatedAccount::name)
                        .orElse(null),
                RequestOrigin.remoteAddress(),
                detail);
    }

    void append(EventType what, @Nullable String account, @Nullable String by, String address, String detail) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "id",
                "log-" + UUID.randomUUID(),
                "at",
                ZonedDateTime.now(clock),
                "what",
                what.name(),
                "address",
                address,
                "detail",
                detail));
        parameters.put("account", account);
        parameters.put("by", by);
        graph.write(APPEND, parameters);
    }
}
