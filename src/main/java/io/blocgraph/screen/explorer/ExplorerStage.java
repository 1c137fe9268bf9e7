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

/** A diagram with its caption and legend, or the same as a table. */
class ExplorerStage extends Div {

    private final Span caption = new Span();
    private final LegendPanel legend = new LegendPanel();
    private final Div table = new Div();
    private final DiagramCanvas canvas;

    /**
     * Creates an empty stage.
     *
     * @param fetchVisible answers what is in sight, of the layout with that key
     * @param listener is told what is done on the diagram
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
     * @param location what is chosen
     * @param anchor the id of what is to stay in its place
     * @param isSameContent whether what was shown before shows the same things
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
     * Highlights some and fades all else.
     *
     * @param highlighted the ids of units and members; empty if nothing is to fade
     * @param selected the ids of what is selected
     */
    void highlight(Optional<? extends Collection<String>> highlighted, List<String> selected) {
        canvas.highlight(highlighted, selected);
    }

    /** Brings a node into view. */
    void goTo(Diagram.Node node) {
        canvas.goTo(node);
    }

    /** {@return the unit at the top of a diagram} */
    static Option topUnit(Diagram diagram) {
        return diagram.nodes().stream()
                .filter(it -> it.id().equals(diagram.unit()))
                .findFirst()
                .map(it -> new Option(it.id(), it.code(), it.name()))
                .orElseGet(() -> new Option(diagram.unit(), "", diagram.unit()));
    }
}
