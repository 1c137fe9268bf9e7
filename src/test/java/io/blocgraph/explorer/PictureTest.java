package io.blocgraph.explorer;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.grassrootsCell;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.explorer.Picture.Edge;
import io.blocgraph.explorer.Picture.Legend;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Person;
import io.blocgraph.explorer.Picture.Tie;
import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.graph.Scope;
import io.blocgraph.responsibility.LinkStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is to be seen in a picture, by whom and on which day. */
@WholeApplication
class PictureTest {

    private static final LocalDate TODAY = LocalDate.parse(World.TODAY);

    @Autowired
    private World world;

    @Autowired
    private Pictures pictures;

    @Autowired
    private Ask ask;

    @BeforeAll
    void draw() {
        world.is(graph(
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
                                grassrootsCell("Q").lives("2025-06-01/").secretary("Sen"),
                                grassrootsCell("R")
                                        .in("K")
                                        .lives("2010-01-01/2025-06-01")
                                        .secretary("Tâm", "2010-01-01/2025-06-01")),
                bloc("Z").secretary("Mai")));
    }

    private static PictureRequest request(
            String unit, Form form, String asOf, String compared, Measure measure, String without) {
        return new PictureRequest(
                unit,
                form,
                LocalDate.parse(asOf),
                Optional.of(compared).filter(it -> !it.isEmpty()).map(LocalDate::parse),
                measure,
                Set.of(),
                Set.of(),
                Optional.of(without).filter(it -> !it.isEmpty()),
                Optional.empty(),
                Locale.forLanguageTag("vi"));
    }

    private Picture of(String unit) {
        return pictures.picture(PictureRequest.of(unit, TODAY, Locale.ENGLISH), Scope.EVERYTHING);
    }

    private static Node node(Picture picture, String id) {
        return picture.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    private static List<String> codes(Picture picture) {
        return picture.nodes().stream()
                .map(Node::code)
                .filter(code -> !code.isEmpty())
                .sorted()
                .toList();
    }

    @Test
    void clustersAreFramesWithTheFaceOfWhoAnswersForThem() {
        Node cluster = node(of("B"), "K");

        assertThat(cluster.type()).isEqualTo(Picture.Type.FRAME);
        assertThat(Objects.requireNonNull(cluster.person()).name()).isEqualTo("Bình");
        assertThat(cluster.faces())
                .singleElement()
                .extracting(Picture.Face::initials)
                .isEqualTo("B");
        assertThat(node(of("B"), "O").frame()).isEqualTo("K");
        assertThat(node(of("B"), "O").parent()).isEqualTo("B");
        assertThat(node(of("B"), "Q").frame()).isEqualTo("B/loose");
        assertThat(node(of("B"), "C").frame()).isEqualTo("O");
    }

    @Test
    void peopleLieInTheirCellTheSecretaryFirst() {
        List<String> people = of("B").nodes().stream()
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

        assertThat(node(of("B"), unit).status()).isEqualTo(expected);
    }

    @Test
    void coverageIsThatOfTheApi() {
        Picture.Summary summary = of("B").summary();
        var coverage = ask.about("{coverage(within: \"B\") {total complete}}");

        assertThat(summary.units()).isEqualTo(((Number) coverage.value("coverage.total")).longValue());
        assertThat(summary.coveredUnits()).isEqualTo(((Number) coverage.value("coverage.complete")).longValue());
    }

    @Test
    void colourSaysWhereAHoleIsAndWhereItIsFelt() {
        Picture picture = of("B");

        assertThat(node(picture, "D").value()).isEqualTo("HERE");
        assertThat(node(picture, "O").value()).isEqualTo("WITHIN");
        assertThat(node(picture, "P").value()).isEqualTo("ABOVE");
        assertThat(node(picture, "C").value()).isEqualTo("COMPLETE");
        assertThat(picture.legend().entries().stream()
                        .mapToLong(Legend.Entry::count)
                        .sum())
                .isEqualTo(picture.summary().units());
    }

    @Test
    void sectorsAndBrokenRulesAndAgesAreColoursToo() {
        Picture sectors = picture(Measure.SECTOR);
        assertThat(node(sectors, "P").value()).isEqualTo("SCHOOL");
        assertThat(sectors.legend().entries())
                .extracting(Legend.Entry::label)
                .containsExactly("Doanh nghiệp tư nhân", "Trường học");

        Picture gaps = picture(Measure.GAPS);
        long broken = ask.about("{gaps(within: \"D\", first: 100) {nodes {rule}}}")
                .list("gaps.nodes")
                .size();
        assertThat(node(gaps, "D").value()).isEqualTo(broken == 1 ? "1" : "2+");
        assertThat(broken).isPositive();

        assertThat(node(picture(Measure.ASSIGNMENT_AGE), "P").value()).isEqualTo("3");
        assertThat(node(picture(Measure.ASSIGNMENT_AGE), "L").value()).isEqualTo("NONE");
        assertThat(picture(Measure.NONE).legend().entries()).isEmpty();
    }

    private Picture picture(Measure measure) {
        return pictures.picture(request("B", Form.CHART, World.TODAY, "", measure, ""), Scope.EVERYTHING);
    }

    @Test
    void anotherDayHasOtherUnitsInOtherPlacesUnderOtherPeople() {
        Picture then =
                pictures.picture(request("B", Form.CHART, "2020-01-01", "", Measure.COVERAGE, ""), Scope.EVERYTHING);

        assertThat(codes(then)).contains("R").doesNotContain("Q");
        assertThat(node(then, "P").frame()).isEqualTo("K");
        assertThat(Objects.requireNonNull(node(then, "P").person()).name()).isEqualTo("Kiên");
        assertThat(Objects.requireNonNull(node(then, "P").assigned()).name()).isEqualTo("Quý");
    }

    @Test
    void differencesBetweenTwoDaysAreMarked() {
        Picture picture = pictures.picture(
                request("B", Form.CHART, World.TODAY, "2024-12-31", Measure.COVERAGE, ""), Scope.EVERYTHING);

        assertThat(node(picture, "Q").change()).isEqualTo(Mark.NEW);
        assertThat(node(picture, "R").change()).isEqualTo(Mark.GONE);
        assertThat(node(picture, "R").frame()).isEqualTo("K");
        assertThat(node(picture, "P").change()).isEqualTo(Mark.HANDED_OVER);
        assertThat(node(picture, "O").change()).isNull();
        assertThat(picture.summary())
                .extracting(
                        Picture.Summary::appeared,
                        Picture.Summary::gone,
                        Picture.Summary::moved,
                        Picture.Summary::handedOver)
                .containsExactly(1L, 1L, 0L, 1L);
        assertThat(node(
                                pictures.picture(
                                        request("B", Form.CHART, World.TODAY, "2020-01-01", Measure.COVERAGE, ""),
                                        Scope.EVERYTHING),
                                "P")
                        .change())
                .isEqualTo(Mark.MOVED);
    }

    @Test
    void aDifferenceIsTheSameSeenFromEitherDay() {
        Picture picture = pictures.picture(
                request("B", Form.CHART, "2024-12-31", World.TODAY, Measure.COVERAGE, ""), Scope.EVERYTHING);

        assertThat(node(picture, "Q").change()).isEqualTo(Mark.NEW);
        assertThat(node(picture, "R").change()).isEqualTo(Mark.GONE);
    }

    @ParameterizedTest
    @CsvSource({"Bình, K", "Chi, O", "Mơ, E"})
    void ifSomebodyLeftThereWouldBeTheHolesThatTheApiTells(String member, String unit) {
        Picture picture =
                pictures.picture(request("B", Form.CHART, World.TODAY, "", Measure.COVERAGE, member), Scope.EVERYTHING);

        assertThat(node(of("B"), unit).status()).isNotEqualTo(LinkStatus.VACANT);
        assertThat(node(picture, unit).status()).isEqualTo(LinkStatus.VACANT);
        assertThat(ask.about("{impact(member: \"%s\") {holes {unit {code}}}}", member)
                        .list("impact.holes.unit.code"))
                .contains(unit);
    }

    @Test
    void ifASecretaryLeftTheDeputyWouldAct() {
        Picture picture =
                pictures.picture(request("B", Form.CHART, World.TODAY, "", Measure.COVERAGE, "Dũng"), Scope.EVERYTHING);

        assertThat(node(picture, "C").status()).isEqualTo(LinkStatus.ACTING);
        assertThat(Objects.requireNonNull(node(picture, "C").person()))
                .extracting(Person::name)
                .isEqualTo("Em");
    }

    @Test
    void theFreeFormTiesPeopleToWhatTheyAnswerFor() {
        Picture picture =
                pictures.picture(request("B", Form.FREE, World.TODAY, "", Measure.COVERAGE, ""), Scope.EVERYTHING);

        assertThat(picture.edges().stream()
                        .filter(edge -> edge.kind() == Tie.ANSWERS)
                        .map(edge -> edge.from() + ">" + edge.to()))
                .containsExactlyInAnyOrder("Bình>K", "Oanh>P");
        assertThat(picture.edges())
                .filteredOn(edge -> edge.kind() == Tie.SEAT)
                .extracting(Edge::from)
                .contains("An", "Bình", "Oanh");
    }

    @ParameterizedTest
    @EnumSource
    void nothingOutsideOfAScopeIsInAPicture(Form form) {
        Scope scope = Scope.of(Set.of("O"), Set.of());
        Picture picture = pictures.picture(request("O", form, World.TODAY, "2020-01-01", Measure.GAPS, ""), scope);

        assertThat(codes(picture)).containsExactly("C", "D", "O");
        assertThat(picture.nodes()).extracting(Node::name).doesNotContain("Bình", "An", "Oanh", "Khoa");
        assertThatThrownBy(() -> pictures.picture(PictureRequest.of("B", TODAY, Locale.ENGLISH), scope))
                .isInstanceOf(BadRequest.class)
                .matches(fault -> ((BadRequest) fault).notFound());
        assertThatThrownBy(() -> pictures.picture(request("O", form, World.TODAY, "", Measure.COVERAGE, "Khoa"), scope))
                .matches(fault -> ((BadRequest) fault).argument().equals("without"));
    }

    @Test
    void aClusterAnOrganizationAndACellArePicturesToo() {
        assertThat(codes(of("L"))).containsExactly("E", "L", "P");
        assertThat(codes(of("O"))).containsExactly("C", "D", "O");
        assertThat(of("C").nodes()).extracting(Node::name).contains("Dũng", "Em");
    }

    @Test
    void aFoldedUnitSaysWhatItHides() {
        PictureRequest open = request("B", Form.CHART, World.TODAY, "", Measure.COVERAGE, "");
        PictureRequest folded = new PictureRequest(
                "B",
                Form.CHART,
                TODAY,
                Optional.empty(),
                Measure.COVERAGE,
                Set.of("O"),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                open.language());
        Picture picture = pictures.picture(folded, Scope.EVERYTHING);

        assertThat(codes(picture)).doesNotContain("C", "D");
        assertThat(node(picture, "O").folded()).isEqualTo(2);
        assertThat(node(picture, "O").hiddenEdges()).isEqualTo(4);
        assertThat(picture.summary()).isEqualTo(of("B").summary());
    }

    @Test
    void onlyWhatIsInViewAndLargeEnoughIsSentAtTheSamePlace() {
        Picture whole = of("B");
        Node cell = node(whole, "C");
        PictureRequest request = PictureRequest.of("B", TODAY, Locale.ENGLISH);
        Picture far = pictures.picture(
                request.with(Optional.of(new View(0, 0, whole.width(), whole.height(), 0.03))), Scope.EVERYTHING);
        Picture near =
                pictures.picture(request.with(Optional.of(new View(cell.x(), cell.y(), 40, 40, 10))), Scope.EVERYTHING);

        assertThat(codes(far)).doesNotContain("C").contains("B", "K", "O");
        assertThat(node(near, "C")).isEqualTo(cell);
        assertThat(codes(near)).doesNotContain("P");
        assertThat(near.key()).isEqualTo(whole.key()).isEqualTo(far.key());
        assertThat(near.width()).isEqualTo(whole.width());
    }

    @Test
    void whatIsChangedIsInTheNextPicture() {
        Picture before = of("Z");
        ask.change("updateUnit", java.util.Map.of("id", "Z", "name", "Đảng bộ mới"), "unit {name}");

        assertThat(node(of("Z"), "Z").name()).isEqualTo("Đảng bộ mới");
        assertThat(of("Z").key()).isNotEqualTo(before.key());
    }
}
