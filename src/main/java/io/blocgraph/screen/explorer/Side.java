package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.explorer.Picture;
import io.blocgraph.screen.structure.Notes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the picture says in words, beside it; and, from the same answers, what is to be lit in it. */
class Side extends Section {

    private final transient Explorations explorations;
    private final transient Consumer<ExplorerAddress> go;
    private final transient Runnable connect;
    private boolean isAboutPerson;

    /**
     * A side.
     *
     * @param go leads to another address
     * @param connect lets the other end of a way be chosen
     */
    Side(Explorations explorations, Consumer<ExplorerAddress> go, Runnable connect) {
        this.explorations = explorations;
        this.go = go;
        this.connect = connect;
        addClassNames("panel", "explorer-side");
        getElement().setAttribute("aria-label", getTranslation("explorer.side")).setAttribute("aria-live", "polite");
    }

    /**
     * Says what is chosen, or how things stand.
     *
     * @return the ids of what is to be lit; empty if nothing is to fade
     */
    Optional<? extends Collection<String>> show(ExplorerAddress address, Picture whole) {
        removeAll();
        address.without().ifPresent(it -> add(leaving(it, address)));
        var links = new PageLinks(address.asOf());
        var chosen = address.chosen().stream()
                .map(it -> explorations.thing(it, isProbablyPerson(whole, it), address.asOf()))
                .flatMap(Optional::stream)
                .toList();
        isAboutPerson = chosen.stream().anyMatch(Explored::isPerson);
        return switch (chosen.size()) {
            case 0 -> {
                address.chosen().forEach(it -> add(Notes.empty("explorer.gone")));
                add(summary(address, whole));
                yield Optional.empty();
            }
            case 1 -> {
                var it = chosen.getFirst();
                add(new ChosenPanel(it, links, new ChosenActions(it, address, node(whole, it.id()), go, connect)));
                yield Optional.of(it.lit());
            }
            default -> Optional.of(way(chosen.getFirst(), chosen.getLast(), address, links));
        };
    }

    /** Whether a person is chosen. */
    boolean isAboutPerson() {
        return isAboutPerson;
    }

    /** Where a unit or person stands in a picture. */
    static Optional<Picture.Node> node(Picture whole, String id) {
        return whole.nodes().stream()
                .filter(it -> it.id().equals(id)
                        || it.type() == Picture.Type.PERSON
                                && it.person() != null
                                && Objects.equals(it.person().id(), id))
                .findFirst();
    }

    /** Most of those who are in no picture are people. */
    private static boolean isProbablyPerson(Picture whole, String id) {
        return node(whole, id).map(it -> it.type() == Picture.Type.PERSON).orElse(true);
    }

    private Component summary(ExplorerAddress address, Picture whole) {
        var summary = new SummaryPanel(whole, it -> go.accept(address.choosing(List.of(it))));
        return address.compare()
                .map(it -> summary.changes(whole, it, address.asOf().orElseGet(explorations::today)))
                .orElseGet(() -> summary.holes(whole));
    }

    private Set<String> way(Explored from, Explored to, ExplorerAddress address, PageLinks links) {
        var steps = explorations.way(from.id(), to.id(), address.asOf());
        var panel = new Div(
                ChosenPanel.way(from, to, steps, links), end(address.choosing(List.of(from.id())), "explorer.close"));
        add(panel);
        var lit = new TreeSet<>(Set.of(from.id(), to.id()));
        steps.forEach(it -> lit.addAll(List.of(it.from().id(), it.to().id())));
        return lit;
    }

    private Component leaving(String member, ExplorerAddress address) {
        var who = explorations.thing(member, true, address.asOf());
        if (who.isEmpty()) {
            return Notes.empty("explorer.gone");
        }
        var leaving = explorations.leaving(member, address.asOf());
        var holes = new UnorderedList();
        holes.addClassName("explorer-places");
        leaving.holes().forEach(it -> {
            var place = new Button(
                    it.unit().name(),
                    click -> go.accept(address.choosing(List.of(it.unit().id()))));
            place.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            holes.add(new ListItem(place, new Paragraph(it.text())));
        });
        var panel = new Div(
                new H2(getTranslation("explorer.without.title", who.get().title())),
                new Paragraph(leaving.text()),
                holes,
                end(address.without(Optional.empty()), "explorer.without.back"));
        panel.addClassNames("explorer-chosen", "explorer-leaving");
        return panel;
    }

    private Button end(ExplorerAddress next, String key) {
        var button = new Button(getTranslation(key), VaadinIcon.ARROW_BACKWARD.create(), click -> go.accept(next));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
