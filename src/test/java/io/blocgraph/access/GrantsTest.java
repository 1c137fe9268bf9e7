/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.blocgraph.access.AccessExplanations.Reason;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.MutableClock;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may give what to whom, and what comes of it. */
@IntegrationTest
@Tag("slow")
class GrantsTest {

    private static final LocalDate TODAY = LocalDate.parse(TestDatabase.TODAY);

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts testAccounts;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Grants grants;

    @Autowired
    private AccessExplanations explanations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private SecurityAuditLog auditLog;

    @Autowired
    private PermissionResolver permissionResolver;

    @BeforeEach
    void draw() {
        database.load(graph(
                bloc("B")
                        .standing("Binh")
                        .executive("Binh")
                        .with(
                                cluster("K").responsible("Binh"),
                                organization("O").in("K").with(cell("C").members("Em", "Giang")),
                                organization("P")
                                        .in("K")
                                        .responsible("Giang")
                                        .with(cell("D").members("Lan")),
                                organization("Q").with(cell("E").members("Binh"))),
                bloc("Z")));
        testAccounts.deleteAll();
        testAccounts.create("admin-o", "ADMINISTRATOR O");
        testAccounts.create("editor-o", "EDITOR O");
        testAccounts.create("both", "READER C", "READER P");
        testAccounts.create("reader-p", "READER P");
        testAccounts.create("binh");
        testAccounts.linkMember("binh", "Binh");
        permissionResolver.invalidateAll();
        testAccounts.signIn("admin-o");
    }

