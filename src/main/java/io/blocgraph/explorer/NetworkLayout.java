/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.committee.Seat;
import io.blocgraph.explorer.Diagram.Edge;
import io.blocgraph.explorer.Diagram.EdgeKind;
import io.blocgraph.explorer.Diagram.Node;
import io.blocgraph.explorer.Diagram.NodeType;
import io.blocgraph.explorer.Diagram.Person;
import io.blocgraph.explorer.Diagram.TextRole;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.LinkStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.elk.alg.force.options.StressOptions;
import org.eclipse.elk.alg.force.stress.StressLayoutProvider;
import org.eclipse.elk.graph.ElkNode;
import org.jspecify.annotations.Nullable;

/**
 * Lays out responsibilities as a network: the direct children of the root unit, and the people who are responsible for them by
 * assignment or lead the root unit, connected by seats and assignments. People who are responsible for many units end up central:
 * the kernel approximates graph distances ("stress", after Gansner, Koren and North, 2004), from a deterministic initial layout, and
 * overlapping boxes are then separated.
 */
final class NetworkLayout {

    private static final double UNIT_WIDTH = 170;
    private static final double PERSON_WIDTH = 180;
    private static final double EDGE_LENGTH = 260;
    private static final int MAX_ITERATIONS = 40;

    /** An iteration compares each pair of nodes: this number of comparisons takes about a quarter of a second. */
    private static final long MAX_COMPARISONS = 20_000_000;

    private final LayoutInput input;
    private final DiagramTexts.Localized words;
    private final UnitBoxes boxes;
    private final SequencedMap<String, LayoutBox> nodes = new LinkedHashMap<>();
    private final List<PendingEdge> pendingEdges = new ArrayList<>();

    /** An edge to be drawn. */
    private record PendingEdge(
            String id,
            String from,
            String to,
            EdgeKind tie,
            Optional<LinkStatus> status,
            Optional<ChangeKind> change) {}

    NetworkLayout(LayoutInput input, DiagramTexts.Localized words) {
        this.input = input;
        this.words = words;
        this.boxes = new UnitBoxes(input, words);
    }

    /** Computes the layout. The same input produces the same positions. */
    LayoutResult layout() {
        SubtreeSnapshot subtree = input.subtree();
        UnitSnapshot top = subtree.top();
        unit(top, null);
        for (UnitSnapshot below : subtree.children(top)) {
            Optional<UnitSnapshot> cluster =
                    below.cluster().flatMap(subtree::unit).filter(it -> it != top);
            if (cluster.isEmpty() || !input.folded(cluster.get())) {
                UnitSnapshot parent = cluster.orElse(top);
                unit(below, parent.id());
                addEdge("part-of-" + below.id(), parent.id(), below.id(), EdgeKind.PART_OF, Optional.empty(), below);
            }
        }
        for (Seat seat : top.committee()) {
            person(seat.member(), words.message("role." + seat.role()));
            pendingEdges.add(new PendingEdge(
                    seat.id(),
                    seat.member().id(),
                    top.id(),
                    EdgeKind.SEAT,
                    Optional.of(LinkStatus.FILLED),
                    Optional.empty()));
        }
        List<UnitSnapshot> shown = subtree.units().stream()
                .filter(unit -> nodes.containsKey(unit.id()))
                .toList();
        for (UnitSnapshot unit : shown) {
            for (Assignment assignment : unit.assignments()) {
                person(assignment.member(), words.message("role.assigned"));
                LinkStatus status = assignment.entitled() ? LinkStatus.FILLED : LinkStatus.LAPSED;
                pendingEdges.add(new PendingEdge(
                        assignment.id() + "-" + unit.id(),
                        assignment.member().id(),
                        unit.id(),
                        EdgeKind.ANSWERS,
                        Optional.of(status),
                        input.comparison().assignmentChange(assignment.member(), unit)));
            }
        }
        for (UnitSnapshot unit : shown) {
            seats(unit);
        }
        return arrange();
    }

    /** Adds the leading seats on the committee of a unit that are held by people already in the diagram. */
    private void seats(UnitSnapshot unit) {
        if (unit == input.subtree().top()) {
            return;
        }
        for (Seat seat : unit.committee()) {
            if (seat.leads() && nodes.containsKey(seat.member().id())) {
                addEdge(seat.id(), seat.member().id(), unit.id(), EdgeKind.SEAT, Optional.of(LinkStatus.FILLED), unit);
            }
        }
    }

    private void addEdge(
            String id, String from, String to, EdgeKind tie, Optional<LinkStatus> status, UnitSnapshot about) {
        pendingEdges.add(new PendingEdge(id, from, to, tie, status, input.changeKind(about)));
    }

