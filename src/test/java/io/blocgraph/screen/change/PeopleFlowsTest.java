/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import io.blocgraph.savedview.ListColumns;
import io.blocgraph.screen.common.AutoRefreshing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members, from admission to leaving, one and many. */
class PeopleFlowsTest extends FlowTestSupport {

    @Autowired
    private ListColumns columns;

    @Test
    void aMemberIsAdmittedAndConfirmed() {
        open("people");
        click("Admit a member");
        fill("Full name", "Lê Na");
        fill("Code", "N1");
        choose("Cell", "P-1");
        click("Save");
        assertThat(status("N1")).isEqualTo("PROBATION");

        open("member/N1");
        click("Confirm as official…");
        click("Save");
        assertThat(status("N1")).isEqualTo("OFFICIAL");
    }

    @Test
    void probationsDueAreListed() {
        api.mutate("updateMember", Map.of("id", "Hà", "joinedOn", "2025-06-01"), "");

        open("people?due=overdue");
        assertThat(visibleText()).contains("One person");
        api.mutate("updateMember", Map.of("id", "Hà", "joinedOn", "2026-06-01"), "");
        open("people?due=soon");
        assertThat(visibleText()).contains("No probation is due");
    }

    @Test
    void peopleAreListedOfOneUnit() {
        open("people?within=P");

        assertThat(visibleText()).contains("One person");
    }

    /** The code of a unit may begin the names of many: TH is in Thanh Hóa, and in each unit of Thanh Hóa. */
    @Test
    void theUnitOfAnAddressIsFoundAmongManyThatBeginAlike() {
        database.write("""
                MATCH (p:Unit {code: 'P'})
                UNWIND range(1, 60) AS i
                CREATE (n:Entity:Unit:Organization)
                SET n = p {.*, id: 'many-' + i, code: 'P' + i, codeKey: 'p' + i, within: ['many-' + i], sortKey: '', codeSortKey: ''}""");

        open("people?within=P");

        assertThat(visibleText()).contains("One person");
    }

    @Test
    void theColumnsOfTheListAreChosenAndKept() {
        open("people");
        assertThat(headings()).contains("Belongs to", "Born");

        chooseColumns(Set.of("member.name", "member.code"));

        assertThat(headings()).containsExactly("Name", "Code");
        assertThat(columns.of("members")).containsExactly("member.code", "member.name");
        columns.choose("members", List.of());
    }

    @SuppressWarnings("unchecked")
    private void chooseColumns(Set<String> names) {
        find(MenuBar.class).withClassName("download").single().getItems().getFirst().getSubMenu().getItems().stream()
                .filter(it -> it.getText().equals("Choose columns…"))
                .forEach(it -> ComponentUtil.fireEvent(it, new ClickEvent<>(it)));
        find(CheckboxGroup.class).single().setValue(names);
        click("Use these");
    }

    @SuppressWarnings("unchecked")
    private List<String> headings() {
        Grid<Object> grid = find(Grid.class).single();
        return grid.getColumns().stream()
                .filter(Component::isVisible)
                .map(Grid.Column::getHeaderText)
                .toList();
    }

    @Test
    void whoHasMarkedPeopleIsAskedBeforeTheListIsAskedAnew() {
        open("people");
        var screen = (AutoRefreshing) UI.getCurrent().getCurrentView();
        assertThat(screen.isBusy()).isFalse();

        mark();

        assertThat(screen.isBusy()).isTrue();
        assertThat(button("Confirm as official…").isEnabled()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void mark() {
        Grid<Object> grid = find(Grid.class).single();
        grid.select(test(grid).getRow(0));
    }

    @Test
    void severalMembershipsEndByOneDecision() {
        forms.members().end(List.of(member("Em"), member("Giang")));
        assertThat(button("Save").isEnabled()).isFalse();
        enterDecision("9-QĐ");
        click("Save");

        assertThat(status("Em")).isEqualTo("NONE");
        assertThat(status("Giang")).isEqualTo("NONE");
    }

    private String status(String code) {
        return api.query("{member(code: \"" + code + "\") {status}}").text("member.status");
    }
}
