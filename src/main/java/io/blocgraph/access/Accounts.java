/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.SearchText;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.Row;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads accounts. The administrator of a part sees the accounts with a grant there, those of its members, and those without any
 * grant that they created themselves; of each, only the grants in what they administer.
 */
@Component
public class Accounts {

    /** Whether the caller administers the unit {@code u}. */
    static final String ADMINISTERED = "any(w IN u.within WHERE w IN $administered)";

    /** Whether the account {@code a} is visible. */
    private static final String VISIBLE = """
            ($everything
              OR EXISTS { (a)-[:HAS_GRANT]->(:Grant)-[:GRANTED_ON]->(u:Unit) WHERE %1$s }
              OR EXISTS { (a)-[:IS]->(:Member)-[:BELONGS_TO /* lasting */]->(u:Unit) WHERE %1$s }
              OR a.createdBy = $viewer AND NOT EXISTS { (a)-[:HAS_GRANT]->() })""".formatted(ADMINISTERED);

    /** Whether the caller administers everything that is visible to the account {@code a}. */
    private static final String EDITABLE = """
            ($everything OR NOT EXISTS {
              MATCH (a)-[:HAS_GRANT]->(g:Grant)
              WHERE g.everywhere OR EXISTS { (g)-[:GRANTED_ON]->(u:Unit) WHERE NOT %1$s }
            } AND NOT EXISTS {
              MATCH (a)-[:IS]->(:Member)-[:ANSWERS_BY /* lasting */]->(:Assignment)-[:COVERS /* lasting */]->(u:Unit) WHERE NOT %1$s
            } AND NOT EXISTS {
              MATCH (a)-[:IS]->(:Member)-[:BELONGS_TO /* lasting */]->(u:Unit) WHERE NOT %1$s
            })""".formatted(ADMINISTERED);

    private static final String PROJECTION = """
            RETURN a.id AS id, a.name AS name, a.fullName AS fullName, a.provider AS provider, a.disabled AS disabled,
              a.demo AS demo, a.usedAt AS usedAt, %s AS mine,
              head(COLLECT { MATCH (a)-[:IS]->(m:Member) RETURN {id: m.id, code: m.code, name: m.fullName} }) AS member,
              COLLECT {
                MATCH (a)-[:HAS_GRANT]->(g:Grant)
                OPTIONAL MATCH (g)-[:GRANTED_ON]->(u:Unit)
                WITH g, u WHERE $everything OR (u IS NOT NULL AND %s)
                ORDER BY g.givenAt
                RETURN g {.id, .role, .everywhere, .until, .givenBy, .givenAt, unit: u.id, code: u.code, unitName: u.name}
              } AS grants""".formatted(EDITABLE, ADMINISTERED);

    private static final String PAGE = """
            MATCH (a:Account) WHERE a.key > $after AND ($text = '' OR a.words CONTAINS $text) AND %s
            WITH a ORDER BY a.key LIMIT $most
            %s ORDER BY a.key""".formatted(VISIBLE, PROJECTION);

    private static final String ONE = "MATCH (a:Account {id: $id}) WHERE %s\n%s".formatted(VISIBLE, PROJECTION);

    private final Graph graph;
    private final CurrentAccount currentAccount;

    Accounts(Graph graph, CurrentAccount currentAccount) {
        this.graph = graph;
        this.currentAccount = currentAccount;
    }

    /**
     * Lists accounts by name.
     *
     * @param text the beginning of a word in the account's or the person's name, with or without diacritics; empty for all
     * @param after the name after which to continue; empty for the first page
     * @param most the maximum number of accounts
     * @return the accounts visible to the caller
     * @throws AccessRejectedException if the caller administers nothing
     */
    public List<Account> page(String text, String after, int most) {
        Map<String, Object> parameters = viewerParameters();
        parameters.put("text", text.isBlank() ? "" : String.join("", new SearchText(text).words()));
        parameters.put("after", key(after));
        parameters.put("most", most);
        return graph.read(PAGE, parameters).stream()
                .map(Row::of)
                .map(Accounts::account)
                .toList();
    }

    /**
     * Finds an account.
     *
     * @param id the account's id
     * @return the account; empty if it does not exist or is not visible to the caller
     * @throws AccessRejectedException if the caller administers nothing
     */
    public Optional<Account> find(String id) {
        Map<String, Object> parameters = viewerParameters();
        parameters.put("id", id);
        return graph.read(ONE, parameters).stream()
                .map(Row::of)
                .map(Accounts::account)
                .findFirst();
    }

    /** Returns the query parameters that describe the caller. */
    Map<String, Object> viewerParameters() {
        AccountPermissions viewer = currentAccount.requirePermissions();
        if (!viewer.administers()) {
            throw new AccessRejectedException("FORBIDDEN", "");
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("everything", viewer.administersEverything());
        parameters.put("administered", viewer.administeredUnits());
        parameters.put("viewer", viewer.accountId());
        return parameters;
    }

    /**
     * Returns the key of a name: names that differ only in case or in Unicode composition are the same. It tells more apart than the key
     * of a code, because somebody signs in with it: an identity provider may give one person {@code nguyen} and another {@code nguyễn}
     * or a name in full-width letters. Names in letters that look like others are not admitted in the first place.
     */
    static String key(String name) {
        return VietnameseText.normalize(name).toLowerCase(Locale.ROOT);
    }

    private static Account account(Row row) {
        return new Account(
                row.text("id"),
                row.text("name"),
                row.text("fullName"),
                row.rowIfAny("member")
                        .map(member ->
                                new Account.LinkedMember(member.text("id"), member.text("code"), member.text("name"))),
                row.is("provider"),
                row.is("disabled"),
                row.is("demo"),
                row.timeIfAny("usedAt").map(ZonedDateTime::toInstant),
                grants(row),
                row.is("mine"));
    }

    /** Returns the grants that a row lists under {@code grants}. */
    static List<Grant> grants(Row row) {
        return row.rows("grants").stream().map(Accounts::grant).toList();
    }

    /** Maps a row to a grant. */
    static Grant grant(Row row) {
        return new Grant(
                row.text("id"),
                Role.valueOf(row.text("role")),
                row.is("everywhere"),
                row.textIfAny("unit")
                        .map(unit -> new Grant.UnitRef(unit, row.text("code"), row.text("unitName")))
                        .orElse(null),
                row.day("until"),
                row.text("givenBy"),
                row.time("givenAt").toInstant());
    }
}
