package io.blocgraph.access;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.blocgraph.access.Grants.Reason;
import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.Guests;
import io.blocgraph.fixture.StoppedClock;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may give what to whom, and what comes of it. */
@WholeApplication
class GrantsTest {

    private static final LocalDate TODAY = LocalDate.parse(World.TODAY);

    @Autowired
    private World world;

    @Autowired
    private Guests guests;

    @Autowired
    private Ask ask;

    @Autowired
    private StoppedClock clock;

    @Autowired
    private Grants grants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private Tokens tokens;

    @Autowired
    private AccessLog log;

    @Autowired
    private Standings standings;

    @BeforeEach
    void draw() {
        world.is(graph(
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
        guests.leave();
        guests.make("admin-o", "ADMINISTRATOR O");
        guests.make("editor-o", "EDITOR O");
        guests.make("both", "READER C", "READER P");
        guests.make("reader-p", "READER P");
        guests.make("binh");
        guests.tie("binh", "Binh");
        standings.forget();
        guests.enter("admin-o");
    }

    @AfterEach
    void leave() {
        clock.reset();
        guests.leave();
        standings.forget();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessRefused.class).hasMessage(code);
    }

    private List<?> seenBy(String name) {
        standings.forget();
        return ask.as(name).about("{units {nodes {code}}}").list("units.nodes.code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "B", "K", "nowhere", ""})
    void nobodyGrantsBeyondWhatTheyAdminister(String unit) {
        String made = changes.create("new", "New", false).id();

        refused(
                "GRANT_OUTSIDE",
                () -> grants.give(made, Role.READER, Optional.of(unit).filter(id -> !id.isEmpty()), Optional.empty()));
        grants.give(made, Role.ADMINISTRATOR, Optional.of("C"), Optional.empty());
        assertThat(accounts.find(made).orElseThrow().grants()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor-o", "binh"})
    void whoAdministersNothingGrantsNothingAndSeesNoAccounts(String name) {
        guests.enter(name);

        refused("GRANT_OUTSIDE", () -> grants.give("both", Role.READER, Optional.of("C"), Optional.empty()));
        refused("FORBIDDEN", () -> accounts.page("", "", 10));
        refused("FORBIDDEN", () -> changes.create("new", "New", false));
        refused("FORBIDDEN", () -> changes.newPassword(name));
    }

    @Test
    void aTokenThatMayOnlyEditAdministersNothing() {
        String token = tokens.create("X", Role.EDITOR, Optional.empty(), TODAY);
        guests.enter("admin-o", token);

        refused("FORBIDDEN", () -> accounts.page("", "", 10));
        refused("GRANT_OUTSIDE", () -> grants.give("both", Role.READER, Optional.of("C"), Optional.empty()));
        refused("FORBIDDEN", () -> tokens.create("Y", Role.ADMINISTRATOR, Optional.empty(), TODAY));
    }

    @Test
    void accountsAreSeenAsFarAsOneAdministersThem() {
        assertThat(accounts.page("", "", 10)).extracting(Account::name).containsExactly("admin-o", "both", "editor-o");
        assertThat(accounts.find("both").orElseThrow().grants())
                .extracting(grant -> grant.place().orElseThrow().code())
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
        refused(code, () -> changes.newPassword(account));
        refused(code, () -> changes.disable(account, true));
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
        guests.tie("editor-o", "Giang");

        refused("ACCOUNT_OUTSIDE", () -> changes.newPassword("editor-o"));
    }

    @Test
    void grantsOfOthersAreEndedByWhoAdministersTheirUnit() {
        refused("GRANT_UNKNOWN", () -> grants.end("grant-both-P"));
        refused("GRANT_UNKNOWN", () -> grants.end("grant-key"));
        refused("GRANT_UNKNOWN", () -> grants.end("nothing"));
        grants.end("grant-both-C");
        assertThat(seenBy("both")).isEqualTo(List.of("D", "P"));
        guests.make("root", "ADMINISTRATOR *");
        guests.enter("root");
        refused("GRANT_LAST", () -> grants.end("grant-root-*"));
        grants.end("grant-both-P");
        assertThat(seenBy("both")).isEmpty();
    }

    @Test
    void theLogIsReadAsFarAsItsAccountsAreLookedAfter() {
        grants.give("both", Role.READER, Optional.of("O"), Optional.empty());

        for (String text : List.of("", "bot", "ADMIN-o")) {
            assertThat(log.page(text, Optional.empty(), 1))
                    .extracting(AccessLog.Entry::what, AccessLog.Entry::detail)
                    .as(text)
                    .containsExactly(tuple(AccessLog.What.GRANT_GIVEN, "READER O"));
        }
        assertThat(log.page("reader-p", Optional.empty(), 1)).isEmpty();
        guests.make("admin-z", "ADMINISTRATOR Z");
        guests.enter("admin-z");
        assertThat(log.page("", Optional.empty(), 1)).isEmpty();
        assertThat(log.page("both", Optional.empty(), 1)).isEmpty();
    }

    @Test
    void aGrantThatEndsSoonerDoesNotStandForTheLast() {
        guests.make("root", "ADMINISTRATOR *");
        guests.enter("root");
        grants.give("root", Role.ADMINISTRATOR, Optional.empty(), Optional.of(TODAY.plusDays(9)));

        refused("GRANT_LAST", () -> grants.end("grant-root-*"));
        world.write("MATCH (g:Grant {until: date('2026-12-02')}) REMOVE g.until");
        grants.end("grant-root-*");
    }

    @Test
    void aGrantEndsOnItsDay() {
        String made = changes.create("new", "New", false).id();
        grants.give(made, Role.READER, Optional.of("O"), Optional.of(TODAY.plusDays(1)));
        guests.make("short");
        world.write(
                "MATCH (g:Grant {until: date('2026-11-24')})<-[:HAS_GRANT]-(), (a:Account {id: 'short'}) CREATE (a)-[:HAS_GRANT]->(g)");

        refused("UNTIL_PAST", () -> grants.give(made, Role.READER, Optional.of("O"), Optional.of(TODAY)));
        assertThat(seenBy("short")).isEqualTo(List.of("C", "O"));
        clock.pass(Duration.ofHours(12));
        assertThat(seenBy("short")).isEmpty();
        assertThat(why("short", "C")).isEmpty();
    }

    @Test
    void aClusterHoldsItsOrganizationsAndABlocItsClusters() {
        guests.make("reader-k", "READER K");
        guests.make("reader-b", "READER B");

        assertThat(seenBy("reader-k")).isEqualTo(List.of("C", "D", "K", "O", "P"));
        assertThat(seenBy("reader-b")).isEqualTo(List.of("B", "C", "D", "E", "K", "O", "P", "Q"));
        assertThat(ask.change("placeInCluster", Map.of("organizations", List.of("Q"), "cluster", "K"), "cluster {id}")
                        .text("done.change.id"))
                .isNotEmpty();
        assertThat(seenBy("reader-k")).isEqualTo(List.of("C", "D", "E", "K", "O", "P", "Q"));
        assertThat(ask.change("moveUnit", Map.of("id", "C", "parent", "Q"), "unit {id}")
                        .text("done.change.id"))
                .isNotEmpty();
        guests.make("reader-o", "READER O");
        assertThat(seenBy("reader-o")).isEqualTo(List.of("O"));
    }

    @Test
    void whoSitsOnTheStandingCommitteeReadsWhatTheyAnswerForAsLongAsTheyDo() {
        assertThat(seenBy("binh")).isEqualTo(List.of("C", "D", "K", "O", "P"));
        assertThat(ask.as("binh")
                        .about("mutation {updateUnit(input: {id: \"C\", name: \"X\"}) {problems {code}}}")
                        .text("updateUnit.problems.code"))
                .isEqualTo("FORBIDDEN");

        ask.change("endAssignment", Map.of("id", "a-K-Binh"), "assignment {id}").list("done.change.id");
        assertThat(seenBy("binh")).isEmpty();
        ask.change(
                        "assign",
                        Map.of("member", "Binh", "units", List.of("O"), "effectiveOn", "2026-11-25"),
                        "assignment {id}")
                .list("done.change.id");
        assertThat(seenBy("binh")).isEmpty();
        clock.pass(Duration.ofDays(2));
        assertThat(seenBy("binh")).isEqualTo(List.of("C", "O"));
        String seat = ask.about("{unit(id: \"B\") {committees(kind: STANDING) {seats {id}}}}")
                .text("unit.committees.seats.id");
        ask.change("endSeat", Map.of("id", seat), "seat {id}").list("done.change.id");
        assertThat(seenBy("binh")).isEmpty();
    }

    private List<Reason> why(String account, String thing) {
        return grants.why(account, thing).reasons();
    }

    @Test
    void whyIsSaidOfWhatOneAdministersAlone() {
        assertThat(why("both", "Em"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.ByGrant.class,
                        by -> assertThat(by.grant().place().orElseThrow().code())
                                .isEqualTo("C"));
        assertThat(why("both", "O")).isEmpty();
        for (String thing : List.of("P", "Lan", "B", "nothing")) {
            refused("THING_UNKNOWN", () -> grants.why("both", thing));
        }
        refused("ACCOUNT_UNKNOWN", () -> grants.why("reader-p", "C"));
        refused("ACCOUNT_UNKNOWN", () -> grants.why("nobody", "C"));
    }

    @Test
    void whyIsSaidOfOnesOwn() {
        guests.enter("binh");

        assertThat(why("binh", "C"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.ByAssignment.class,
                        by -> assertThat(by.unit().code()).isEqualTo("K"));
        assertThat(why("binh", "Binh")).containsExactly(new Reason.Oneself());
        assertThat(grants.why("binh", "C").role()).contains(Role.READER);
        refused("THING_UNKNOWN", () -> grants.why("binh", "E"));
        refused("THING_UNKNOWN", () -> grants.why("binh", "nothing"));
        refused("ACCOUNT_UNKNOWN", () -> {
            guests.enter("admin-o");
            grants.why("binh", "C");
        });
    }
}
