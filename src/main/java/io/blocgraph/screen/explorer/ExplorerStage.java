/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.Viewport;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A diagram with caption and legend, or the table of its content. */
class ExplorerStage extends Div {

    private final Span caption = new Span();
    private final LegendPanel legend = new LegendPanel();
    private final Div table = new Div();
    private final DiagramCanvas canvas;

    /**
     * Creates an empty stage.
     *
     * @param fetchVisible returns the diagram with the given key, clipped to a viewport; empty if the diagram has
     *     changed
     * @param listener the listener for user actions on the diagram
     */
    ExplorerStage(BiFunction<Viewport, String, Optional<Diagram>> fetchVisible, DiagramCanvas.Listener listener) {
        canvas = new DiagramCanvas(fetchVisible, listener);
        addClassName("explorer-stage");
        caption.addClassName("explorer-caption");
        table.addClassName("explorer-lines");
        add(caption, canvas, legend, table);
    }

    /**
     * Shows a diagram.
     *
     * @param diagram the diagram
     * @param location the location
     * @param anchor the id of the node that keeps its position; empty if none
     * @param isSameContent whether the previous diagram shows the same content
     */
    void show(Diagram diagram, ExplorerLocation location, Optional<String> anchor, boolean isSameContent) {
        caption.setText(topUnit(diagram).name() + " · " + Texts.formatDate(diagram.asOf()));
        legend.show(diagram.legend());
        table.removeAll();
        if (location.table()) {
            table.add(new DiagramTable(
                    diagram,
                    new PageLinks(location.asOf()),
                    it -> location.withSelection(List.of(it)).navigate()));
        }
        canvas.show(diagram, anchor, isSameContent);
    }

    /**
     * Highlights nodes and fades all others.
     *
     * @param highlighted the ids of units and members; empty if no node is to be faded
     * @param selected the ids of the selection
     */
    void highlight(Optional<? extends Collection<String>> highlighted, List<String> selected) {
        canvas.highlight(highlighted, selected);
    }

    /** Scrolls to a node. */
    void goTo(Diagram.Node node) {
        canvas.goTo(node);
    }

    /** {@return the root unit of a diagram} */
    static Option topUnit(Diagram diagram) {
        return diagram.nodes().stream()
                .filter(it -> it.id().equals(diagram.unit()))
                .findFirst()
                .map(it -> new Option(it.id(), it.code(), it.name()))
                .orElseGet(() -> new Option(diagram.unit(), "", diagram.unit()));
    }
}
