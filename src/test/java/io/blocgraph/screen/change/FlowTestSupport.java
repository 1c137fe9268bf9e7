/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.common.LazyComponents;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What flows over the screens have in common: a bloc B with a cluster C, an organization O in it and P in none, and what a user does
 * with the dialog.
 */
@IntegrationTest
@ViewPackages(classes = MainLayout.class)
abstract class FlowTestSupport extends SpringBrowserlessTest {

    @Autowired
    TestDatabase database;

    @Autowired
    GraphQlApi api;

    @Autowired
    Forms forms;

    @Autowired
    MutationClient mutations;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .executive("Bình")
                .with(
                        cluster("C"),
                        organization("O")
                                .in("C")
                                .secretary("Chi")
                                .with(
                                        cell("O-1").executive("Dũng").members("Dũng", "Em", "Giang"),
                                        cell("O-2")
                                                .members("Chi")
                                                .member(person("Hà").onProbation())),
                        organization("P").secretary("Khoa").with(cell("P-1").members("Khoa")))));
    }

    static QueryParameters parameters(String address) {
        return address.contains("?") ? QueryParameters.fromString(address.split("\\?")[1]) : QueryParameters.empty();
    }

    void open(String address) {
        UI.getCurrent().navigate(address.split("\\?")[0], parameters(address));
        LazyComponents.load(UI.getCurrent().getCurrentView());
    }

    ChangeTarget unit(String id) {
        GraphQlResult unit = api.query("{unit(id: \"" + id + "\") {name kind version}}");
        return new ChangeTarget(
                id, id, unit.text("unit.name"), unit.text("unit.kind"), (Integer) unit.value("unit.version"), Map.of());
    }

    static ChangeTarget member(String id) {
        return ChangeTarget.of(id, id, id, "MEMBER");
    }

    String name(String unit) {
        return api.query("{unit(id: \"" + unit + "\") {name}}").text("unit.name");
    }

    TextField field(String label) {
        return find(TextField.class, find(ChangeDialog.class).single()).all().stream()
                .filter(it -> label.equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    void fill(String label, String value) {
        test(field(label)).setValue(value);
    }

    void choose(String label, String id) {
        comboBox(label).setValue(new Option(id, id, id));
    }

    /** Types a text that no item matches. */
    void type(String label, String text) {
        ComponentUtil.fireEvent(comboBox(label), new ComboBoxBase.CustomValueSetEvent<>(comboBox(label), true, text));
    }

    @SuppressWarnings("unchecked")
    ComboBox<Option> comboBox(String label) {
        return find(ComboBox.class, find(ChangeDialog.class).single()).all().stream()
                .filter(it -> label.equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    void click(String text) {
        test(button(text)).click();
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** Chooses several in a field of the dialog. */
    @SuppressWarnings("unchecked")
    void chooseAll(String label, String... ids) {
        MultiSelectComboBox<Option> field =
                find(MultiSelectComboBox.class, find(ChangeDialog.class).single()).all().stream()
                        .filter(it -> label.equals(it.getLabel()))
                        .findFirst()
                        .orElseThrow();
        field.setValue(Set.of(ids).stream().map(it -> new Option(it, it, it)).collect(Collectors.toSet()));
    }

    /** Names a decision that there is not yet. */
    @SuppressWarnings("unchecked")
    void enterDecision(String number) {
        ComboBox<OptionLookup.Decision> field = field(ComboBox.class, "Decision");
        field.setValue(OptionLookup.Decision.ofNumber(number));
    }

    DatePicker day(String label) {
        return field(DatePicker.class, label);
    }

    private <T extends Component> T field(Class<T> type, String label) {
        return find(type, find(ChangeDialog.class).single()).all().stream()
                .filter(it -> label.equals(it.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    void clickByAriaLabel(String ariaLabel) {
        test(find(Button.class).withAttribute("aria-label", ariaLabel).single()).click();
    }

    /** All that the screen says, what comes later too. */
    String visibleText() {
        var screen = UI.getCurrent().getCurrentView();
        LazyComponents.load(screen);
        return text(screen);
    }
}
