package io.blocgraph.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.bulk.BulkLoaded;
import io.blocgraph.explorer.Picture.Edge;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Summary;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.graph.Scope;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.history.Pulse;
import io.blocgraph.rule.GapCounts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws pictures. The same request of the same graph gives the same picture, to the last coordinate. What was drawn is kept until
 * something in the graph changes, so that looking elsewhere in a picture costs next to nothing.
 */
@Component
public class Pictures {

    /** So many nodes are kept, of which each takes about a kilobyte. */
    private static final long KEPT = 120_000;

    private static final Duration UNUSED = Duration.ofMinutes(10);

    /** What is smaller on the screen is not sent. */
    private static final double LEAST_PIXELS = 3;

    private final Scenes scenes;
    private final SceneReader reader;
    private final GapCounts gaps;
    private final PictureWords words;
    private final Pulse pulse;
    private final Clock clock;
    private final Cache<Key, Picture> kept = Caffeine.newBuilder()
            .<Key, Picture>weigher((key, picture) -> picture.nodes().size())
            .maximumWeight(KEPT)
            .expireAfterAccess(UNUSED)
            .build();

    Pictures(Scenes scenes, SceneReader reader, GapCounts gaps, PictureWords words, Pulse pulse, Clock clock) {
        this.scenes = scenes;
        this.reader = reader;
        this.gaps = gaps;
        this.words = words;
        this.pulse = pulse;
        this.clock = clock;
    }

    private record Key(PictureRequest request, Scope scope, LocalDate today, long change) {

        AsOf asOf() {
            return new AsOf(request.asOf(), today);
        }
    }

    @EventListener
    void forget(BulkLoaded loaded) {
        kept.invalidateAll();
    }

    /**
     * Draws a picture.
     *
     * @param request what is to be seen
     * @param scope what may be seen
     * @return the picture, cut to what is looked at
     * @throws BadRequest if there is no such unit on the day, or it may not be seen
     */
    public Picture picture(PictureRequest request, Scope scope) {
        PictureRequest whole = request.with(Optional.empty());
        Key key = new Key(whole, scope, LocalDate.now(clock), pulse.number());
        Picture picture = kept.get(key, this::draw);
        return request.view().map(view -> cut(picture, view)).orElse(picture);
    }

    private Picture draw(Key key) {
        PictureRequest request = key.request;
        PictureWords.In said = words.in(request.language());
        Scene there = scene(key, request.unit(), request.asOf())
                .orElseThrow(() -> BadRequest.notFound("unit", request.unit()));
        Scene scene =
                request.without().map(member -> without(there, member, key)).orElse(there);
        Comparison comparison =
                request.comparedWith().map(day -> compared(scene, day, key)).orElse(Comparison.none(scene));
        Map<String, Long> broken = request.measure() == Measure.GAPS ? broken(scene, key) : Map.of();
        Colours colours = new Colours(scene, said);
        Map<String, String> values = colours.values(request.measure(), broken, request.asOf());
        Laid laid = laid(request, new Facts(comparison.shown(), values, comparison, folded(request)), said);
        return new Picture(
                key(laid),
                request.form(),
                scene.top().id(),
                request.asOf(),
                laid.width(),
                laid.height(),
                laid.nodes(),
                laid.edges(),
                colours.legend(request.measure(), values),
                summary(scene, comparison));
    }

    private Optional<Scene> scene(Key key, String unit, LocalDate day) {
        return scenes.scene(new Scenes.Key(unit, new AsOf(day, key.today), key.scope, key.change));
    }

    private Scene without(Scene scene, String member, Key key) {
        if (!reader.known(member, key.asOf(), key.scope)) {
            throw BadRequest.notFound("without", member);
        }
        return scene.without(member);
    }

    private Comparison compared(Scene scene, LocalDate other, Key key) {
        Optional<Scene> then = scene(key, scene.top().id(), other);
        return Comparison.of(scene, then, other.isBefore(key.request.asOf()));
    }

    private Map<String, Long> broken(Scene scene, Key key) {
        return gaps.at(
                key.asOf(),
                key.scope,
                SceneReader.BELOW,
                Map.of("top", scene.top().id()));
    }

    private static Set<String> folded(PictureRequest request) {
        Set<String> folded = new HashSet<>(request.folded());
        folded.removeAll(request.opened());
        return folded;
    }

    private static Laid laid(PictureRequest request, Facts facts, PictureWords.In said) {
        return switch (request.form()) {
            case CHART -> new Chart(facts, said).laid();
            case RADIAL -> new Radial(facts, said).laid();
            case FREE -> new Free(facts, said).laid();
        };
    }

    /** The same on every machine, which the hash codes of enums are not. */
    private static String key(Laid laid) {
        CRC32 sum = new CRC32();
        for (Node node : laid.nodes()) {
            sum.update("%s %s %s %s %s %s %s %s %s"
                    .formatted(
                            node.id(),
                            node.x(),
                            node.y(),
                            node.width(),
                            node.height(),
                            node.value(),
                            node.status(),
                            node.change(),
                            node.texts().hashCode())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private static Summary summary(Scene scene, Comparison comparison) {
        Scene.Size size = scene.size(scene.top());
        return new Summary(
                count(scene, place -> place.isA(UnitKind.CLUSTER)),
                count(scene, place -> place.isA(UnitKind.ORGANIZATION)),
                count(scene, place -> place.isA(UnitKind.ORGANIZATION) && scene.complete(place)),
                count(scene, place -> place.isA(UnitKind.CELL)),
                size.members(),
                size.official(),
                scene.places().size(),
                count(scene, scene::complete),
                comparison.count(Mark.NEW),
                comparison.count(Mark.GONE),
                comparison.count(Mark.MOVED),
                comparison.count(Mark.HANDED_OVER));
    }

    private static long count(Scene scene, Predicate<Place> which) {
        return scene.places().stream().filter(which).count();
    }

    /** What is in view, or half a view beside it, and large enough. */
    private static Picture cut(Picture whole, View view) {
        double left = view.x() - view.width() / 2;
        double right = view.x() + view.width() * 1.5;
        double top = view.y() - view.height() / 2;
        double bottom = view.y() + view.height() * 1.5;
        double least = LEAST_PIXELS / view.scale();
        List<Node> nodes = whole.nodes().stream()
                .filter(node -> node.x() < right
                        && node.x() + node.width() > left
                        && node.y() < bottom
                        && node.y() + node.height() > top
                        && Math.min(node.width(), node.height()) >= least)
                .map(node -> node.legible(view.scale()))
                .toList();
        Set<String> there = new HashSet<>();
        nodes.forEach(node -> there.add(node.id()));
        List<Edge> edges = whole.edges().stream()
                .filter(edge -> there.contains(edge.from()) || there.contains(edge.to()))
                .toList();
        return new Picture(
                whole.key(),
                whole.form(),
                whole.unit(),
                whole.asOf(),
                whole.width(),
                whole.height(),
                nodes,
                edges,
                whole.legend(),
                whole.summary());
    }
}
