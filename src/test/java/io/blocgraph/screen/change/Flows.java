package io.blocgraph.screen.change;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static io.blocgraph.fixture.Drawing.person;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.fixture.Answer;
import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import io.blocgraph.screen.Arrived;
import io.blocgraph.screen.MainLayout;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What flows over the screens have in common: a bloc B with a cluster C, an organization O in it and P in none, and what a user does
 * with the dialog.
 */
@WholeApplication
@ViewPackages(classes = MainLayout.class)
abstract class Flows extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    Ask ask;

    @Autowired
    Forms forms;

    @Autowired
    Changing changing;

    @BeforeEach
    void draw() {
        world.is(graph(bloc("B")
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
    }

    Target unit(String id) {
        Answer unit = ask.about("{unit(id: \"" + id + "\") {name kind version}}");
        return new Target(
                id, id, unit.text("unit.name"), unit.text("unit.kind"), (Integer) unit.value("unit.version"), Map.of());
    }

    static Target member(String id) {
        return Target.of(id, id, id, "MEMBER");
    }

    String name(String unit) {
        return ask.about("{unit(id: \"" + unit + "\") {name}}").text("unit.name");
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

    @SuppressWarnings("unchecked")
    void choose(String label, String id) {
        ComboBox<Choice> field = find(ComboBox.class, find(ChangeDialog.class).single()).all().stream()
                .filter(it -> label.equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
        field.setValue(new Choice(id, id, id));
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
        MultiSelectComboBox<Choice> field =
                find(MultiSelectComboBox.class, find(ChangeDialog.class).single()).all().stream()
                        .filter(it -> label.equals(it.getLabel()))
                        .findFirst()
                        .orElseThrow();
        field.setValue(Set.of(ids).stream().map(it -> new Choice(it, it, it)).collect(Collectors.toSet()));
    }

    /** Names a decision that there is not yet. */
    @SuppressWarnings("unchecked")
    void decide(String number) {
        ComboBox<Choices.Decision> field = field(ComboBox.class, "Decision");
        field.setValue(Choices.Decision.ofNumber(number));
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

    void press(String ariaLabel) {
        test(find(Button.class).withAttribute("aria-label", ariaLabel).single()).click();
    }

    /** All that the screen says, what comes later too. */
    String said() {
        var screen = UI.getCurrent().getCurrentView();
        Arrived.in(screen);
        return text(screen);
    }
}
