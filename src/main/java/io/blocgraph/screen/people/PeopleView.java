package io.blocgraph.screen.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.Lively;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.Marked;
import io.blocgraph.screen.TroubleNote;
import io.blocgraph.screen.Unanswered;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Choices;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.change.UnitField;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All people, found by what one knows of them; the filter stays in the address. */
@PermitAll
@Route(value = "people", layout = MainLayout.class)
public class PeopleView extends Main implements BeforeEnterObserver, HasDynamicTitle, Lively {

    private static final List<String> KINDS = List.of("BLOC", "CLUSTER", "ORGANIZATION", "CELL");

    private final People people;
    private final Choices choices;
    private final Forms forms;
    private final Div content = new Div();
    private @Nullable PeopleFilter filtered;
    private PeopleFilter shown = new PeopleFilter(Map.of());

    PeopleView(People people, Choices choices, Forms forms) {
        this.people = people;
        this.choices = choices;
        this.forms = forms;
        addClassName("page");
        var admit = new Button(
                getTranslation("action.admitMember"),
                VaadinIcon.PLUS.create(),
                click -> forms.members().admit(null));
        admit.setVisible(forms.offered());
        var head = new Div(new H1(getTranslation("nav.people")), admit);
        head.addClassName("page-head");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var values = new TreeMap<String, String>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, given) -> given.stream().findFirst().ifPresent(it -> values.put(name, it)));
        var next = new PeopleFilter(values);
        if (!next.equals(filtered)) {
            show(next);
        }
        filtered = null;
    }

    @Override
    public void refresh() {
        show(shown);
    }

    @Override
    public boolean isBusy() {
        return new Marked(content).isAny();
    }

    private void show(PeopleFilter filter) {
        shown = filter;
        content.removeAll();
        try {
            var within = filter.get("within").flatMap(it -> choices.unit(KINDS, it));
            content.add(
                    within(filter, within),
                    new PeopleList(
                            people,
                            within.map(Choice::id),
                            Optional.empty(),
                            filter,
                            it -> {
                                // the list has filtered itself; the address only follows
                                filtered = it;
                                shown = it;
                                go(it);
                            },
                            forms,
                            false));
        } catch (Unanswered trouble) {
            content.add(new TroubleNote(trouble, () -> show(filter)));
        }
    }

    private Div within(PeopleFilter filter, Optional<Choice> within) {
        var field = new UnitField(
                getTranslation("people.within"), KINDS, within, choices, it -> go(shown.with("within", it)));
        var due = new Button(
                getTranslation("people.probations"),
                VaadinIcon.CLOCK.create(),
                click -> go(new PeopleFilter(Map.of("due", "soon"))));
        due.setEnabled(!filter.isDue());
        var fields = new Div(field, due);
        fields.addClassName("filters");
        return fields;
    }

    private static void go(PeopleFilter filter) {
        UI.getCurrent().navigate("people", QueryParameters.simple(filter.values()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.people") + " · " + getTranslation("app.name");
    }
}
