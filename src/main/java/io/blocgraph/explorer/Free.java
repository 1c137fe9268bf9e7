package io.blocgraph.explorer;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.committee.Seat;
import io.blocgraph.explorer.Picture.Edge;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Person;
import io.blocgraph.explorer.Picture.Says;
import io.blocgraph.explorer.Picture.Tie;
import io.blocgraph.explorer.Picture.Type;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.LinkStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.elk.alg.force.options.StressOptions;
import org.eclipse.elk.alg.force.stress.StressLayoutProvider;
import org.eclipse.elk.graph.ElkNode;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what: the units right below the one at the top and the people who answer for them by assignment or lead the one
 * at the top, tied by seats and assignments. Who answers for much stands in the middle of it: the kernel makes distances in the
 * picture like those in the graph ("stress", after Gansner, Koren and North, 2004), from a beginning that is the same each
 * time, and then boxes are moved apart.
 */
final class Free {

    private static final double UNIT_WIDTH = 170;
    private static final double PERSON_WIDTH = 180;
    private static final double LENGTH = 260;
    private static final int MOST_ITERATIONS = 40;

    /** An iteration compares each node with each other: so many comparisons take about a quarter of a second. */
    private static final long COMPARISONS = 20_000_000;

    private final Facts facts;
    private final PictureWords.In words;
    private final UnitBoxes boxes;
    private final SequencedMap<String, Box> nodes = new LinkedHashMap<>();
    private final List<Bond> bonds = new ArrayList<>();

    /** A line that is to be drawn. */
    private record Bond(
            String id, String from, String to, Tie tie, Optional<LinkStatus> status, Optional<Mark> change) {}

    Free(Facts facts, PictureWords.In words) {
        this.facts = facts;
        this.words = words;
        this.boxes = new UnitBoxes(facts, words);
    }

    Laid laid() {
        Scene scene = facts.scene();
        Place top = scene.top();
        unit(top, null);
        for (Place below : scene.below(top)) {
            Optional<Place> cluster = below.cluster().flatMap(scene::place).filter(it -> it != top);
            if (cluster.isEmpty() || !facts.folded(cluster.get())) {
                Place parent = cluster.orElse(top);
                unit(below, parent.id());
                bond("part-of-" + below.id(), parent.id(), below.id(), Tie.PART_OF, Optional.empty(), below);
            }
        }
        for (Seat seat : top.committee()) {
            person(seat.member(), words.say("role." + seat.role()));
            bonds.add(new Bond(
                    seat.id(),
                    seat.member().id(),
                    top.id(),
                    Tie.SEAT,
                    Optional.of(LinkStatus.FILLED),
                    Optional.empty()));
        }
        List<Place> shown = scene.places().stream()
                .filter(place -> nodes.containsKey(place.id()))
                .toList();
        for (Place place : shown) {
            for (Assignment assignment : place.assignments()) {
                person(assignment.member(), words.say("role.assigned"));
                LinkStatus status = assignment.entitled() ? LinkStatus.FILLED : LinkStatus.LAPSED;
                bonds.add(new Bond(
                        assignment.id() + "-" + place.id(),
                        assignment.member().id(),
                        place.id(),
                        Tie.ANSWERS,
                        Optional.of(status),
                        facts.comparison().answering(assignment.member(), place)));
            }
        }
        for (Place place : shown) {
            seats(place);
        }
        return placed();
    }

    /** The seats by which people lead a unit who stand in the picture anyway. */
    private void seats(Place place) {
        if (place == facts.scene().top()) {
            return;
        }
        for (Seat seat : place.committee()) {
            if (seat.leads() && nodes.containsKey(seat.member().id())) {
                bond(seat.id(), seat.member().id(), place.id(), Tie.SEAT, Optional.of(LinkStatus.FILLED), place);
            }
        }
    }

    private void bond(String id, String from, String to, Tie tie, Optional<LinkStatus> status, Place about) {
        bonds.add(new Bond(id, from, to, tie, status, facts.change(about)));
    }

