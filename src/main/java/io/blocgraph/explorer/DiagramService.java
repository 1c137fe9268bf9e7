/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.bulk.BulkImportedEvent;
import io.blocgraph.explorer.Diagram.Edge;
import io.blocgraph.explorer.Diagram.Node;
import io.blocgraph.explorer.Diagram.Summary;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.Scope;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.history.ChangeFeed;
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
 * Creates diagrams. The same request on the same graph yields the same diagram, to the last coordinate. Diagrams are cached until the
 * graph changes, so that moving the viewport costs next to nothing.
 */
@Component
public class DiagramService {

    /** The maximum number of cached nodes, each of about a kilobyte. */
    private static final long MAX_CACHED_NODES = 120_000;

    private static final Duration EXPIRY = Duration.ofMinutes(10);

    /** Nodes that are smaller on screen are not sent. */
    private static final double MIN_PIXELS = 3;

    private final SubtreeCache subtrees;
    private final SubtreeReader reader;
    private final GapCounts gaps;
    private final FollowUpFigures followUps;
    private final DiagramTexts words;
    private final ChangeFeed changeFeed;
    private final Clock clock;
    private final Cache<Key, Diagram> cache = Caffeine.newBuilder()
            .<Key, Diagram>weigher((key, diagram) -> diagram.nodes().size())
            .maximumWeight(MAX_CACHED_NODES)
            .expireAfterAccess(EXPIRY)
            .build();

    DiagramService(
            SubtreeCache subtrees,
            SubtreeReader reader,
            GapCounts gaps,
            FollowUpFigures followUps,
            DiagramTexts words,
            ChangeFeed changeFeed,
            Clock clock) {
        this.subtrees = subtrees;
        this.reader = reader;
        this.gaps = gaps;
        this.followUps = followUps;
        this.words = words;
        this.changeFeed = changeFeed;
        this.clock = clock;
    }

    private record Key(DiagramRequest request, Scope scope, LocalDate today, long change) {

        AsOf asOf() {
            return new AsOf(request.asOf(), today);
        }
    }

    @EventListener
    void evict(BulkImportedEvent loaded) {
        cache.invalidateAll();
    }

    /**
     * Creates a diagram.
     *
     * @param request the request
     * @param scope the visible part of the graph
     * @return the diagram, clipped to the viewport
     * @throws BadRequestException if the unit does not exist on the day or is not visible
     */
    public Diagram diagram(DiagramRequest request, Scope scope) {
        DiagramRequest whole = request.with(Optional.empty());
        Key key = new Key(whole, scope, LocalDate.now(clock), changeFeed.latestNumber());
        Diagram diagram = cache.get(key, this::render);
        return request.viewport().map(viewport -> crop(diagram, viewport)).orElse(diagram);
    }

    private Diagram render(Key key) {
        DiagramRequest request = key.request;
        DiagramTexts.Localized said = words.localized(request.language());
        SubtreeSnapshot there = subtree(key, request.unit(), request.asOf())
                .orElseThrow(() -> BadRequestException.notFound("unit", request.unit()));
        SubtreeSnapshot subtree =
                request.without().map(member -> without(there, member, key)).orElse(there);
        SnapshotComparison comparison =
                request.comparedWith().map(day -> compare(subtree, day, key)).orElse(SnapshotComparison.none(subtree));
        Map<String, Long> counts = switch (request.colorEncoding()) {
            case GAPS -> brokenRules(subtree, key);
            case DEVELOPMENTS -> followUps.openDevelopments(subtree.top().id(), key.asOf(), key.scope);
            default -> Map.of();
        };
        Map<String, LocalDate> visits = request.colorEncoding() == ColorEncoding.LAST_VISIT
                ? followUps.lastVisits(subtree.top().id(), key.asOf(), key.scope)
                : Map.of();
        NodeColors colors = new NodeColors(subtree, said);
        Map<String, String> values = colors.values(request.colorEncoding(), counts, visits, request.asOf());
        LayoutResult layout =
                layout(request, new LayoutInput(comparison.shown(), values, comparison, folded(request)), said);
        return new Diagram(
                key(layout),
                request.layout(),
                subtree.top().id(),
                request.asOf(),
                layout.width(),
                layout.height(),
                layout.nodes(),
                layout.edges(),
                colors.legend(request.colorEncoding(), values),
                summary(subtree, comparison));
    }

