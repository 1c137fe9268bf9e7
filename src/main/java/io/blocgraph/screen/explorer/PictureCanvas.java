package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.View;
import io.blocgraph.screen.structure.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The picture itself: our own element in {@code frontend/explorer.js}. It is sent what is in sight; it says what is looked at,
 * chosen and folded.
 */
@Tag("blocgraph-explorer")
@JsModule("context://frontend/explorer.js")
class PictureCanvas extends Component {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final int PADDING = 24;
    private static final double LARGEST = 1.4;

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
                        JSON.<JsonNode>valueToTree(words()))
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

    /** All of a picture, as large as there is room for. */
    private View whole(Picture picture) {
        var scale = Math.min(
                LARGEST,
                Math.min((roomWidth - 2 * PADDING) / picture.width(), (roomHeight - 2 * PADDING) / picture.height()));
        var width = roomWidth / scale;
        var height = roomHeight / scale;
        return new View((picture.width() - width) / 2, (picture.height() - height) / 2, width, height, scale);
    }

    /** The eye stays on what was clicked, or on what is in the middle of its sight, wherever that is now. */
    private void follow(Picture before, Picture after, Optional<String> anchor) {
        var view = eye;
        if (view == null) {
            return;
        }
        var places = new LinkedHashMap<String, Picture.Node>();
        after.nodes().forEach(it -> places.put(it.id(), it));
        var stays = before.nodes().stream()
                .filter(it -> places.containsKey(it.id()))
                .filter(it -> anchor.isEmpty()
                        || !places.containsKey(anchor.get())
                        || anchor.get().equals(it.id()))
                .min((a, b) -> Double.compare(offCentre(a, view), offCentre(b, view)));
        if (stays.isEmpty()) {
            send(whole(after), Optional.empty(), true);
            return;
        }
        var from = stays.get();
        var to = places.get(from.id());
        var right = to.x() + to.width() / 2 - from.x() - from.width() / 2;
        var down = to.y() + to.height() / 2 - from.y() - from.height() / 2;
        send(
                new View(view.x() + right, view.y() + down, view.width(), view.height(), view.scale()),
                Optional.of(from.id()),
                false);
    }

    private static double offCentre(Picture.Node node, View view) {
        return Math.hypot(
                node.x() + node.width() / 2 - view.x() - view.width() / 2,
                node.y() + node.height() / 2 - view.y() - view.height() / 2);
    }

    private void send(View view, Optional<String> anchor, boolean isFit) {
        eye = view;
        if (shown == null) {
            return;
        }
        asked.apply(view, shown.key()).ifPresent(picture -> {
            var how = JSON.createObjectNode().put("fit", isFit).put("scale", view.scale());
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

    private Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        words.put("language", getLocale().toLanguageTag());
        for (var name : List.of(
                "label",
                "members",
                "folded",
                "foldedWithLines",
                "answers",
                "place",
                "helpTitle",
                "zoomIn",
                "zoomOut",
                "whole",
                "keys")) {
            words.put(name, getTranslation("explorer.canvas." + name));
        }
        words.put("status", all("status.", Stream.of("FILLED", "ACTING", "VACANT", "LAPSED")));
        words.put("change", all("explorer.change.", Stream.of("NEW", "GONE", "MOVED", "HANDED_OVER")));
        var kinds = all("kind.", Arrays.stream(Kind.values()).map(Kind::name));
        kinds.put("PERSON", getTranslation("kind.MEMBER"));
        words.put("kinds", kinds);
        words.put(
                "help",
                Stream.of("walk", "enter", "fold", "second", "zoom", "all", "escape", "present", "help")
                        .map(it -> List.of(
                                getTranslation("explorer.key." + it), getTranslation("explorer.key." + it + ".does")))
                        .toList());
        return words;
    }

    private Map<String, String> all(String prefix, Stream<String> names) {
        var all = new LinkedHashMap<String, String>();
        names.forEach(it -> all.put(it, getTranslation(prefix + it)));
        return all;
    }
}
