/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.Viewport;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server side of the browser element that draws the diagram, in {@code frontend/explorer/element.js}. It sends the
 * nodes in the viewport, and receives changes of viewport, selection and folding.
 */
@Tag("blocgraph-explorer")
@JsModule("context://frontend/explorer/element.js")
class DiagramCanvas extends Component {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Listens to user actions on the diagram. */
    interface Listener {
        /**
         * Called when a node is clicked.
         *
         * @param id the id of the node; null for the background
         * @param second whether it is selected as the second of two
         */
        void choose(@Nullable String id, boolean second);

        /**
         * Called when a unit is to be folded or expanded.
         *
         * @param id the id of the unit
         * @param folded whether it is to be folded
         */
        void fold(String id, boolean folded);
    }

    private final transient BiFunction<Viewport, String, Optional<Diagram>> fetchVisible;
    private final transient Listener listener;
    private transient @Nullable Diagram currentDiagram;
    private transient @Nullable Viewport currentViewport;
    private double availableWidth;
    private double availableHeight;
    private boolean isHidden;

    /**
     * Creates a canvas without a diagram.
     *
     * @param fetchVisible returns the diagram with the given key, clipped to a viewport; empty if the diagram has
     *     changed
     * @param listener the listener for user actions
     */
    DiagramCanvas(BiFunction<Viewport, String, Optional<Diagram>> fetchVisible, Listener listener) {
        this.fetchVisible = fetchVisible;
        this.listener = listener;
        getElement().setAttribute("class", "explorer-picture");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        measure();
    }

    /** Queries the size of the element, which is zero while the table is shown instead. */
    private void measure() {
        getElement()
                .executeJs(
                        "return customElements.whenDefined('blocgraph-explorer')"
                                + ".then(() => { this.words = $0; return this.room(); })",
                        JSON.<JsonNode>valueToTree(CanvasTexts.forLanguage(getLocale())))
                .then(room -> {
                    availableWidth = room.get(0).asDouble();
                    availableHeight = room.get(1).asDouble();
                    isHidden = availableWidth == 0;
                    open();
                });
    }

    /**
     * Shows a diagram. The viewport is kept if the diagram shows the same content, otherwise it fits the whole diagram.
     *
     * @param whole the whole diagram
     * @param anchor the id of the node that keeps its position; empty if none
     * @param isAboutTheSame whether the previous diagram shows the same content
     */
    void show(Diagram whole, Optional<String> anchor, boolean isAboutTheSame) {
        var before = currentDiagram;
        currentDiagram = whole;
        if (isHidden) {
            measure();
        } else if (currentViewport == null || before == null) {
            open();
        } else if (!before.key().equals(whole.key())) {
            if (isAboutTheSame) {
                keepInPlace(before, whole, anchor);
            } else {
                send(fitting(whole), Optional.empty(), true);
            }
        }
    }

    private void open() {
        if (currentDiagram != null && availableWidth > 0) {
            send(fitting(currentDiagram), Optional.empty(), true);
        }
    }

    private void keepInPlace(Diagram before, Diagram after, Optional<String> anchor) {
        var viewport = currentViewport;
        if (viewport == null) {
            return;
        }
        AnchoredViewport.keepingInPlace(before, after, viewport, anchor)
                .ifPresentOrElse(
                        it -> send(it.viewport(), Optional.of(it.anchor()), false),
                        () -> send(fitting(after), Optional.empty(), true));
    }

    private Viewport fitting(Diagram diagram) {
        return AnchoredViewport.fitting(diagram, availableWidth, availableHeight);
    }

    private void send(Viewport viewport, Optional<String> anchor, boolean isFit) {
        currentViewport = viewport;
        if (currentDiagram == null) {
            return;
        }
        fetchVisible.apply(viewport, currentDiagram.key()).ifPresent(diagram -> {
            var how = JSON.createObjectNode().put("fit", isFit);
            how.set("eye", JSON.valueToTree(viewport));
            anchor.ifPresent(it -> how.put("anchor", it));
            getElement().callJsFunction("show", JSON.<JsonNode>valueToTree(diagram), how);
        });
    }

    /**
     * Highlights nodes and fades all others.
     *
     * @param lit the ids of units and members; empty if no node is to be faded
     * @param chosen the ids of the selection
     */
    void highlight(Optional<? extends Collection<String>> lit, List<String> chosen) {
        getElement()
                .executeJs(
                        "customElements.whenDefined('blocgraph-explorer').then(() => this.mark($0, $1))",
                        JSON.<JsonNode>valueToTree(lit.orElse(null)),
                        JSON.<JsonNode>valueToTree(chosen));
    }

    /** Scrolls to a node. */
    void goTo(Diagram.Node node) {
        getElement().callJsFunction("goTo", JSON.<JsonNode>valueToTree(node));
    }

    /** Returns the nodes in a new viewport to the element; null if the diagram has changed meanwhile. */
    @ClientCallable
    @Nullable
    JsonNode look(String key, double x, double y, double width, double height, double scale) {
        if (currentDiagram == null || !currentDiagram.key().equals(key)) {
            return null;
        }
        var viewport = new Viewport(x, y, width, height, scale);
        currentViewport = viewport;
        return fetchVisible
                .apply(viewport, key)
                .<JsonNode>map(JSON::valueToTree)
                .orElse(null);
    }

    /** Receives a click from the element. */
    @ClientCallable
    void choose(@Nullable String id, boolean second) {
        listener.choose(id, second);
    }

    /** Receives a request to fold or expand a unit from the element, with its viewport. */
    @ClientCallable
    void fold(String id, boolean folded, double x, double y, double width, double height, double scale) {
        currentViewport = new Viewport(x, y, width, height, scale);
        listener.fold(id, folded);
    }
}
