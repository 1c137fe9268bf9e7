package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.View;
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
class PictureCanvas extends Component {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** What is done on the picture. */
    interface Acts {
        /** Something was clicked, alone or as the second of two; null means what lies around. */
        void choose(@Nullable String id, boolean second);

        /** A unit is to be folded or opened. */
        void fold(String id, boolean folded);
    }

    private final transient BiFunction<View, String, Optional<Picture>> asked;
    private final transient Acts acts;
    private transient @Nullable Picture shown;
    private transient @Nullable View eye;
    private double roomWidth;
    private double roomHeight;
    private boolean isHidden;

    /**
     * A canvas without a picture.
     *
     * @param asked answers what is in sight, of the layout with that key
     * @param acts what is done on it
     */
    PictureCanvas(BiFunction<View, String, Optional<Picture>> asked, Acts acts) {
        this.asked = asked;
        this.acts = acts;
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
                        JSON.<JsonNode>valueToTree(CanvasWords.in(getLocale())))
                .then(room -> {
                    roomWidth = room.get(0).asDouble();
                    roomHeight = room.get(1).asDouble();
                    isHidden = roomWidth == 0;
                    open();
                });
    }

    /** Shows a picture from now on. */
    void show(Picture whole, Optional<String> anchor, boolean isAboutTheSame) {
        var before = shown;
        shown = whole;
        if (isHidden) {
            measure();
        } else if (eye == null || before == null) {
            open();
        } else if (!before.key().equals(whole.key())) {
            if (isAboutTheSame) {
                follow(before, whole, anchor);
            } else {
                send(whole(whole), Optional.empty(), true);
            }
        }
    }

    private void open() {
        if (shown != null && roomWidth > 0) {
            send(whole(shown), Optional.empty(), true);
        }
    }

    private void follow(Picture before, Picture after, Optional<String> anchor) {
        var view = eye;
        if (view == null) {
            return;
        }
        Sight.staying(before, after, view, anchor)
                .ifPresentOrElse(
                        it -> send(it.view(), Optional.of(it.anchor()), false),
                        () -> send(whole(after), Optional.empty(), true));
    }

    private View whole(Picture picture) {
        return Sight.whole(picture, roomWidth, roomHeight);
    }

    private void send(View view, Optional<String> anchor, boolean isFit) {
        eye = view;
        if (shown == null) {
            return;
        }
        asked.apply(view, shown.key()).ifPresent(picture -> {
            var how = JSON.createObjectNode().put("fit", isFit);
            how.set("eye", JSON.valueToTree(view));
            anchor.ifPresent(it -> how.put("anchor", it));
            getElement().callJsFunction("show", JSON.<JsonNode>valueToTree(picture), how);
        });
    }

    /**
     * Lights some up and lets all else fade.
     *
     * @param lit the ids of units and members; empty if nothing is to fade
     * @param chosen the ids of what is chosen
     */
    void mark(Optional<? extends Collection<String>> lit, List<String> chosen) {
        getElement()
                .executeJs(
                        "customElements.whenDefined('blocgraph-explorer').then(() => this.mark($0, $1))",
                        JSON.<JsonNode>valueToTree(lit.orElse(null)),
                        JSON.<JsonNode>valueToTree(chosen));
    }

    /** Brings a node into sight. */
    void goTo(Picture.Node node) {
        getElement().callJsFunction("goTo", JSON.<JsonNode>valueToTree(node));
    }

    /** The element asks for what has come into sight; it gets nothing if the picture has changed meanwhile. */
    @ClientCallable
    @Nullable
    JsonNode look(String key, double x, double y, double width, double height, double scale) {
        if (shown == null || !shown.key().equals(key)) {
            return null;
        }
        var view = new View(x, y, width, height, scale);
        eye = view;
        return asked.apply(view, key).<JsonNode>map(JSON::valueToTree).orElse(null);
    }

    /** The element says what was clicked. */
    @ClientCallable
    void choose(@Nullable String id, boolean second) {
        acts.choose(id, second);
    }

    /** The element says what is to be folded or opened, and where the eye is. */
    @ClientCallable
    void fold(String id, boolean folded, double x, double y, double width, double height, double scale) {
        eye = new View(x, y, width, height, scale);
        acts.fold(id, folded);
    }
}
