/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.blocgraph.screen.common.Option;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units, created, moved, placed, merged, split and dissolved on the screens. */
class UnitFlowsTest extends FlowTestSupport {

    @Test
    void aBlocIsCreatedWhereThereIsNothingAbove() {
        open("structure");
        click("New bloc");

        fill("Code", "B2");
        fill("Name", "Đảng bộ khối mới");
        click("Save");

        assertThat(api.query("{unit(code: \"B2\") {name kind}}").value("unit.name"))
                .isEqualTo("Đảng bộ khối mới");
    }

    @Test
    void textThatMatchesNoClusterIsNotTakenForNone() {
        forms.units().create("ORGANIZATION", unit("B"), null);
        fill("Code", "Q");
        fill("Name", "Quê");
        assertThat(button("Save").isEnabled()).isTrue();

        type("Cluster", "Cụm không có");
        assertThat(button("Save").isEnabled()).isFalse();
        assertThat(comboBox("Cluster").getErrorMessage())
                .isEqualTo("Nothing matches “Cụm không có”. Choose from the list.");

        choose("Cluster", "C");
        assertThat(comboBox("Cluster").isInvalid()).isFalse();
        click("Save");
        assertThat(api.query("{unit(code: \"Q\") {... on Organization {cluster {code}}}}")
                        .value("unit.cluster.code"))
                .isEqualTo("C");
    }

    @Test
    void placingNeedsAClusterAndTakingOutIsAskedForItself() {
        forms.units().placeInCluster(List.of(unit("O")), "B", null);
        assertThat(button("Save").isEnabled()).isFalse();
        click("Cancel");

        forms.units().removeFromCluster(List.of(unit("O")));
        click("Save");

        assertThat(api.query("{unit(code: \"O\") {... on Organization {cluster {code}}}}")
                        .value("unit.cluster"))
                .isNull();
    }

    @Test
    void aPartThatLacksSomethingIsNotLeftOutUnasked() {
        forms.units().split(organization());
        fill("Code", "Q");
        fill("Name", "Quê");
        chooseAll("Units", "O-1");
        assertThat(button("Save").isEnabled()).isTrue();

        click("Add unit");
        assertThat(button("Save").isEnabled()).isFalse();
    }

    @Test
    void aUnitIsSplit() {
        forms.units().split(organization());
        fill("Code", "Q");
        fill("Name", "Quê");
        chooseAll("Units", "O-1");
        click("Save");

        assertThat(api.query("{unit(code: \"O-1\") {parent {code}}}").value("unit.parent.code"))
                .isEqualTo("Q");
    }

    @Test
    void unitsAreMergedAndTheOldCodeLeadsOn() {
        forms.units().merge(unit("O"), "B", List.of(unit("P")));
        click("Save");

        assertThat(api.query("{unit(code: \"P\") {mergedInto {code}}}").value("unit.mergedInto.code"))
                .isEqualTo("O");
    }

    @Test
    void severalUnitsAreDissolvedByOneDecisionAndComeBackWithIt() {
        forms.units().dissolve(List.of(unit("O-1"), unit("O-2")));
        choose("Move members to", "P-1");
        enterDecision("7-QĐ");
        click("Save");
        assertThat(api.query("{unit(code: \"P-1\") {memberCount}}").value("unit.memberCount"))
                .isEqualTo(6);

        open("structure/B/history");
        test(find(Button.class).withText("Undo the whole decision…").all().getFirst())
                .click();
        assertThat(text(find(ChangePreview.class).single())).contains("Preview");
        click("Save");
        assertThat(api.query("{unit(code: \"P-1\") {memberCount}}").value("unit.memberCount"))
                .isEqualTo(1);
    }

    @Test
    void anOrganizationGoesToTheClusterOfAnotherBloc() {
        api.mutate("createUnit", Map.of("kind", "BLOC", "code", "D", "name", "D"), "");
        var bloc = api.query("{unit(code: \"D\") {id}}").text("unit.id");
        api.mutate("createUnit", Map.of("kind", "CLUSTER", "code", "D1", "name", "D1", "parent", bloc), "");
        var cluster = api.query("{unit(code: \"D1\") {id}}").text("unit.id");

        forms.units().move(List.of(unit("O")), new Option(bloc, "D", "D"), new Option(cluster, "D1", "D1"));
        click("Save");

        assertThat(api.query("{unit(code: \"O\") {parent {code} ... on Organization {cluster {code}}}}")
                        .value("unit.cluster.code"))
                .isEqualTo("D1");
    }

    private ChangeTarget organization() {
        var unit = unit("O");
        return new ChangeTarget("O", "O", unit.name(), unit.kind(), unit.version(), Map.of("form", "COMMITTEE"));
    }
}
