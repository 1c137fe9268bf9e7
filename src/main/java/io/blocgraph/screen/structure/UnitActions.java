/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.UnitRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The menu of actions on a unit. */
class UnitActions extends MenuBar {

    private final transient UnitDetails unit;
    private final transient Forms forms;

    UnitActions(UnitDetails unit, Forms forms) {
        this.unit = unit;
        this.forms = forms;
        addClassName("actions");
        getElement().setAttribute("aria-label", getTranslation("actions.of", unit.name()));
        addCreateItems(menu(VaadinIcon.PLUS, "actions.new"));
        addChangeItems(menu(VaadinIcon.EDIT, "actions.change"));
    }

    private SubMenu menu(VaadinIcon icon, String key) {
        MenuItem item = addItem(icon.create());
        item.add(new Span(getTranslation(key)));
        return item.getSubMenu();
    }

    private void addCreateItems(SubMenu menu) {
        var target = unit.toTarget();
        forms.units()
                .childKinds(target)
                .forEach(kind -> menu.addItem(
                        getTranslation("action.createUnit." + kind),
                        click -> forms.units().create(kind, target, blocIdOfCluster())));
        if (unit.kind() != KnownKind.CLUSTER && unit.kind() != KnownKind.GROUP) {
            addAction(menu, "action.createCommittee", () -> forms.committees().create(target));
            addAction(menu, "action.admitMember", () -> forms.members().admit(target));
        }
        addAction(
                menu,
                "action.assign",
                () -> forms.assignments()
                        .assign(
                                null,
                                List.of(new Option(unit.id(), unit.code(), unit.name())),
                                unit.bloc().map(UnitRef::id).orElse(null)));
    }

    /** Returns the id of the bloc of a cluster: an organization created from a cluster is under its bloc. */
    private @Nullable String blocIdOfCluster() {
        return unit.kind() == KnownKind.CLUSTER ? unit.bloc().map(UnitRef::id).orElse(null) : null;
    }

    private void addChangeItems(SubMenu menu) {
        var units = forms.units();
        var target = unit.toTarget();
        var bloc = unit.bloc().map(UnitRef::id).orElse(null);
        addAction(menu, "action.updateUnit", () -> units.update(target));
        if (unit.kind() != KnownKind.BLOC) {
            addAction(menu, "action.moveUnit", () -> units.move(List.of(target), null, null));
        }
        if (unit.kind() == KnownKind.ORGANIZATION) {
            addAction(menu, "action.placeInCluster", () -> units.placeInCluster(List.of(target), bloc, null));
            if (unit.cluster() != null) {
                addAction(menu, "action.takeOut", () -> units.removeFromCluster(List.of(target)));
            }
        }
        addAction(menu, "action.mergeUnits", () -> units.merge(target, bloc, List.of()));
        addAction(menu, "action.splitUnit", () -> units.split(target));
        addAction(menu, "action.dissolveUnit", () -> units.dissolve(List.of(target)));
    }

    private void addAction(SubMenu menu, String key, Runnable action) {
        menu.addItem(getTranslation(key), click -> action.run());
    }
}
