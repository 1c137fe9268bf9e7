/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The meetings of the cells of an organization, recorded in one form. */
class MeetingFlowsTest extends FlowTestSupport {

    @Test
    void meetingsOfAllCellsAreRecordedAtOnceAndTheOthersStayAsTheyWere() {
        api.mutate(
                        "recordMeetings",
                        Map.of(
                                "meetings",
                                List.of(Map.of(
                                        "unit", "O-1", "month", "2026-10-01", "heldOn", "2026-11-02", "present", 2))),
                        "")
                .list("done.problems");
        open("structure/O/followup");
        clickMenuItem("Record meetings of cells…");
        month(2026, 10);
        assertThat(heldOn("O-1").getValue()).hasToString("2026-11-02");
        assertThat(number("O-1", "Number present").getValue()).isEqualTo(2);
        assertThat(button("Save").isEnabled()).isFalse();

        number("O-2", "Number present").setValue(3);
        assertThat(button("Save").isEnabled())
                .as("nobody knows whether it was held")
                .isFalse();
        heldOn("O-2").setValue(LocalDate.of(2026, 11, 1));
        click("Save");

        assertThat(meetings("O-1")).contains("version=1", "2026-11-02");
        assertThat(meetings("O-2")).contains("HELD", "2026-11-01", "present=3", "month=2026-10-01");
    }

    @Test
    void thatThereWasNoMeetingIsTicked() {
        open("structure/O/followup");
        clickMenuItem("Record meetings of cells…");

        find(Checkbox.class, row("O-1")).single().setValue(true);
        assertThat(heldOn("O-1").isEnabled()).isFalse();
        click("Save");

        assertThat(meetings("O-1")).contains("NOT_HELD");
        assertThat(meetings("O-2")).isEqualTo("[]");
    }

    private void clickMenuItem(String text) {
        var item = find(MenuBar.class).all().stream()
                .flatMap(it -> it.getItems().stream())
                .flatMap(it -> it.getSubMenu().getItems().stream())
                .filter(it -> text.equals(it.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<MenuItem>(item));
    }

    @SuppressWarnings("unchecked")
    private void month(int year, int month) {
        Select<YearMonth> field =
                find(Select.class, find(MeetingsField.class).single()).single();
        field.setValue(YearMonth.of(year, month));
    }

    private MeetingRow row(String cell) {
        return find(MeetingRow.class).all().stream()
                .filter(it -> text(it).contains(name(cell)))
                .findFirst()
                .orElseThrow();
    }

    private DatePicker heldOn(String cell) {
        return find(DatePicker.class, row(cell)).single();
    }

    private IntegerField number(String cell, String label) {
        return find(IntegerField.class, row(cell)).all().stream()
                .filter(it -> label.equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String meetings(String cell) {
        return String.valueOf(api.query(
                        "{unit(id: \"%s\") {followUps(kinds: [MEETING]) {nodes {state heldOn version ... on Meeting {month present}}}}}",
                        cell)
                .list("unit.followUps.nodes"));
    }
}
