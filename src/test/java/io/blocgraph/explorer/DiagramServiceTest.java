/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.explorer.Diagram.Edge;
import io.blocgraph.explorer.Diagram.EdgeKind;
import io.blocgraph.explorer.Diagram.Legend;
import io.blocgraph.explorer.Diagram.Node;
import io.blocgraph.explorer.Diagram.Person;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.Scope;
import io.blocgraph.responsibility.LinkStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the content of diagrams by scope and day. */
@IntegrationTest
@Tag("slow")
class DiagramServiceTest {

    private static final LocalDate TODAY = LocalDate.parse(TestDatabase.TODAY);

    @Autowired
    private TestDatabase database;

    @Autowired
    private DiagramService diagrams;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(
                bloc("B")
                        .secretary("An")
                        .standing("Bình")
                        .executive("Bình")
                        .executive("Oanh")
                        .with(
                                cluster("K").responsible("Bình"),
                                cluster("L"),
                                organization("O")
                                        .in("K")
                                        .sector("PRIVATE")
                                        .secretary("Chi")
                                        .with(
                                                cell("C")
                                                        .secretary("Dũng")
                                                        .deputy("Em")
                                                        .members("Giang", "Hà"),
                                                cell("D").members("Lan")),
                                organization("P")
                                        .in("L")
                                        .wasIn("K", "2015-01-01/2024-05-01")
                                        .sector("SCHOOL")
                                        .secretary("Khoa", "2025-01-01/")
                                        .secretary("Kiên", "2015-01-01/2025-01-01")
                                        .responsible("Oanh", "2025-01-01/")
                                        .responsible("Quý", "2015-01-01/2025-01-01")
                                        .with(cell("E").deputy("Mơ").members("Mơ")),
                                grassrootsCell("Q").existing("2025-06-01/").secretary("Sen"),
                                grassrootsCell("R")
                                        .in("K")
                                        .existing("2010-01-01/2025-06-01")
                                        .secretary("Tâm", "2010-01-01/2025-06-01")),
                bloc("Z").secretary("Mai")));
    }

    private static DiagramRequest request(
            String unit, LayoutKind layout, String asOf, String compared, ColorEncoding colorEncoding, String without) {
        return new DiagramRequest(
                unit,
                layout,
                LocalDate.parse(asOf),
                Optional.of(compared).filter(it -> !it.isEmpty()).map(LocalDate::parse),
                colorEncoding,
                Set.of(),
                Set.of(),
                Optional.of(without).filter(it -> !it.isEmpty()),
                Optional.empty(),
                Locale.forLanguageTag("vi"));
    }

    private Diagram diagramOf(String unit) {
        return diagrams.diagram(DiagramRequest.of(unit, TODAY, Locale.ENGLISH), Scope.ALL);
    }

    private static Node node(Diagram diagram, String id) {
        return diagram.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    private static List<String> codes(Diagram diagram) {
        return diagram.nodes().stream()
                .map(Node::code)
                .filter(code -> !code.isEmpty())
                .sorted()
                .toList();
    }

    @Test
    void clustersAreFramesWithTheAvatarOfTheResponsiblePerson() {
        Node cluster = node(diagramOf("B"), "K");

        assertThat(cluster.type()).isEqualTo(Diagram.NodeType.FRAME);
        assertThat(Objects.requireNonNull(cluster.person()).name()).isEqualTo("Bình");
        assertThat(cluster.faces())
                .singleElement()
                .extracting(Diagram.AvatarCircle::initials)
                .isEqualTo("B");
        assertThat(node(diagramOf("B"), "O").frame()).isEqualTo("K");
        assertThat(node(diagramOf("B"), "O").parent()).isEqualTo("B");
        assertThat(node(diagramOf("B"), "Q").frame()).isEqualTo("B/loose");
        assertThat(node(diagramOf("B"), "C").frame()).isEqualTo("O");
    }

    @Test
    void peopleAreInTheirCellWithTheSecretaryFirst() {
        List<String> people = diagramOf("B").nodes().stream()
                .filter(node -> "C".equals(node.frame()))
                .map(node -> Objects.requireNonNull(node.person()))
                .map(person -> person.name() + " " + person.role())
                .toList();

        assertThat(people).containsExactly("Dũng SECRETARY", "Em DEPUTY_SECRETARY");
    }

    @ParameterizedTest
    @CsvSource({"B, VACANT_OR_NOT", "L, VACANT", "D, VACANT", "E, ACTING", "Q, VACANT", "C, FILLED", "O, FILLED"})
    void theStatusOfANodeIsThatOfItsWorstLink(String unit, String status) {
        LinkStatus expected = status.equals("VACANT_OR_NOT") ? LinkStatus.FILLED : LinkStatus.valueOf(status);

        assertThat(node(diagramOf("B"), unit).status()).isEqualTo(expected);
    }

    @Test
    void coverageEqualsThatOfTheApi() {
        Diagram.Summary summary = diagramOf("B").summary();
        var coverage = api.query("{coverage(within: \"B\") {total complete}}");

        assertThat(summary.units()).isEqualTo(((Number) coverage.value("coverage.total")).longValue());
        assertThat(summary.coveredUnits()).isEqualTo(((Number) coverage.value("coverage.complete")).longValue());
    }

    @Test
    void colorShowsVacanciesAndTheUnitsTheyAffect() {
        Diagram diagram = diagramOf("B");

        assertThat(node(diagram, "D").value()).isEqualTo("HERE");
        assertThat(node(diagram, "O").value()).isEqualTo("WITHIN");
        assertThat(node(diagram, "P").value()).isEqualTo("ABOVE");
        assertThat(node(diagram, "C").value()).isEqualTo("COMPLETE");
        assertThat(diagram.legend().entries().stream()
                        .mapToLong(Legend.Entry::count)
                        .sum())
                .isEqualTo(diagram.summary().units());
    }

    @Test
    void sectorsViolatedRulesAndAgesHaveColors() {
        Diagram sectors = diagramColoredBy(ColorEncoding.SECTOR);
        assertThat(node(sectors, "P").value()).isEqualTo("SCHOOL");
        assertThat(sectors.legend().entries())
                .extracting(Legend.Entry::label)
                .containsExactly("Doanh nghiệp tư nhân", "Trường học");

        Diagram gaps = diagramColoredBy(ColorEncoding.GAPS);
        long broken = api.query("{gaps(within: \"D\", first: 100) {nodes {rule}}}")
                .list("gaps.nodes")
                .size();
        assertThat(node(gaps, "D").value()).isEqualTo(broken == 1 ? "1" : "2+");
        assertThat(broken).isPositive();

        assertThat(node(diagramColoredBy(ColorEncoding.ASSIGNMENT_AGE), "P").value())
                .isEqualTo("3");
        assertThat(node(diagramColoredBy(ColorEncoding.ASSIGNMENT_AGE), "L").value())
                .isEqualTo("NONE");
        assertThat(diagramColoredBy(ColorEncoding.NONE).legend().entries()).isEmpty();
    }

    @Test
    void lastVisitsAndOpenDevelopmentsHaveColors() {
        api.query(
                        "mutation {recordVisit(input: {unit: \"O\", heldOn: \"2026-08-01\", responsible: \"Chi\"}) {followUp {id}}}")
                .text("recordVisit.followUp.id");
        api.query("mutation {raiseDevelopment(input: {unit: \"C\", title: \"Đường hỏng\"}) {followUp {id}}}")
                .text("raiseDevelopment.followUp.id");

        Diagram visits = diagramColoredBy(ColorEncoding.LAST_VISIT);
        assertThat(node(visits, "O").value()).isEqualTo("120");
        assertThat(node(visits, "P").value()).isEqualTo("NONE");
        Diagram before = diagrams.diagram(
                request("B", LayoutKind.CHART, "2026-07-31", "", ColorEncoding.LAST_VISIT, ""), Scope.ALL);
        assertThat(node(before, "O").value()).isEqualTo("NONE");

        Diagram developments = diagramColoredBy(ColorEncoding.DEVELOPMENTS);
        assertThat(node(developments, "C").value()).isEqualTo("1");
        assertThat(node(developments, "O").value()).isEqualTo("WITHIN");
        assertThat(node(developments, "P").value()).isEqualTo("0");
    }

    private Diagram diagramColoredBy(ColorEncoding colorEncoding) {
        return diagrams.diagram(request("B", LayoutKind.CHART, TestDatabase.TODAY, "", colorEncoding, ""), Scope.ALL);
    }

    @Test
    void anotherDayHasOtherUnitsInOtherPlacesUnderOtherPeople() {
        Diagram then = diagrams.diagram(
                request("B", LayoutKind.CHART, "2020-01-01", "", ColorEncoding.COVERAGE, ""), Scope.ALL);

        assertThat(codes(then)).contains("R").doesNotContain("Q");
        assertThat(node(then, "P").frame()).isEqualTo("K");
        assertThat(Objects.requireNonNull(node(then, "P").person()).name()).isEqualTo("Kiên");
        assertThat(Objects.requireNonNull(node(then, "P").assigned()).name()).isEqualTo("Quý");
    }

    @Test
    void differencesBetweenTwoDaysAreMarked() {
        Diagram diagram = diagrams.diagram(
                request("B", LayoutKind.CHART, TestDatabase.TODAY, "2024-12-31", ColorEncoding.COVERAGE, ""),
                Scope.ALL);

        assertThat(node(diagram, "Q").change()).isEqualTo(ChangeKind.NEW);
        assertThat(node(diagram, "R").change()).isEqualTo(ChangeKind.GONE);
        assertThat(node(diagram, "R").frame()).isEqualTo("K");
        assertThat(node(diagram, "P").change()).isEqualTo(ChangeKind.HANDED_OVER);
        assertThat(node(diagram, "O").change()).isNull();
        assertThat(diagram.summary())
                .extracting(
                        Diagram.Summary::appeared,
                        Diagram.Summary::gone,
                        Diagram.Summary::moved,
                        Diagram.Summary::handedOver)
                .containsExactly(1L, 1L, 0L, 1L);
        assertThat(node(
                                diagrams.diagram(
                                        request(
                                                "B",
                                                LayoutKind.CHART,
                                                TestDatabase.TODAY,
                                                "2020-01-01",
                                                ColorEncoding.COVERAGE,
                                                ""),
                                        Scope.ALL),
                                "P")
                        .change())
                .isEqualTo(ChangeKind.MOVED);
    }

    @Test
    void comparisonIsTheSameFromEitherDay() {
        Diagram diagram = diagrams.diagram(
                request("B", LayoutKind.CHART, "2024-12-31", TestDatabase.TODAY, ColorEncoding.COVERAGE, ""),
                Scope.ALL);

        assertThat(node(diagram, "Q").change()).isEqualTo(ChangeKind.NEW);
        assertThat(node(diagram, "R").change()).isEqualTo(ChangeKind.GONE);
    }

    @ParameterizedTest
    @CsvSource({"Bình, K", "Chi, O", "Mơ, E"})
    void simulatedDepartureShowsTheVacanciesThatTheApiReports(String member, String unit) {
        Diagram diagram = diagrams.diagram(
                request("B", LayoutKind.CHART, TestDatabase.TODAY, "", ColorEncoding.COVERAGE, member), Scope.ALL);

        assertThat(node(diagramOf("B"), unit).status()).isNotEqualTo(LinkStatus.VACANT);
        assertThat(node(diagram, unit).status()).isEqualTo(LinkStatus.VACANT);
        assertThat(api.query("{impact(member: \"%s\") {holes {unit {code}}}}", member)
                        .list("impact.holes.unit.code"))
                .contains(unit);
    }

    @Test
    void simulatedDepartureOfASecretaryLeavesTheDeputyActing() {
        Diagram diagram = diagrams.diagram(
                request("B", LayoutKind.CHART, TestDatabase.TODAY, "", ColorEncoding.COVERAGE, "Dũng"), Scope.ALL);

        assertThat(node(diagram, "C").status()).isEqualTo(LinkStatus.ACTING);
        assertThat(Objects.requireNonNull(node(diagram, "C").person()))
                .extracting(Person::name)
                .isEqualTo("Em");
    }

    @Test
    void networkLayoutConnectsPeopleToTheUnitsTheyAreResponsibleFor() {
        Diagram diagram = diagrams.diagram(
                request("B", LayoutKind.FREE, TestDatabase.TODAY, "", ColorEncoding.COVERAGE, ""), Scope.ALL);

        assertThat(diagram.edges().stream()
                        .filter(edge -> edge.kind() == EdgeKind.ANSWERS)
                        .map(edge -> edge.from() + ">" + edge.to()))
                .containsExactlyInAnyOrder("Bình>K", "Oanh>P");
        assertThat(diagram.edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.SEAT)
                .extracting(Edge::from)
                .contains("An", "Bình", "Oanh");
    }

    @ParameterizedTest
    @EnumSource
    void diagramContainsNothingOutsideTheScope(LayoutKind layout) {
        Scope scope = Scope.of(Set.of("O"), Set.of());
        Diagram diagram =
                diagrams.diagram(request("O", layout, TestDatabase.TODAY, "2020-01-01", ColorEncoding.GAPS, ""), scope);

        assertThat(codes(diagram)).containsExactly("C", "D", "O");
        assertThat(diagram.nodes()).extracting(Node::name).doesNotContain("Bình", "An", "Oanh", "Khoa");
        assertThatThrownBy(() -> diagrams.diagram(DiagramRequest.of("B", TODAY, Locale.ENGLISH), scope))
                .isInstanceOf(BadRequestException.class)
                .matches(fault -> ((BadRequestException) fault).notFound());
        assertThatThrownBy(() -> diagrams.diagram(
                        request("O", layout, TestDatabase.TODAY, "", ColorEncoding.COVERAGE, "Khoa"), scope))
                .matches(fault -> ((BadRequestException) fault).argument().equals("without"));
    }

    @Test
    void clusterOrganizationAndCellHaveDiagrams() {
        assertThat(codes(diagramOf("L"))).containsExactly("E", "L", "P");
        assertThat(codes(diagramOf("O"))).containsExactly("C", "D", "O");
        assertThat(diagramOf("C").nodes()).extracting(Node::name).contains("Dũng", "Em");
    }

    @Test
    void foldedUnitCountsWhatItHides() {
        DiagramRequest open = request("B", LayoutKind.CHART, TestDatabase.TODAY, "", ColorEncoding.COVERAGE, "");
        DiagramRequest folded = new DiagramRequest(
                "B",
                LayoutKind.CHART,
                TODAY,
                Optional.empty(),
                ColorEncoding.COVERAGE,
                Set.of("O"),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                open.language());
        Diagram diagram = diagrams.diagram(folded, Scope.ALL);

        assertThat(codes(diagram)).doesNotContain("C", "D");
        assertThat(node(diagram, "O").folded()).isEqualTo(2);
        assertThat(node(diagram, "O").hiddenEdges()).isEqualTo(4);
        assertThat(diagram.summary()).isEqualTo(diagramOf("B").summary());
    }

    @Test
    void viewportLimitsTheNodesWithoutMovingThem() {
        Diagram whole = diagramOf("B");
        Node cell = node(whole, "C");
        DiagramRequest request = DiagramRequest.of("B", TODAY, Locale.ENGLISH);
        Diagram far = diagrams.diagram(
                request.with(Optional.of(new Viewport(0, 0, whole.width(), whole.height(), 0.03))), Scope.ALL);
        Diagram near =
                diagrams.diagram(request.with(Optional.of(new Viewport(cell.x(), cell.y(), 40, 40, 10))), Scope.ALL);

        assertThat(codes(far)).doesNotContain("C").contains("B", "K", "O");
        assertThat(node(near, "C")).isEqualTo(cell);
        assertThat(codes(near)).doesNotContain("P");
        assertThat(near.key()).isEqualTo(whole.key()).isEqualTo(far.key());
        assertThat(near.width()).isEqualTo(whole.width());
    }

    @Test
    void nextDiagramShowsAChange() {
        Diagram before = diagramOf("Z");
        api.mutate("updateUnit", java.util.Map.of("id", "Z", "name", "Đảng bộ mới"), "unit {name}");

        assertThat(node(diagramOf("Z"), "Z").name()).isEqualTo("Đảng bộ mới");
        assertThat(diagramOf("Z").key()).isNotEqualTo(before.key());
    }
}
