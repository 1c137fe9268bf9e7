/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.UnitForms;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.ListColumn;
import io.blocgraph.screen.common.ResponsiveColumns;
import io.blocgraph.screen.common.TableDownload;
import io.blocgraph.screen.common.TableDownloads;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The units directly under a unit, with actions that move, place, merge or dissolve several at once. */
class ChildUnitsSection extends Section {

    private static final String LIST = "units";
    private static final int ROWS_AT_ONCE = 12;

    private final Grid<UnitRow> grid = new Grid<>();
    private final Div actions = new Div();

    ChildUnitsSection(
            UnitDetails unit,
            StructureLocation location,
            StructureQueries queries,
            UnitForms forms,
            TableDownloads downloads) {
        var rows = queries.directChildren(unit.id(), location.day());
        if (rows.total() == 0) {
            add(Hints.empty("units.none"));
            return;
        }
        var bloc = unit.bloc().map(UnitRef::id).orElse(null);
        actions.addClassName("list-actions");
        action("action.moveUnit", this::areOfOneKind, it -> forms.move(it, null, null));
        if (unit.kind() == KnownKind.BLOC || unit.kind() == KnownKind.CLUSTER) {
            action("action.placeInCluster", this::areOrganizations, it -> forms.placeInCluster(it, bloc, null));
            action("action.takeOut", this::areOrganizations, forms::removeFromCluster);
        }
        action(
                "action.mergeSelected",
                it -> it.size() > 1 && areOfOneKind(it),
                it -> forms.merge(it.getFirst(), bloc, it.subList(1, it.size())));
        action("action.dissolveUnit", this::areOfOneKind, forms::dissolve);
        grid.addClassName("members");
        grid.getElement().setAttribute("aria-label", getTranslation("section.unit.units"));
        var isOffered = forms.canEdit(unit.id());
        actions.setVisible(isOffered);
        grid.setSelectionMode(isOffered ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.addComponentColumn(row -> UnitRowRenderers.unitCell(
                        row, it -> location.toUnit(it.code()).navigate()))
                .setHeader(getTranslation("tree.unit"))
                .setFlexGrow(2)
                .setWidth("10rem");
        var isShown = downloads.isShown(LIST);
        grid.addColumn(row -> Texts.formatNumber(row.memberCount()))
                .setHeader(getTranslation("tree.members"))
                .setWidth("5.25rem")
                .setFlexGrow(0)
                .setVisible(isShown.test("tree.members"));
        var secretary = grid.addComponentColumn(UnitRowRenderers::secretaryCell)
                .setHeader(getTranslation("tree.secretary"))
                .setWidth("7.5rem");
        var responsible = grid.addComponentColumn(UnitRowRenderers::responsibleCell)
                .setHeader(getTranslation("tree.responsible"))
                .setWidth("7.5rem");
        ResponsiveColumns.showFrom(
                grid,
                ResponsiveColumns.LIST_BREAKPOINT,
                isShown,
                Map.of("tree.secretary", secretary, "tree.responsible", responsible));
        grid.setAllRowsVisible(rows.total() <= ROWS_AT_ONCE);
        grid.setItems(query -> rows.fetch(query.getOffset(), query.getLimit()).stream(), query -> rows.total());
        var head = new Div(actions, download(unit, location.day(), queries, downloads));
        head.addClassName("list-head");
        add(head, grid);
    }

    private TableDownload download(
            UnitDetails unit, Optional<LocalDate> day, StructureQueries queries, TableDownloads downloads) {
        List<ListColumn<UnitRow>> columns = List.of(
                new ListColumn<>("download.unit.code", UnitRow::code),
                new ListColumn<>("tree.unit", UnitRow::name),
                new ListColumn<>("download.kind", it -> Texts.translate("kind." + it.kind())),
                new ListColumn<>("tree.members", UnitRow::memberCount),
                new ListColumn<>(
                        "tree.secretary",
                        it -> it.secretary() == null ? null : it.secretary().fullName()),
                new ListColumn<>(
                        "tree.responsible",
                        it -> it.responsible().stream()
                                .map(held -> held.member().fullName())
                                .collect(Collectors.joining(", "))));
        return downloads.create(
                LIST, unit.code(), unit.name(), day, columns, () -> queries.allDirectChildren(unit.id(), day));
    }

    private void action(String key, Predicate<List<ChangeTarget>> possible, Consumer<List<ChangeTarget>> act) {
        var button = new Button(getTranslation(key), click -> act.accept(selected()));
        button.setEnabled(false);
        grid.addSelectionListener(it -> button.setEnabled(!selected().isEmpty() && possible.test(selected())));
        actions.add(button);
    }

    private List<ChangeTarget> selected() {
        return grid.getSelectedItems().stream().map(UnitRow::toTarget).toList();
    }

    private boolean areOfOneKind(List<ChangeTarget> units) {
        return units.stream().map(ChangeTarget::kind).distinct().count() == 1;
    }

    private boolean areOrganizations(List<ChangeTarget> units) {
        return units.stream().allMatch(it -> it.kind().equals("ORGANIZATION"));
    }
}