    private void unit(UnitSnapshot unit, @Nullable String parent) {
        double scale = unit == input.subtree().top() ? 1.8 : unit.isA(UnitKind.CLUSTER) ? 1.3 : 1;
        double width = UNIT_WIDTH * scale;
        UnitBoxes.TextColumn column = new UnitBoxes.TextColumn(8 * scale, 7 * scale, width - 16 * scale, scale);
        column.codeAndCount(
                unit.code(), String.valueOf(input.subtree().size(unit).members()), 9);
        column.text(TextRole.NAME, unit.name(), 11, true, 3);
        if (input.subtree().hasVacancy(unit)) {
            column.text(TextRole.NOTE, words.message(vacant(unit)), 9.5, true, 1);
        }
        boolean folded = input.folded(unit);
        if (folded) {
            column.text(TextRole.NOTE, words.message("folded", input.hiddenUnits(unit)), 9.5, false, 1);
        }
        Node node = boxes.node(unit, parent, null, width, column.y() + 4 * scale, folded, column);
        nodes.put(unit.id(), LayoutBox.of(node.unframed(), List.of()));
    }

    private String vacant(UnitSnapshot unit) {
        boolean seat =
                unit.kind().secretaryRequired() && input.responsiblePerson(unit).isEmpty();
        return seat ? "vacant.SEAT" : "vacant.ASSIGNMENT";
    }

    private void person(MemberRef holder, String role) {
        if (nodes.containsKey(holder.id())) {
            return;
        }
        UnitBoxes.TextColumn column = new UnitBoxes.TextColumn(6, 5, PERSON_WIDTH - 12, 1);
        Person person = new Person(
                holder.id(), holder.fullName(), TextMetrics.initials(holder.fullName()), null, null, LinkStatus.FILLED);
        column.person(person, role);
        Node node = new Node(
                holder.id(),
                NodeType.PERSON,
                null,
                "",
                holder.fullName(),
                0,
                0,
                PERSON_WIDTH,
                column.y() + 2,
                null,
                null,
                4,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                person,
                null,
                column.texts(),
                column.avatars());
        nodes.put(holder.id(), LayoutBox.of(node, List.of()));
    }

    private int iterations() {
        return Math.clamp(MAX_COMPARISONS / ((long) nodes.size() * nodes.size()), 10, MAX_ITERATIONS);
    }

    private LayoutResult arrange() {
        ElkLayout kernel = new ElkLayout()
                .with(StressOptions.DESIRED_EDGE_LENGTH, EDGE_LENGTH)
                .with(StressOptions.ITERATION_LIMIT, iterations())
                .with(StressOptions.INTERACTIVE, true);
        Map<String, ElkNode> elk = new LinkedHashMap<>();
        int turn = 0;
        for (Map.Entry<String, LayoutBox> entry : nodes.entrySet()) {
            LayoutBox box = entry.getValue();
            ElkNode node = kernel.node(box.width(), box.height());
            // a spiral: neighbors in the order of codes start close together
            double angle = Math.sqrt(turn) * 2;
            double far = EDGE_LENGTH * Math.sqrt(turn++) / 2;
            node.setLocation(far * Math.cos(angle), far * Math.sin(angle));
            elk.put(entry.getKey(), node);
        }
        pendingEdges.forEach(bond ->
                ElkLayout.edge(Objects.requireNonNull(elk.get(bond.from)), Objects.requireNonNull(elk.get(bond.to))));
        kernel.run(new StressLayoutProvider());
        List<LayoutBox> spread = new ArrayList<>();
        nodes.forEach((id, box) -> {
            ElkNode node = Objects.requireNonNull(elk.get(id));
            spread.add(box.movedTo(node.getX(), node.getY()));
        });
        List<LayoutBox> apart = OverlapRemoval.removeOverlaps(spread);
        double width =
                apart.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + OverlapRemoval.MARGIN;
        double height =
                apart.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + OverlapRemoval.MARGIN;
        List<Node> placed = new ArrayList<>();
        apart.stream()
                .sorted(Comparator.comparing(box -> box.node().type() == NodeType.PERSON))
                .forEach(box -> box.collectNodes(box.x(), box.y(), placed));
        return new LayoutResult(width, height, placed, edges(placed));
    }

    private List<Edge> edges(List<Node> placed) {
        Map<String, Node> byId = new LinkedHashMap<>();
        placed.forEach(node -> byId.put(node.id(), node));
        return pendingEdges.stream()
                .map(bond -> new Edge(
                        bond.id,
                        bond.from,
                        bond.to,
                        bond.tie,
                        StraightLines.between(
                                Objects.requireNonNull(byId.get(bond.from)), Objects.requireNonNull(byId.get(bond.to))),
                        bond.status.orElse(null),
                        bond.change.orElse(null)))
                .toList();
    }
}
