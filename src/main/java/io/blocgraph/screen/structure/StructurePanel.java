/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.RowSelection;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside the tree: the unit or member of the location, or a hint to choose one. The unit is revealed in the
 * tree.
 */
class StructurePanel extends Section {

    private final transient StructureQueries queries;
    private final transient UnitSectionFactory sections;
    private final transient Forms forms;
    private final UnitTree tree;
    private final LocalDate today;
    private final transient Consumer<StructureLocation> onFilter;
    private String title = "";
    private @Nullable String blocId;

    /**
     * Creates an empty panel.
     *
     * @param queries reads units and members
     * @param sections creates the sections of the panel
     * @param forms the forms
     * @param tree the tree in which the unit, or the cell of the member, is revealed
     * @param today the current day
     * @param onFilter the listener for changes of the filter of a list
     */
    StructurePanel(
            StructureQueries queries,
            UnitSectionFactory sections,
            Forms forms,
            UnitTree tree,
            LocalDate today,
            Consumer<StructureLocation> onFilter) {
        this.queries = queries;
        this.sections = sections;
        this.forms = forms;
        this.tree = tree;
        this.today = today;
        this.onFilter = onFilter;
        addClassName("panel");
        getElement().setAttribute("aria-label", getTranslation("panel.label")).setAttribute("aria-live", "polite");
    }

    /** Shows the unit or member of a location. */
    void show(StructureLocation location) {
        title = "";
        blocId = null;
        if (location.unit().isPresent()) {
            showUnit(location.unit().get(), location);
        } else if (location.member().isPresent()) {
            showMember(location.member().get(), location);
        } else {
            showWelcome();
        }
    }

    private void showUnit(String code, StructureLocation location) {
        queries.unit(code, location.day())
                .ifPresentOrElse(
                        it -> {
                            title = it.name();
                            blocId = it.bloc().map(UnitRef::id).orElse(null);
                            tree.reveal(it.path());
                            LocalDate day = location.day().orElse(today);
                            replaceContent(new UnitPanel(it, location, day, sections, forms, onFilter));
                        },
                        () -> replaceContent(Hints.empty("empty.unit", code)));
    }

    private void showMember(String code, StructureLocation location) {
        var member = queries.member(code, location.day());
        tree.deselectAll();
        member.ifPresentOrElse(
                it -> {
                    title = it.fullName();
                    Optional.ofNullable(it.cell())
                            .flatMap(cell -> queries.unit(cell.code(), location.day()))
                            .ifPresent(cell -> tree.reveal(cell.path()));
                    replaceContent(new MemberPanel(it, location, sections, forms));
                },
                () -> replaceContent(Hints.empty("empty.member", code)));
    }

    private void showWelcome() {
        tree.deselectAll();
        var hint = tree.hasNoUnits() ? queries.seesEverything() ? "empty.nothing" : "empty.unseen" : "empty.choose";
        var welcome = new Div(Hints.empty(hint), new RootActions(forms.units()));
        welcome.addClassName("welcome");
        removeAll();
        add(welcome);
    }

    /** Replaces the content. Scrolls the panel into view if it is below the tree, otherwise to its top. */
    private void replaceContent(Component content) {
        removeAll();
        add(content);
        getElement()
                .executeJs("matchMedia('(max-width: 900px)').matches"
                        + " ? this.scrollIntoView({block: 'start'}) : this.scrollTo(0, 0)");
    }

    /** {@return the name of the unit or member shown; empty if there is none} */
    String title() {
        return title;
    }

    /** {@return the id of the bloc of the unit shown; empty if no unit is shown} */
    Optional<String> blocId() {
        return Optional.ofNullable(blocId);
    }

    /** Returns whether rows of a list in the panel are selected. */
    boolean hasSelectedRows() {
        return new RowSelection(this).isPresent();
    }
}
