package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.blocgraph.screen.Lively;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.Marked;
import io.blocgraph.screen.TroubleNote;
import io.blocgraph.screen.Unanswered;
import io.blocgraph.screen.change.Forms;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of units, and beside it who answers for the one that is chosen, on the day that is chosen. */
@PermitAll
@Route(value = "structure/:code?/:section?", layout = MainLayout.class)
@RouteAlias(value = "member/:member/:section?", layout = MainLayout.class)
public class StructureView extends Main implements BeforeEnterObserver, HasDynamicTitle, Lively {

    private final Structure structure;
    private final UnitSections sections;
    private final Forms forms;
    private final DayChoice days;
    private final UnitTree tree;
    private final Div notes = new Div();
    private final Section panel = new Section();
    private Address address = Address.NOWHERE;
    private @Nullable Address shown;
    private @Nullable Address filtered;
    private @Nullable String blocId;
    private final LocalDate today;
    private String title = "";

    StructureView(Structure structure, UnitSections sections, Forms forms, Clock clock) {
        this.structure = structure;
        this.sections = sections;
        this.forms = forms;
        this.today = LocalDate.now(clock);
        days = new DayChoice(
                today, day -> address.on(day.filter(it -> !it.equals(today))).go());
        tree = new UnitTree(structure, row -> address.toUnit(row.code()).go(), this::say);
        new TreeMoves(tree, forms.units());
        var search = new SearchBox(text -> structure.search(text, address.day()), this::choose, this::say);
        addClassName("structure");
        notes.addClassName("notes");
        panel.addClassName("panel");
        panel.getElement()
                .setAttribute("aria-label", getTranslation("panel.label"))
                .setAttribute("aria-live", "polite");
        var tools = new Div(search, days);
        tools.addClassName("tools");
        var left = new Section(tree);
        left.addClassName("tree-side");
        left.getElement().setAttribute("aria-label", getTranslation("tree.label"));
        var sides = new Div(left, panel);
        sides.addClassName("sides");
        add(tools, notes, sides);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var next = Address.of(event);
        if (next.equals(filtered)) {
            // the list has filtered itself; the address only follows
            address = next;
            shown = next;
        } else {
            show(next);
        }
        filtered = null;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("app.name") : title + " · " + getTranslation("app.name");
    }

    private void show(Address next) {
        var sameDay = shown != null && shown.day().equals(next.day());
        // the same address again means that something was changed
        var changed = shown != null && shown.equals(next);
        address = next;
        notes.removeAll();
        days.show(next.day());
        next.nonsense().ifPresent(it -> notes.add(Notes.warning(getTranslation("day.nonsense", it))));
        try {
            if (!sameDay) {
                tree.show(next.day());
            } else if (changed) {
                tree.refresh();
            }
            fill();
            shown = next;
        } catch (Unanswered trouble) {
            say(trouble);
        }
    }

    @Override
    public void refresh() {
        show(address);
    }

    /** The bloc, since the tree beside the unit and the chain above it are shown too. */
    @Override
    public Optional<String> within() {
        return Optional.ofNullable(blocId);
    }

    @Override
    public boolean isBusy() {
        return new Marked(panel).isAny();
    }

    private void filter(Address next) {
        filtered = next;
        next.go();
    }

    private void fill() {
        title = "";
        blocId = null;
        if (address.unit().isPresent()) {
            fillUnit(address.unit().get());
        } else if (address.member().isPresent()) {
            fillMember(address.member().get());
        } else {
            tree.deselectAll();
            var welcome = new Div(
                    Notes.empty(
                            !tree.isBare() ? "empty.choose" : structure.isAllSeen() ? "empty.nothing" : "empty.unseen"),
                    new TopActions(forms.units()));
            welcome.addClassName("welcome");
            panel(welcome);
        }
    }

    private void fillUnit(String code) {
        var unit = structure.unit(code, address.day());
        unit.ifPresentOrElse(
                it -> {
                    title = it.name();
                    blocId = it.bloc().map(Ref::id).orElse(null);
                    tree.reveal(it.path());
                    panel(new UnitPanel(it, address, address.day().orElse(today), sections, forms, this::filter));
                },
                () -> panel(Notes.empty("empty.unit", code)));
    }

    private void fillMember(String code) {
        var member = structure.member(code, address.day());
        tree.deselectAll();
        member.ifPresentOrElse(
                it -> {
                    title = it.fullName();
                    Optional.ofNullable(it.cell())
                            .flatMap(cell -> structure.unit(cell.code(), address.day()))
                            .ifPresent(cell -> tree.reveal(cell.path()));
                    panel(new MemberPanel(it, address, sections, forms));
                },
                () -> panel(Notes.empty("empty.member", code)));
    }

    private void panel(Component content) {
        panel.removeAll();
        panel.add(content);
        if (address.unit().isPresent() || address.member().isPresent()) {
            // where the panel stands below the tree, bring it into sight; beside the tree, begin at its top
            panel.getElement()
                    .executeJs("matchMedia('(max-width: 900px)').matches"
                            + " ? this.scrollIntoView({block: 'start'}) : this.scrollTo(0, 0)");
        }
    }

    private void choose(Found found) {
        (found.isPerson() ? address.toMember(found.code()) : address.toUnit(found.code())).go();
    }

    private void say(Unanswered trouble) {
        shown = null;
        notes.removeAll();
        notes.add(new TroubleNote(trouble, () -> show(address)));
    }
}
