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
import io.blocgraph.screen.TroubleNote;
import io.blocgraph.screen.Unanswered;
import io.blocgraph.screen.change.Forms;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All people, found by what one knows of them; the filter stays in the address. */
@PermitAll
@Route(value = "people", layout = MainLayout.class)
public class PeopleView extends Main implements BeforeEnterObserver, HasDynamicTitle, Lively {

    private final People people;
    private final Forms forms;
    private final Div content = new Div();
    private @Nullable PeopleFilter filtered;
    private PeopleFilter shown = new PeopleFilter(Map.of());

    PeopleView(People people, Forms forms) {
        this.people = people;
        this.forms = forms;
        addClassName("page");
        var admit = new Button(
                getTranslation("action.admitMember"),
                VaadinIcon.PLUS.create(),
                click -> forms.members().admit(null));
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

    private void show(PeopleFilter filter) {
        shown = filter;
        content.removeAll();
        try {
            content.add(new PeopleList(
                    people,
                    Optional.empty(),
                    Optional.empty(),
                    filter,
                    it -> {
                        // the list has filtered itself; the address only follows
                        filtered = it;
                        shown = it;
                        UI.getCurrent().navigate("people", QueryParameters.simple(it.values()));
                    },
                    forms));
        } catch (Unanswered trouble) {
            content.add(new TroubleNote(trouble, () -> show(filter)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.people") + " · " + getTranslation("app.name");
    }
}
