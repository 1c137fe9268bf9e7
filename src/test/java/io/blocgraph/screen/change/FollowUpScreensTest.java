/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the screens of following up say of inspections, resolutions and assignments. */
class FollowUpScreensTest extends FlowTestSupport {

    @Test
    void inspectionsOfAYearAreListedWithTheirFindingsAndHowManyWereHeld() {
        for (var day : List.of("2026-10-01", "2026-11-01")) {
            plan(day);
        }
        var held = plan("2026-09-01");
        api.mutate("recordInspection", Map.of("id", held, "heldOn", "2026-09-02"), "");
        api.mutate("addFinding", Map.of("inspection", held, "title", "Thiếu sổ", "dueOn", "2026-12-01"), "");

        open("follow-up/inspections?within=B&year=2026");

        assertThat(visibleText())
                .contains("Programme of 2026: 1 of 3 held", "2 past the planned day", "0 of 1 findings remedied");
        var wholes = find(ListItem.class).withClassName("followup").all();
        assertThat(wholes).hasSize(4);
        assertThat(text(wholes.stream()
                        .filter(it -> text(it).contains("Thiếu sổ"))
                        .findFirst()
                        .orElseThrow()))
                .contains("Kỷ luật");
        open("follow-up/inspections?within=B&year=2025");
        assertThat(visibleText()).doesNotContain("held");
    }

    private String plan(String day) {
        return api.mutate(
                        "planInspection",
                        Map.of("subject", "O", "mode", "INSPECTION", "title", "Kỷ luật", "plannedOn", day),
                        "followUp {id}")
                .text("done.followUp.id");
    }

    @Test
    void anAssignmentHasAPageWithItsUnitsAndWhatWasDone() {
        api.mutate("assign", Map.of("units", List.of("O"), "member", "Bình", "effectiveOn", "2026-01-01"), "");
        api.mutate(
                "recordVisit",
                Map.of("unit", "O", "heldOn", "2026-10-20", "responsible", "Bình", "title", "Đại hội"),
                "");
        api.mutate("planVisit", Map.of("unit", "O", "plannedOn", "2026-12-05", "responsible", "Bình"), "");

        open("structure/O/assignments");
        var id = api.query("{member(id: \"Bình\") {assignments {id}}}")
                .list("member.assignments.id")
                .getFirst();
        assertThat(UI.getCurrent().getCurrentView().getElement().getOuterHTML()).contains("assignment/" + id);
        open("assignment/" + id);

        assertThat(visibleText())
                .contains(
                        "Bình", "since 1 Jan 2026", "Last visit on 20 Oct 2026", "Next: Visit, 5 Dec 2026", "Đại hội");
    }
}
