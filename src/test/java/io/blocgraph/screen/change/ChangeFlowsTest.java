/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.Option;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Changes as they are made on the screens. */
@Tag("slow")
class ChangeFlowsTest extends FlowTestSupport {

    @Test
    void changeIsPreviewedAndCanBeUndone() {
        forms.units().update(unit("O"));
        fill("Name", "Đảng bộ Cảng");
        assertThat(text(find(ChangePreview.class).single())).contains("Preview", "name:", "Đảng bộ Cảng");
        assertThat(name("O")).isNotEqualTo("Đảng bộ Cảng");

        click("Save");
        assertThat(name("O")).isEqualTo("Đảng bộ Cảng");
        assertThat(find(ChangeDialog.class).exists()).isFalse();
        assertThat(api.query("{changes(first: 1) {nodes {door}}}").list("changes.nodes.door"))
                .containsExactly("SCREEN");

        click("Undo");
        assertThat(name("O")).isNotEqualTo("Đảng bộ Cảng");
    }

    @Test
    void conflictShowsBothVersionsAndCanBeOverridden() {
        forms.units().update(unit("O"));
        api.mutate("updateUnit", Map.of("id", "O", "name", "Theirs"), "");

        fill("Name", "Mine");
        assertThat(text(find(VersionComparison.class).single())).contains("Mine", "Theirs");
        assertThat(button("Save").isEnabled()).isFalse();

        click("Keep my version");
        click("Save");
        assertThat(name("O")).isEqualTo("Mine");
    }

    @Test
    void problemIsShownAtItsField() {
        forms.units().update(unit("O"));

        fill("Code", "P");

        var field = field("Code");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("P");
        assertThat(button("Save").isEnabled()).isFalse();
    }

    @Test
    void vacantSeatIsFilledInPlace() {
        open("structure/O-1/committees");
        test(find(Button.class).withClassName("seat-fill").single()).click();

        choose("Member", "Em");
        click("Save");

        assertThat(api.query("{unit(id: \"O-1\") {secretary {code}}}").value("unit.secretary.code"))
                .isEqualTo("Em");
        assertThat(find(Button.class).withClassName("seat-fill").exists()).isFalse();
    }

    @Test
    void aNewTermIsACopyThatTakesEffectOnItsDay() {
        open("structure/O/committees");
        click("New term…");
        assertThat(text(find(ChangePreview.class).single())).contains("Secretary");
        click("Save");

        GraphQlResult terms = api.query("{unit(id: \"O\") {committees {id term {since} seats {role member {code}}}}}");
        assertThat(terms.list("unit.committees.id")).hasSize(1).doesNotContain("O-executive");
        assertThat(terms.list("unit.committees.seats.member.code")).containsExactly("Chi");
        assertThat(api.query("{unit(id: \"O\", asOf: \"2026-01-01\") {secretary {code}}}")
                        .value("unit.secretary.code"))
                .isEqualTo("Chi");
    }

    @Test
    void severalMembersAreTransferredAtOnce() {
        forms.members().transfer(List.of(member("Em"), member("Giang")));
        choose("Cell", "P-1");
        click("Save");

        assertThat(api.query("{unit(id: \"P-1\") {memberCount}}").value("unit.memberCount"))
                .isEqualTo(3);
    }

    @Test
    void severalChangesNeedADecision() {
        forms.units().move(List.of(unit("O-1"), unit("O-2")), new Option("P", "P", "P"), null);

        assertThat(button("Save").isEnabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    createUnit | {"kind": "CELL", "code": "O-9", "name": "N", "parent": "O"}
                    updateUnit | {"id": "O", "name": "N"}
                    moveUnit | {"id": "O-1", "parent": "P"}
                    placeInCluster | {"cluster": "C", "organizations": ["P"]}
                    mergeUnits | {"into": "O", "units": ["P"]}
                    splitUnit | {"id": "O", "into": [{"code": "Q", "name": "Q", "form": "COMMITTEE", "units": ["O-1"]}]}
                    dissolveUnit | {"id": "O-2", "membersTo": "O-1"}
                    createCommittee | {"unit": "O-1", "kind": "EXECUTIVE", "seats": [{"member": "Em", "role": "MEMBER"}]}
                    updateCommittee | {"id": "O-executive", "endSeats": true}
                    seatMember | {"committee": "O-executive", "member": "Em", "role": "MEMBER"}
                    admitMember | {"code": "N1", "fullName": "Lê Na", "cell": "O-1"}
                    updateMember | {"id": "Em", "gender": "FEMALE"}
                    confirmMember | {"id": "Hà"}
                    transferMember | {"members": ["Em"], "cell": "P-1"}
                    endMembership | {"id": "Em"}
                    assign | {"member": "Bình", "units": ["O"]}
                    reassign | {"from": "Bình", "to": "An"}
                    waive | {"unit": "O", "rule": "GRASSROOTS_FORM"}
                    """)
    void everyMutationCanBeTried(String mutation, String input) {
        @SuppressWarnings("unchecked")
        Map<String, Object> values = JsonMapper.shared().readValue(input, Map.class);

        var outcome = mutations.execute(List.of(new MutationStep(mutation, values)), Map.of("dryRun", true));

        assertThat(outcome.problems()).noneMatch(it -> it.code().equals("FAILED"));
        assertThat(outcome.isRejected() || !outcome.changes().isEmpty() || mutation.equals("reassign"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home",
                "people?text=em&status=OFFICIAL&from=10&to=90",
                "gaps?within=B",
                "board/B",
                "board/B?compare=1",
                "structure/O/committees",
                "structure/O/units",
                "structure/O/members",
                "structure/O/assignments",
                "structure/O/gaps",
                "structure/O/history",
                "member/Em",
                "member/Em/span",
                "member/Em/career",
                "member/Em/leaving",
                "member/Em/history"
            })
    void everyAddressShowsItsScreen(String address) {
        open(address);

        assertThat(find(ErrorNote.class).exists()).isFalse();
        var shown = UI.getCurrent().getActiveViewLocation();
        assertThat(shown.getPath()).isEqualTo(address.split("\\?")[0]);
        assertThat(shown.getQueryParameters().getParameters())
                .isEqualTo(parameters(address).getParameters());
    }
}