    @AfterEach
    void leave() {
        clock.reset();
        testAccounts.deleteAll();
        permissionResolver.invalidateAll();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessRejectedException.class).hasMessage(code);
    }

    private List<?> seenBy(String name) {
        permissionResolver.invalidateAll();
        return api.as(name).query("{units {nodes {code}}}").list("units.nodes.code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "B", "K", "nowhere", ""})
    void nobodyGrantsBeyondWhatTheyAdminister(String unit) {
        String made = changes.create("new", "New", false).id();

        refused(
                "GRANT_OUTSIDE",
                () -> grants.grant(made, Role.READER, Optional.of(unit).filter(id -> !id.isEmpty()), Optional.empty()));
        grants.grant(made, Role.ADMINISTRATOR, Optional.of("C"), Optional.empty());
        assertThat(accounts.find(made).orElseThrow().grants()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor-o", "binh"})
    void whoAdministersNothingGrantsNothingAndSeesNoAccounts(String name) {
        testAccounts.signIn(name);

        refused("GRANT_OUTSIDE", () -> grants.grant("both", Role.READER, Optional.of("C"), Optional.empty()));
        refused("FORBIDDEN", () -> accounts.page("", "", 10));
        refused("FORBIDDEN", () -> changes.create("new", "New", false));
        refused("FORBIDDEN", () -> changes.resetPassword(name));
    }

    @Test
    void tokenRestrictedToEditingCannotAdminister() {
        String token = tokens.create("X", Role.EDITOR, Optional.empty(), TODAY);
        testAccounts.signIn("admin-o", token);

        refused("FORBIDDEN", () -> accounts.page("", "", 10));
        refused("GRANT_OUTSIDE", () -> grants.grant("both", Role.READER, Optional.of("C"), Optional.empty()));
        refused("FORBIDDEN", () -> tokens.create("Y", Role.ADMINISTRATOR, Optional.empty(), TODAY));
    }

    @Test
    void accountsAreVisibleToTheirAdministrators() {
        assertThat(accounts.page("", "", 10)).extracting(Account::name).containsExactly("admin-o", "both", "editor-o");
        assertThat(accounts.find("both").orElseThrow().grants())
                .extracting(grant -> grant.unit().code())
                .containsExactly("C");
        assertThat(accounts.find("reader-p")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "both, ACCOUNT_OUTSIDE",
        "reader-p, ACCOUNT_UNKNOWN",
        "binh, ACCOUNT_UNKNOWN",
        "key, ACCOUNT_UNKNOWN",
        "nobody, ACCOUNT_UNKNOWN"
    })
    void whoMaySeeMoreThanOneAdministersIsLookedAfterBySomebodyElse(String account, String code) {
        refused(code, () -> changes.resetPassword(account));
        refused(code, () -> changes.setDisabled(account, true));
        refused(code, () -> changes.signOutEverywhere(account));
        refused(code, () -> changes.update(account, "X", Optional.of("Em")));
    }

    @Test
    void anAccountIsTiedToMembersThatAnswerForNothingElseAlone() {
        refused("MEMBER_UNKNOWN", () -> changes.update("editor-o", "X", Optional.of("Lan")));
        refused("MEMBER_UNKNOWN", () -> changes.update("editor-o", "X", Optional.of("nobody")));
        refused("MEMBER_OUTSIDE", () -> changes.update("editor-o", "X", Optional.of("Giang")));
        changes.update("editor-o", "X", Optional.of("Em"));
        refused("MEMBER_TAKEN", () -> changes.update("admin-o", "X", Optional.of("Em")));
        assertThat(accounts.find("editor-o")
                        .orElseThrow()
                        .member()
                        .orElseThrow()
                        .id())
                .isEqualTo("Em");
        assertThat(accounts.find("admin-o").orElseThrow().member()).isEmpty();
    }

    @Test
    void whoseMemberComesToAnswerForMoreIsLookedAfterBySomebodyElse() {
        testAccounts.linkMember("editor-o", "Giang");

        refused("ACCOUNT_OUTSIDE", () -> changes.resetPassword("editor-o"));
    }

    @Test
    void grantsOfOthersAreEndedByWhoAdministersTheirUnit() {
        refused("GRANT_UNKNOWN", () -> grants.revoke("grant-both-P"));
        refused("GRANT_UNKNOWN", () -> grants.revoke("grant-key"));
        refused("GRANT_UNKNOWN", () -> grants.revoke("nothing"));
        grants.revoke("grant-both-C");
        assertThat(seenBy("both")).isEqualTo(List.of("D", "P"));
        testAccounts.create("root", "ADMINISTRATOR *");
        testAccounts.signIn("root");
        refused("GRANT_LAST", () -> grants.revoke("grant-root-*"));
        grants.revoke("grant-both-P");
        assertThat(seenBy("both")).isEmpty();
    }

    @Test
    void theLogIsReadAsFarAsItsAccountsAreLookedAfter() {
        grants.grant("both", Role.READER, Optional.of("O"), Optional.empty());

        for (String text : List.of("", "bot", "ADMIN-o")) {
            assertThat(auditLog.page(text, Optional.empty(), 1))
                    .extracting(SecurityAuditLog.Entry::type, SecurityAuditLog.Entry::detail)
                    .as(text)
                    .containsExactly(tuple(SecurityAuditLog.EventType.GRANT_GIVEN, "READER O"));
        }
        assertThat(auditLog.page("reader-p", Optional.empty(), 1)).isEmpty();
        testAccounts.create("admin-z", "ADMINISTRATOR Z");
        testAccounts.signIn("admin-z");
        assertThat(auditLog.page("", Optional.empty(), 1)).isEmpty();
        assertThat(auditLog.page("both", Optional.empty(), 1)).isEmpty();
    }

    @Test
    void aGrantThatEndsSoonerDoesNotStandForTheLast() {
        testAccounts.create("root", "ADMINISTRATOR *");
        testAccounts.signIn("root");
        grants.grant("root", Role.ADMINISTRATOR, Optional.empty(), Optional.of(TODAY.plusDays(9)));

        refused("GRANT_LAST", () -> grants.revoke("grant-root-*"));
        database.write("MATCH (g:Grant {until: date('2026-12-02')}) REMOVE g.until");
        grants.revoke("grant-root-*");
    }

    @Test
    void grantEndsOnItsEndDate() {
        String made = changes.create("new", "New", false).id();
        grants.grant(made, Role.READER, Optional.of("O"), Optional.of(TODAY.plusDays(1)));
        testAccounts.create("short");
        database.write(
                "MATCH (g:Grant {until: date('2026-11-24')})<-[:HAS_GRANT]-(), (a:Account {id: 'short'}) CREATE (a)-[:HAS_GRANT]->(g)");

        refused("UNTIL_PAST", () -> grants.grant(made, Role.READER, Optional.of("O"), Optional.of(TODAY)));
        assertThat(seenBy("short")).isEqualTo(List.of("C", "O"));
        clock.advance(Duration.ofHours(12));
        assertThat(seenBy("short")).isEmpty();
        assertThat(why("short", "C")).isEmpty();
    }

    @Test
    void aClusterHoldsItsOrganizationsAndABlocItsClusters() {
        testAccounts.create("reader-k", "READER K");
        testAccounts.create("reader-b", "READER B");

        assertThat(seenBy("reader-k")).isEqualTo(List.of("C", "D", "K", "O", "P"));
        assertThat(seenBy("reader-b")).isEqualTo(List.of("B", "C", "D", "E", "K", "O", "P", "Q"));
        assertThat(api.mutate("placeInCluster", Map.of("organizations", List.of("Q"), "cluster", "K"), "cluster {id}")
                        .text("done.change.id"))
                .isNotEmpty();
        assertThat(seenBy("reader-k")).isEqualTo(List.of("C", "D", "E", "K", "O", "P", "Q"));
        assertThat(api.mutate("moveUnit", Map.of("id", "C", "parent", "Q"), "unit {id}")
                        .text("done.change.id"))
                .isNotEmpty();
        testAccounts.create("reader-o", "READER O");
        assertThat(seenBy("reader-o")).isEqualTo(List.of("O"));
    }

    @Test
    void whoSitsOnTheStandingCommitteeReadsWhatTheyAnswerForAsLongAsTheyDo() {
        assertThat(seenBy("binh")).isEqualTo(List.of("C", "D", "K", "O", "P"));
        assertThat(api.as("binh")
                        .query("mutation {updateUnit(input: {id: \"C\", name: \"X\"}) {problems {code}}}")
                        .text("updateUnit.problems.code"))
                .isEqualTo("FORBIDDEN");

        api.mutate("endAssignment", Map.of("id", "a-K-Binh"), "assignment {id}").list("done.change.id");
        assertThat(seenBy("binh")).isEmpty();
        api.mutate(
                        "assign",
                        Map.of("member", "Binh", "units", List.of("O"), "effectiveOn", "2026-11-25"),
                        "assignment {id}")
                .list("done.change.id");
        assertThat(seenBy("binh")).isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(seenBy("binh")).isEqualTo(List.of("C", "O"));
        String seat = api.query("{unit(id: \"B\") {committees(kind: STANDING) {seats {id}}}}")
                .text("unit.committees.seats.id");
        api.mutate("endSeat", Map.of("id", seat), "seat {id}").list("done.change.id");
        assertThat(seenBy("binh")).isEmpty();
    }

    private List<Reason> why(String account, String thing) {
        return explanations.explain(account, thing).reasons();
    }

    @Test
    void whyIsSaidOfWhatOneAdministersAlone() {
        assertThat(why("both", "Em"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.ByGrant.class,
                        by -> assertThat(by.grant().unit().code()).isEqualTo("C"));
        assertThat(why("both", "O")).isEmpty();
        for (String thing : List.of("P", "Lan", "B", "nothing")) {
            refused("THING_UNKNOWN", () -> explanations.explain("both", thing));
        }
        refused("ACCOUNT_UNKNOWN", () -> explanations.explain("reader-p", "C"));
        refused("ACCOUNT_UNKNOWN", () -> explanations.explain("nobody", "C"));
    }

    @Test
    void whyIsSaidOfOnesOwn() {
        testAccounts.signIn("binh");

        assertThat(why("binh", "C"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.ByAssignment.class,
                        by -> assertThat(by.unit().code()).isEqualTo("K"));
        assertThat(why("binh", "Binh")).containsExactly(new Reason.OwnRecord());
        assertThat(explanations.explain("binh", "C").role()).contains(Role.READER);
        refused("THING_UNKNOWN", () -> explanations.explain("binh", "E"));
        refused("THING_UNKNOWN", () -> explanations.explain("binh", "nothing"));
        refused("ACCOUNT_UNKNOWN", () -> {
            testAccounts.signIn("admin-o");
            explanations.explain("binh", "C");
        });
    }
}
