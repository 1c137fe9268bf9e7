package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.View;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.screen.Lively;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.TroubleNote;
import io.blocgraph.screen.Unanswered;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Choices;
import io.blocgraph.screen.structure.Finder;
import io.blocgraph.screen.structure.Notes;
import io.blocgraph.screen.structure.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bloc as a picture: one sees how things stand, asks who answers for what, and takes the picture along. */
@PermitAll
@Route(value = "explorer/:unit?", layout = MainLayout.class)
public class ExplorerView extends Main implements BeforeEnterObserver, HasDynamicTitle, Lively {

    private final transient Explorations explorations;
    private final transient Choices choices;
    private final transient SavedViews views;
    private final ExplorerTools tools;
    private final ExplorerMenu menu;
    private final PictureCanvas canvas;
    private final LegendBox legend = new LegendBox();
    private final Div notes = new Div();
    private final Span caption = new Span();
    private final Div sides;
    private final Div table = new Div();
    private final Side side;
    private transient List<Choice> blocs = List.of();
    private transient ExplorerAddress address = ExplorerAddress.NOWHERE;
    private transient @Nullable ExplorerAddress shown;
    private transient @Nullable Picture whole;
    private String unit = "";
    private Optional<String> anchor = Optional.empty();
    private boolean isConnecting;
    private boolean isLookedFor;

