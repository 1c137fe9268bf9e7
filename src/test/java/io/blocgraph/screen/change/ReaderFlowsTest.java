/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.treegrid.TreeGrid;
import io.blocgraph.access.PermissionChecker;
import io.blocgraph.fixture.TestAccounts;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is shown who sees some units alone, and may change few of them or none. */
@Tag("slow")
class ReaderFlowsTest extends FlowTestSupport {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PermissionChecker permissionChecker;

    @AfterEach
    void leave() {
        accounts.deleteAll();
    }

    @Test
    @SuppressWarnings({"rawtypes", "unchecked"})
    void treeBeginsAtTheVisibleUnits() {
        enter("READER C", "READER O");

        open("structure/O-1");

        var tree = find(TreeGrid.class).single();
        assertThat(test(tree).size()).isEqualTo(4);
        assertThat(test(tree).getSelected()).hasSize(1);
    }

    @Test
    void aReaderIsOfferedNothingThatIsRefused() {
        enter("READER O");

        open("structure/O-1");
        assertThat(find(MenuBar.class).all()).noneMatch(it -> it.hasClassName("actions"));
        open("member/Em");
        assertThat(records()).isZero();
        assertThat(visibleText()).doesNotContain("Transfer…");
    }

    @Test
    void whoMayChangeAPartIsOfferedItThere() {
        enter("READER B", "EDITOR O");

        open("member/Em");
        assertThat(records()).isEqualTo(2);
        open("member/Khoa");
        assertThat(records()).isZero();
        assertThat(permissionChecker.canEdit()).isTrue();
        assertThat(permissionChecker.canEditEverything()).isFalse();
    }

    @Test
    void aMemberIsHandedTheirOwnRecord() {
        enterAs("Em", "READER P");

        assertThat(permissionChecker.canExportRecord("Em")).isTrue();
        assertThat(permissionChecker.canExportRecord("Giang")).isFalse();
    }

    @Test
    void theFirstScreenCountsTheUnitsOfAMemberWhoIsSignedIn() {
        enterAs("Em", "READER O");

        open("home");

        assertThat(visibleText()).contains("5 members").doesNotContain("could not be shown");
    }

    private void enterAs(String member, String... grants) {
        // what an account may do is remembered for a moment, by its name
        var name = "guest-" + UUID.randomUUID();
        accounts.create(name, grants);
        accounts.linkMember(name, member);
        accounts.signIn(name);
    }

    private void enter(String... grants) {
        var name = "guest-" + UUID.randomUUID();
        accounts.create(name, grants);
        accounts.signIn(name);
        UI.getCurrent().navigate("account");
    }

    private long records() {
        return find(Anchor.class).all().stream()
                .filter(it -> it.getHref().startsWith("members/"))
                .count();
    }
}
