package io.blocgraph.screen.structure;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Forms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done to a unit. */
class UnitActions extends MenuBar {

    private final transient UnitFacts unit;
    private final transient Forms forms;

    UnitActions(UnitFacts unit, Forms forms) {
        this.unit = unit;
        this.forms = forms;
        addClassName("actions");
        getElement().setAttribute("aria-label", getTranslation("actions.of", unit.name()));
        below(menu(VaadinIcon.PLUS, "actions.new"));
        change(menu(VaadinIcon.EDIT, "actions.change"));
    }

    private SubMenu menu(VaadinIcon icon, String key) {
        MenuItem item = addItem(icon.create());
        item.add(new Span(getTranslation(key)));
        return item.getSubMenu();
    }

    private void below(SubMenu menu) {
        var target = unit.target();
        forms.units()
                .kindsUnder(target)
                .forEach(kind -> menu.addItem(
                        getTranslation("action.createUnit." + kind),
                        click -> forms.units().create(kind, target, blocOfCluster())));
        if (unit.kind() != Kind.CLUSTER && unit.kind() != Kind.GROUP) {
            item(menu, "action.createCommittee", () -> forms.committees().create(target));
            item(menu, "action.admitMember", () -> forms.members().admit(target));
        }
        item(
                menu,
                "action.assign",
                () -> forms.assignments()
                        .assign(
                                null,
                                List.of(new Choice(unit.id(), unit.code(), unit.name())),
                                unit.bloc().map(Ref::id).orElse(null)));
    }

    /** An organization that is begun from a cluster stands under the cluster's bloc. */
    private @Nullable String blocOfCluster() {
        return unit.kind() == Kind.CLUSTER ? unit.bloc().map(Ref::id).orElse(null) : null;
    }

    private void change(SubMenu menu) {
        var units = forms.units();
        var target = unit.target();
        var bloc = unit.bloc().map(Ref::id).orElse(null);
        item(menu, "action.updateUnit", () -> units.update(target));
        if (unit.kind() != Kind.BLOC) {
            item(menu, "action.moveUnit", () -> units.move(List.of(target), null, null));
        }
        if (unit.kind() == Kind.ORGANIZATION) {
            item(menu, "action.placeInCluster", () -> units.place(List.of(target), bloc, null));
            if (unit.cluster() != null) {
                item(menu, "action.takeOut", () -> units.takeOut(List.of(target)));
            }
        }
        item(menu, "action.mergeUnits", () -> units.merge(target, bloc, List.of()));
        item(menu, "action.splitUnit", () -> units.split(target));
        item(menu, "action.dissolveUnit", () -> units.dissolve(List.of(target)));
    }

    private void item(SubMenu menu, String key, Runnable action) {
        menu.addItem(getTranslation(key), click -> action.run());
    }
}
