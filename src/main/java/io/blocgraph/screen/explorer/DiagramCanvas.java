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
 * The picture itself: our own element in {@code frontend/explorer/element.js}. It is sent what is in sight; it says what is looked at,
 * chosen and folded.
 */
@Tag("blocgraph-explorer")
@JsModule("context://frontend/explorer/element.js")
class DiagramCanvas extends Component {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** What is done on the picture. */
    interface Listener {
        /** Something was clicked, alone or as the second of two; null means what lies around. */
        void choose(@Nullable String id, boolean second);

        /** A unit is to be folded or opened. */
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
     * A canvas without a picture.
     *
     * @param fetchVisible answers what is in sight, of the layout with that key
     * @param listener what is done on it
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

    /** The element says how much room it has; none while the table is shown in its place. */
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

    /** Shows a picture from now on. */
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
     * Lights some up and lets all else fade.
     *
     * @param lit the ids of units and members; empty if nothing is to fade
     * @param chosen the ids of what is chosen
     */
    void highlight(Optional<? extends Collection<String>> lit, List<String> chosen) {
        getElement()
                .executeJs(
                        "customElements.whenDefined('blocgraph-explorer').then(() => this.mark($0, $1))",
                        JSON.<JsonNode>valueToTree(lit.orElse(null)),
                        JSON.<JsonNode>valueToTree(chosen));
    }

    /** Brings a node into sight. */
    void goTo(Diagram.Node node) {
        getElement().callJsFunction("goTo", JSON.<JsonNode>valueToTree(node));
    }

    /** The element asks for what has come into sight; it gets nothing if the picture has changed meanwhile. */
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

    /** The element says what was clicked. */
    @ClientCallable
    void choose(@Nullable String id, boolean second) {
        listener.choose(id, second);
    }

    /** The element says what is to be folded or opened, and where the eye is. */
    @ClientCallable
    void fold(String id, boolean folded, double x, double y, double width, double height, double scale) {
        currentViewport = new Viewport(x, y, width, height, scale);
        listener.fold(id, folded);
    }
}