    private Optional<SubtreeSnapshot> subtree(Key key, String unit, LocalDate day) {
        return subtrees.get(new SubtreeCache.Key(unit, new AsOf(day, key.today), key.scope, key.change));
    }

    private SubtreeSnapshot without(SubtreeSnapshot subtree, String member, Key key) {
        if (!reader.isVisibleMember(member, key.asOf(), key.scope)) {
            throw BadRequestException.notFound("without", member);
        }
        return subtree.without(member);
    }

    private SnapshotComparison compare(SubtreeSnapshot subtree, LocalDate other, Key key) {
        Optional<SubtreeSnapshot> then = subtree(key, subtree.top().id(), other);
        return SnapshotComparison.of(subtree, then, other.isBefore(key.request.asOf()));
    }

    private Map<String, Long> brokenRules(SubtreeSnapshot subtree, Key key) {
        return gaps.countByUnit(
                key.asOf(),
                key.scope,
                SubtreeReader.BELOW,
                Map.of("top", subtree.top().id()));
    }

    private static Set<String> folded(DiagramRequest request) {
        Set<String> folded = new HashSet<>(request.folded());
        folded.removeAll(request.opened());
        return folded;
    }

    private static LayoutResult layout(DiagramRequest request, LayoutInput input, DiagramTexts.Localized said) {
        return switch (request.layout()) {
            case CHART -> new OrgChartLayout(input, said).layout();
            case RADIAL -> new RadialLayout(input, said).layout();
            case FREE -> new NetworkLayout(input, said).layout();
        };
    }

    /** A key that is identical on every machine, unlike one of hash codes, which differ for enums. */
    private static String key(LayoutResult layout) {
        CRC32 sum = new CRC32();
        for (Node node : layout.nodes()) {
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

    private static Summary summary(SubtreeSnapshot subtree, SnapshotComparison comparison) {
        SubtreeSnapshot.MemberCount size = subtree.size(subtree.top());
        return new Summary(
                count(subtree, place -> place.isA(UnitKind.CLUSTER)),
                count(subtree, place -> place.isA(UnitKind.ORGANIZATION)),
                count(subtree, place -> place.isA(UnitKind.ORGANIZATION) && subtree.hasCompleteChain(place)),
                count(subtree, place -> place.isA(UnitKind.CELL)),
                size.members(),
                size.official(),
                subtree.units().size(),
                count(subtree, subtree::hasCompleteChain),
                comparison.count(ChangeKind.NEW),
                comparison.count(ChangeKind.GONE),
                comparison.count(ChangeKind.MOVED),
                comparison.count(ChangeKind.HANDED_OVER));
    }

    private static long count(SubtreeSnapshot subtree, Predicate<UnitSnapshot> which) {
        return subtree.units().stream().filter(which).count();
    }

    /**
     * Selects the nodes in the viewport, or within half its size around it, that are large enough, and all edges that
     * begin or end at one of them.
     */
    private static Diagram crop(Diagram whole, Viewport viewport) {
        double left = viewport.x() - viewport.width() / 2;
        double right = viewport.x() + viewport.width() * 1.5;
        double top = viewport.y() - viewport.height() / 2;
        double bottom = viewport.y() + viewport.height() * 1.5;
        double least = MIN_PIXELS / viewport.scale();
        List<Node> nodes = whole.nodes().stream()
                .filter(node -> node.x() < right
                        && node.x() + node.width() > left
                        && node.y() < bottom
                        && node.y() + node.height() > top
                        && Math.min(node.width(), node.height()) >= least)
                .map(node -> node.withLegibleTexts(viewport.scale()))
                .toList();
        Set<String> there = new HashSet<>();
        nodes.forEach(node -> there.add(node.id()));
        List<Edge> edges = whole.edges().stream()
                .filter(edge -> there.contains(edge.from()) || there.contains(edge.to()))
                .toList();
        return new Diagram(
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