    private void unit(Place place, @Nullable String parent) {
        double scale = place == facts.scene().top() ? 1.8 : place.isA(UnitKind.CLUSTER) ? 1.3 : 1;
        double width = UNIT_WIDTH * scale;
        UnitBoxes.Column column = new UnitBoxes.Column(8 * scale, 7 * scale, width - 16 * scale, scale);
        column.ends(place.code(), String.valueOf(facts.scene().size(place).members()), 9);
        column.text(Says.NAME, place.name(), 11, true, 3);
        if (facts.scene().hole(place)) {
            column.text(Says.NOTE, words.say(vacant(place)), 9.5, true, 1);
        }
        boolean folded = facts.folded(place);
        if (folded) {
            column.text(Says.NOTE, words.say("folded", facts.hiddenUnits(place)), 9.5, false, 1);
        }
        Node node = boxes.node(place, parent, null, width, column.y() + 4 * scale, folded, column);
        nodes.put(place.id(), Box.of(node.unframed(), List.of()));
    }

    private String vacant(Place place) {
        boolean seat = place.kind().secretary() && facts.person(place).isEmpty();
        return seat ? "vacant.SEAT" : "vacant.ASSIGNMENT";
    }

    private void person(MemberRef holder, String role) {
        if (nodes.containsKey(holder.id())) {
            return;
        }
        UnitBoxes.Column column = new UnitBoxes.Column(6, 5, PERSON_WIDTH - 12, 1);
        Person person = new Person(
                holder.id(), holder.fullName(), Lettering.initials(holder.fullName()), null, null, LinkStatus.FILLED);
        column.person(person, role);
        Node node = new Node(
                holder.id(),
                Type.PERSON,
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
                column.faces());
        nodes.put(holder.id(), Box.of(node, List.of()));
    }

    private int iterations() {
        return Math.clamp(COMPARISONS / ((long) nodes.size() * nodes.size()), 10, MOST_ITERATIONS);
    }

    private Laid placed() {
        Kernel kernel = new Kernel()
                .with(StressOptions.DESIRED_EDGE_LENGTH, LENGTH)
                .with(StressOptions.ITERATION_LIMIT, iterations())
                .with(StressOptions.INTERACTIVE, true);
        Map<String, ElkNode> elk = new LinkedHashMap<>();
        int turn = 0;
        for (Map.Entry<String, Box> entry : nodes.entrySet()) {
            Box box = entry.getValue();
            ElkNode node = kernel.node(box.width(), box.height());
            // a spiral: whatever is near in the order of codes begins near
            double angle = Math.sqrt(turn) * 2;
            double far = LENGTH * Math.sqrt(turn++) / 2;
            node.setLocation(far * Math.cos(angle), far * Math.sin(angle));
            elk.put(entry.getKey(), node);
        }
        bonds.forEach(bond -> Kernel.edge(elk.get(bond.from), elk.get(bond.to)));
        kernel.lay(new StressLayoutProvider());
        List<Box> spread = new ArrayList<>();
        elk.forEach((id, node) -> spread.add(nodes.get(id).at(node.getX(), node.getY())));
        List<Box> apart = Spread.apart(spread);
        double width =
                apart.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + Spread.MARGIN;
        double height =
                apart.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + Spread.MARGIN;
        List<Node> placed = new ArrayList<>();
        apart.stream()
                .sorted(Comparator.comparing(box -> box.node().type() == Type.PERSON))
                .forEach(box -> box.place(box.x(), box.y(), placed));
        Map<String, Node> byId = new LinkedHashMap<>();
        placed.forEach(node -> byId.put(node.id(), node));
        List<Edge> edges = bonds.stream()
                .map(bond -> new Edge(
                        bond.id,
                        bond.from,
                        bond.to,
                        bond.tie,
                        Lines.between(byId.get(bond.from), byId.get(bond.to)),
                        bond.status.orElse(null),
                        bond.change.orElse(null)))
                .toList();
        return new Laid(width, height, placed, edges);
    }
}
