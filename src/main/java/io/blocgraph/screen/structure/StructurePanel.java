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

/** What the address names, beside the tree: a unit, a person, or a hint to choose one. The tree follows it. */
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
     * @param queries whom to ask
     * @param sections the parts of the pages
     * @param forms the forms
     * @param tree the tree in which the unit, or the cell of the person, is revealed
     * @param today today
     * @param onFilter is told when a list in it is filtered otherwise
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

    /** Shows what a location names. */
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

    /** Where the panel stands below the tree, it is brought into view; beside the tree, it begins at its top. */
    private void replaceContent(Component content) {
        removeAll();
        add(content);
        getElement()
                .executeJs("matchMedia('(max-width: 900px)').matches"
                        + " ? this.scrollIntoView({block: 'start'}) : this.scrollTo(0, 0)");
    }

    /** {@return the name of what is shown; empty if nothing is} */
    String title() {
        return title;
    }

    /** {@return the id of the bloc of the unit that is shown} */
    Optional<String> blocId() {
        return Optional.ofNullable(blocId);
    }

    /** Tells whether rows of a list in it are selected. */
    boolean hasSelectedRows() {
        return new RowSelection(this).isPresent();
    }
}