    ExplorerView(Explorations explorations, Choices choices, SavedViews views, Finder finder) {
        this.explorations = explorations;
        this.choices = choices;
        this.views = views;
        addClassName("explorer");
        notes.addClassName("notes");
        canvas = new PictureCanvas(this::cut, new OnCanvas());
        side = new Side(explorations, ExplorerAddress::go, this::connect);
        caption.addClassName("explorer-caption");
        table.addClassName("explorer-lines");
        var stage = new Div(caption, canvas, legend, table);
        stage.addClassName("explorer-stage");
        sides = new Div(stage, side);
        sides.addClassName("explorer-sides");
        menu = new ExplorerMenu(new OnMenu(), () -> sides);
        tools = new ExplorerTools(
                explorations.today(),
                finder.box(() -> address.asOf(), this::found, this::say),
                menu,
                change -> change.apply(address).go());
        add(tools, notes, sides);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ExplorerAddress.of(event));
        ExplorerAddress.nonsense(event.getLocation().getQueryParameters())
                .ifPresent(it -> notes.add(Notes.warning(getTranslation("day.nonsense", it))));
    }

    @Override
    public void refresh() {
        blocs = List.of();
        show(address);
    }

    @Override
    public Optional<String> within() {
        return Optional.ofNullable(whole).map(Picture::unit);
    }

    private void show(ExplorerAddress next) {
        var before = shown;
        address = next;
        notes.removeAll();
        try {
            if (blocs.isEmpty()) {
                blocs = offered();
            }
            unit = next.unit()
                    .or(() -> blocs.stream().findFirst().map(Choice::code))
                    .orElse("");
            sides.setVisible(!unit.isEmpty());
            tools.setVisible(!unit.isEmpty());
            if (unit.isEmpty()) {
                notes.add(Notes.empty(explorations.isAllSeen() ? "empty.nothing" : "empty.unseen"));
                return;
            }
            var picture = explorations.picture(next, unit, Optional.empty(), getLocale());
            whole = picture;
            fill(picture, before);
            shown = next;
        } catch (Unanswered trouble) {
            say(trouble);
        } catch (BadRequest nothing) {
            notes.add(Notes.empty("explorer.none", unit));
        } finally {
            anchor = Optional.empty();
            isConnecting = false;
            isLookedFor = false;
        }
    }

    /** The blocs; who sees none of them is offered the largest units that they see. */
    private List<Choice> offered() {
        return Stream.of("BLOC", "CLUSTER", "ORGANIZATION")
                .map(it -> choices.units(List.of(it), null, ""))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private void fill(Picture picture, @Nullable ExplorerAddress before) {
        tools.show(address, blocs, top(picture));
        menu.show(address, unit);
        legend.show(picture.legend());
        caption.setText(top(picture).name() + " · " + Words.day(picture.asOf()));
        sides.setClassName(
                "explorer-asked",
                !address.chosen().isEmpty() || address.without().isPresent());
        setClassName("explorer-as-table", address.table());
        table.removeAll();
        if (address.table()) {
            table.add(new PictureTable(
                    picture,
                    new PageLinks(address.asOf()),
                    it -> address.choosing(List.of(it)).go()));
        }
        canvas.show(picture, anchor, before != null && before.isAboutTheSameAs(address));
        canvas.mark(side.show(address, picture), address.chosen());
        if (isLookedFor) {
            address.chosen().stream()
                    .reduce((one, last) -> last)
                    .flatMap(it -> Side.node(picture, it))
                    .ifPresent(canvas::goTo);
        }
    }

    private static Choice top(Picture picture) {
        return picture.nodes().stream()
                .filter(it -> it.id().equals(picture.unit()))
                .findFirst()
                .map(it -> new Choice(it.id(), it.code(), it.name()))
                .orElseGet(() -> new Choice(picture.unit(), "", picture.unit()));
    }

    private Optional<Picture> cut(View view, String key) {
        return Optional.of(explorations.picture(address, unit, Optional.of(view), getLocale()))
                .filter(it -> it.key().equals(key));
    }

    /** The next that is clicked or found is the other end of a way from what is chosen. */
    private void connect() {
        isConnecting = true;
        notes.removeAll();
        notes.add(Notes.warning(getTranslation("explorer.way.choose")));
    }

    private void choose(String id, boolean isSecond) {
        var first = address.chosen().stream().findFirst().filter(it -> !it.equals(id));
        var isTwo = (isSecond || isConnecting) && first.isPresent();
        address.choosing(isTwo ? List.of(first.get(), id) : List.of(id)).go();
    }

    private void found(String id, boolean isPerson) {
        isLookedFor = true;
        var bloc = explorations.thing(id, isPerson, address.asOf()).flatMap(Explored::bloc);
        var picture = whole;
        if (picture == null
                || bloc.isEmpty()
                || bloc.get().equals(unit)
                || Side.node(picture, id).isPresent()) {
            choose(id, false);
        } else {
            address.at(bloc.get()).choosing(List.of(id)).go();
        }
    }

    private void say(Unanswered trouble) {
        shown = null;
        notes.removeAll();
        notes.add(new TroubleNote(trouble, () -> show(address)));
    }

    @Override
    public String getPageTitle() {
        var picture = whole;
        return (picture == null ? getTranslation("nav.explorer") : top(picture).name()) + " · "
                + getTranslation("app.name");
    }

    private final class OnCanvas implements PictureCanvas.Acts {

        @Override
        public void choose(@Nullable String id, boolean second) {
            var picture = whole;
            if (id == null || picture == null) {
                address.choosing(List.of()).go();
                return;
            }
            var subject = picture.nodes().stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .filter(it -> it.type() == Picture.Type.PERSON)
                    .flatMap(it -> Optional.ofNullable(it.person()))
                    .map(Picture.Person::id)
                    .orElse(id);
            ExplorerView.this.choose(subject, second);
        }

        @Override
        public void fold(String id, boolean folded) {
            anchor = Optional.of(id);
            address.folding(id, folded).go();
        }
    }

    private final class OnMenu implements ExplorerMenu.Acts {

        @Override
        public void toggleTable() {
            address.asTable(!address.table()).go();
        }

        @Override
        public void views() {
            new SavedViewsDialog(views, address.text(), getPageTitle()).open();
        }

        @Override
        public void graphQl() {
            new GraphQlDialog(AsGraphQl.of(address, unit, side.isAboutPerson())).open();
        }
    }
}
