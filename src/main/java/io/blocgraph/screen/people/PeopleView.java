/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.blocgraph.savedview.SavedViews;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.change.UnitComboBox;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.common.RowSelection;
import io.blocgraph.screen.common.SavedViewsButton;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The screen of all members, with a filter that is part of the address. */
@PermitAll
@Menu(title = "nav.people", order = 4, icon = "vaadin:users")
@Route("people")
public class PeopleView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private static final List<String> KINDS = List.of("BLOC", "CLUSTER", "ORGANIZATION", "CELL");

    private final People people;
    private final OptionLookup options;
    private final Forms forms;
    private final Div content = new Div();
    private @Nullable PeopleFilter appliedFilter;
    private PeopleFilter shownFilter = new PeopleFilter(Map.of());

    PeopleView(People people, OptionLookup options, Forms forms, SavedViews views) {
        this.people = people;
        this.options = options;
        this.forms = forms;
        addClassName("page");
        var admit = new Button(
                getTranslation("action.admitMember"),
                VaadinIcon.PLUS.create(),
                click -> forms.members().admit(null));
        admit.setVisible(forms.canEdit());
        var tools = new Div(new SavedViewsButton(views), admit);
        tools.addClassName("page-tools");
        var head = new Div(new H1(getTranslation("nav.people")), tools);
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
        if (!next.equals(appliedFilter)) {
            show(next);
        }
        appliedFilter = null;
    }

    @Override
    public void refresh() {
        show(shownFilter);
    }

    @Override
    public boolean isBusy() {
        return new RowSelection(content).isPresent();
    }

    private void show(PeopleFilter filter) {
        shownFilter = filter;
        content.removeAll();
        try {
            var within = filter.get("within").flatMap(it -> options.unit(it));
            content.add(
                    unitFilter(filter, within),
                    new PeopleList(
                            people,
                            within.map(Option::id),
                            Optional.empty(),
                            filter,
                            it -> {
                                // the list has applied the filter already; only the address is updated
                                appliedFilter = it;
                                shownFilter = it;
                                navigate(it);
                            },
                            forms,
                            false));
        } catch (QueryFailedException failure) {
            content.add(new ErrorNote(failure, () -> show(filter)));
        }
    }

    private Div unitFilter(PeopleFilter filter, Optional<Option> within) {
        var field = new UnitComboBox(
                getTranslation("people.within"),
                KINDS,
                within,
                options,
                it -> navigate(shownFilter.with("within", it)));
        var due = new Button(
                getTranslation("people.probations"),
                VaadinIcon.CLOCK.create(),
                click -> navigate(new PeopleFilter(Map.of("due", "soon"))));
        due.setEnabled(!filter.isDue());
        var fields = new Div(field, due);
        fields.addClassName("filters");
        return fields;
    }

    private static void navigate(PeopleFilter filter) {
        UI.getCurrent().navigate("people", QueryParameters.simple(filter.values()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.people") + " · " + getTranslation("app.name");
    }
}
