/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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
import io.blocgraph.explorer.Diagram;
import io.blocgraph.screen.common.Hints;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The panel beside the diagram: details of the selection, or a summary. It also determines the nodes to highlight. */
class DetailsPanel extends Section {

    private final transient ExplorerQueries queries;
    private final transient Consumer<ExplorerLocation> navigate;
    private final transient Runnable onConnect;
    private boolean isPersonSelected;

    /**
     * Creates the panel.
     *
     * @param queries the queries of the explorer
     * @param navigate navigates to another location
     * @param onConnect starts the selection of the other end of a path
     */
    DetailsPanel(ExplorerQueries queries, Consumer<ExplorerLocation> navigate, Runnable onConnect) {
        this.queries = queries;
        this.navigate = navigate;
        this.onConnect = onConnect;
        addClassNames("panel", "explorer-side");
        getElement().setAttribute("aria-label", getTranslation("explorer.side")).setAttribute("aria-live", "polite");
    }

    /**
     * Shows the details of the selection, or the summary of the diagram without one.
     *
     * @param location the location
     * @param diagram the diagram shown
     * @return the ids of the nodes to highlight; empty if no node is to be faded
     */
    Optional<? extends Collection<String>> show(ExplorerLocation location, Diagram diagram) {
        removeAll();
        location.without().ifPresent(it -> add(departurePanel(it, location)));
        var links = new PageLinks(location.asOf());
        var chosen = location.selected().stream()
                .map(it -> queries.details(it, isProbablyPerson(diagram, it), location.asOf()))
                .flatMap(Optional::stream)
                .toList();
        isPersonSelected = chosen.stream().anyMatch(SelectionDetails::isPerson);
        return switch (chosen.size()) {
            case 0 -> {
                location.selected().forEach(it -> add(Hints.empty("explorer.gone")));
                add(summary(location, diagram));
                yield Optional.empty();
            }
            case 1 -> {
                var it = chosen.getFirst();
                add(new SelectionPanel(
                        it, links, new SelectionActions(it, location, node(diagram, it.id()), navigate, onConnect)));
                yield Optional.of(it.highlightedIds());
            }
            default -> Optional.of(showPath(chosen.getFirst(), chosen.getLast(), location, links));
        };
    }

    /** Returns whether a person is selected. */
    boolean isPersonSelected() {
        return isPersonSelected;
    }

    /** Finds the node of a unit or person in a diagram. */
    static Optional<Diagram.Node> node(Diagram diagram, String id) {
        return diagram.nodes().stream()
                .filter(it -> it.id().equals(id)
                        || it.type() == Diagram.NodeType.PERSON
                                && it.person() != null
                                && Objects.equals(it.person().id(), id))
                .findFirst();
    }

    /** {@return the id of the unit or person that a node represents; a person may have several nodes} */
    static String subjectId(Diagram diagram, String nodeId) {
        return diagram.nodes().stream()
                .filter(it -> it.id().equals(nodeId))
                .findFirst()
                .filter(it -> it.type() == Diagram.NodeType.PERSON)
                .flatMap(it -> Optional.ofNullable(it.person()))
                .map(Diagram.Person::id)
                .orElse(nodeId);
    }

    /** Returns whether an id is probably that of a person, which is assumed for ids without a node in the diagram. */
    private static boolean isProbablyPerson(Diagram diagram, String id) {
        return node(diagram, id).map(it -> it.type() == Diagram.NodeType.PERSON).orElse(true);
    }

    private Component summary(ExplorerLocation location, Diagram diagram) {
        var summary = new SummaryPanel(diagram, it -> navigate.accept(location.withSelection(List.of(it))));
        return location.compare()
                .map(it -> summary.addChanges(diagram, it, location.asOf().orElseGet(queries::today)))
                .orElseGet(() -> summary.addVacancies(diagram));
    }

    private Set<String> showPath(
            SelectionDetails from, SelectionDetails to, ExplorerLocation location, PageLinks links) {
        var steps = queries.path(from.id(), to.id(), location.asOf());
        var panel = new Div(
                SelectionPanel.ofPath(from, to, steps, links),
                backButton(location.withSelection(List.of(from.id())), "explorer.close"));
        add(panel);
        var lit = new TreeSet<>(Set.of(from.id(), to.id()));
        steps.forEach(it -> lit.addAll(List.of(it.from().id(), it.to().id())));
        return lit;
    }

    private Component departurePanel(String member, ExplorerLocation location) {
        var who = queries.details(member, true, location.asOf());
        if (who.isEmpty()) {
            return Hints.empty("explorer.gone");
        }
        var leaving = queries.departureImpact(member, location.asOf());
        var holes = new UnorderedList();
        holes.addClassName("explorer-places");
        leaving.holes().forEach(it -> {
            var place = new Button(
                    it.unit().qualifiedName(),
                    click -> navigate.accept(
                            location.withSelection(List.of(it.unit().id()))));
            place.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            holes.add(new ListItem(place, new Paragraph(it.text())));
        });
        var panel = new Div(
                new H2(getTranslation("explorer.without.title", who.get().displayName())),
                new Paragraph(leaving.text()),
                holes,
                backButton(location.without(Optional.empty()), "explorer.without.back"));
        panel.addClassNames("explorer-chosen", "explorer-leaving");
        return panel;
    }

    private Button backButton(ExplorerLocation next, String key) {
        var button =
                new Button(getTranslation(key), VaadinIcon.ARROW_BACKWARD.create(), click -> navigate.accept(next));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
