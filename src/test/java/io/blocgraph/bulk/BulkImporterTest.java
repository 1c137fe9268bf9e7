/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.bulk.generate.Generator;
import io.blocgraph.fixture.InMemoryBulkSource;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that a file set is loaded into an empty database completely or not at all. */
@IntegrationTest
class BulkImporterTest {

    private static final InMemoryBulkSource FILES = graph(bloc("B")
            .with(
                    cluster("K").responsible("An"),
                    organization("O").in("K").secretary("An").with(cell("O-1").members("An", "Chi"))));

    @Autowired
    private TestDatabase database;

    @Autowired
    private BulkImporter bulkImporter;

    @BeforeEach
    void empty() {
        database.clear();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            a name that is missing   | units.csv       | X,X,,CELL,O,,,,,                          | line 6, column name
            a kind that is unknown   | units.csv       | X,X,X,TRIBE,O,,,,,                        | line 6, column kind
            a parent that is unknown | units.csv       | X,X,X,CELL,nothing,,,,,                   | line 6, column parent_id
            a parent of a wrong kind | units.csv       | X,X,X,CELL,B,,,,,                         | line 6, column parent_id
            the same id twice        | units.csv       | O,X,X,ORGANIZATION,B,,CELL,,,             | line 6, column id
            the same code twice      | units.csv       | X,O,X,ORGANIZATION,B,,CELL,,,             | line 6, column code
            no day                   | units.csv       | X,X,X,ORGANIZATION,B,,CELL,,2020-02-30,   | line 6, column established_on
            an end before the start  | units.csv       | X,X,X,ORGANIZATION,B,,CELL,,2020-01-01,2019-01-01 | line 6, column dissolved_on
            too many columns         | units.csv       | X,X,X,ORGANIZATION,B,,CELL,,,,,,          | line 6, column -: the row has 13 fields, the header has 10 columns
            a comma without quotes   | units.csv       | X,X,X, Y,ORGANIZATION,B,,CELL,,,          | line 6, column -: the row has 11 fields, the header has 10 columns; put values that contain the separator ',' in double quotes
            a row that is cut off    | units.csv       | X,X,X                                     | line 6, column -: the row has 3 fields
            a code in another case   | units.csv       | X,o-1,X,CELL,O,,,,,                       | line 6, column code: duplicate code 'o-1'; another row has 'O-1'
            a code that is no code   | units.csv       | X,=1+1,X,CELL,O,,,,,                      | line 6, column code: '=1+1' is refused: The code =1+1 must begin
            a name without letters   | units.csv       | X,X,...,CELL,O,,,,,                       | line 6, column name: '...' is refused: This field is required
            a name without a shape   | members.csv     | M,M,Em‎,,,,,O-1                      | line 4, column full_name
            a quote that is open     | units.csv       | X,X,"X,ORGANIZATION,B,,CELL,,,            | units.csv
            a member without a cell there is | members.csv | M,M,Em,,,,,nothing                     | line 4, column cell_id
            a member born after today | members.csv    | M,M,Em,,2999-01-01,,,O-1                  | line 4, column born_on
            a member of a bloc       | members.csv     | M,M,Em,,,,,B                              | line 4, column cell_id
            a seat of nobody         | seats.csv       | O-executive,nobody,MEMBER,2020-01-01,     | line 3, column member_id
            a role that is unknown   | seats.csv       | O-executive,An,KING,2020-01-01,           | line 3, column role
            a seat that ends at once | seats.csv       | O-executive,Chi,MEMBER,2020-01-01,2020-01-01 | line 3, column until
            a membership that ends before it begins | memberships.csv | Chi,O-1,2020-01-01,2019-01-01 | line 2, column until
            a second membership at once | memberships.csv | Chi,O-1,2010-01-01,2020-01-01~~Chi,O-1,2015-01-01,2020-01-01 | line 3, column since: overlaps
            a last day for an end    | memberships.csv | Chi,O-1,2010-01-01,2019-12-31~~Chi,O-1,2020-01-01,2021-01-01 | line 3, column since: on 2019-12-31 the member is in no cell
            a text in TCVN3          | members.csv     | M,M,NguyÔn V¨n C\u00ADêng,,,,,O-1              | line 4, column full_name: 'NguyÔn V¨n C\u00ADêng' seems to have been read in a wrong encoding
            """)
    void aBadRowStopsTheLoadAndLeavesNothing(String rule, String file, String row, String place) {
        assertThatThrownBy(() -> bulkImporter.load(FILES.withLines(file, row.split("~~"))))
                .as(rule)
                .isInstanceOf(BulkException.class)
                .hasMessageStartingWith(file)
                .hasMessageContaining(place);
        assertThat(database.countNodes()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a name of 4,000 letters                  | members.csv, line 4, column full_name: 'aaaaa
            a placement before the cluster existed   | placements.csv, line 2, column since/until: The placement of O under L starts on 1 Jan 2000, before L was established on 1 Jan 2010. (DATES_ORDERED)
            two clusters at once                     | placements.csv, line 2, column since/until: The placement of O under L continues after O was placed under M on 1 Jan 2015. (DATES_ORDERED)
            a day under nothing                      | placements.csv, line 2, column since/until: O-1 is under no unit from 31 Dec 2014 to 1 Jan 2015. (DATES_ORDERED)
            a merger without an end                  | lineage.csv, line 2, column on: O is recorded as merged into P on 1 Jan 2030, but it is not dissolved. (DATES_ORDERED)
            a seat in the next term                  | seats.csv, line 3, column since/until: The seat of Chi on a committee of O continues after 1 Jan 2020, when the term
            a seat of somebody who left              | seats.csv, line 3, column since/until: The seat of Em on a committee of O continues after Em left on 1 Jan 2019. (DATES_ORDERED)
            an assignment to a unit that is gone     | assignments.csv, line 3, column since/until: The assignment of Chi to P continues after P was dissolved on 1 Jan 2020. (DATES_ORDERED)
            a member of a unit that is gone          | members.csv, line 4, column cell_id: The membership of Em in P continues after P was dissolved on 1 Jan 2020. (DATES_ORDERED)
            """)
    void whatAChangeWouldBeRefusedForStopsTheLoadAndLeavesNothing(String rule, String message) {
        InMemoryBulkSource broken = switch (rule) {
            case "a name of 4,000 letters" -> FILES.withLines("members.csv", "M,M," + "a".repeat(4000) + ",,,,,O-1");
            case "a placement before the cluster existed" ->
                FILES.withLines("units.csv", "L,L,L,CLUSTER,B,,,,2010-01-01,")
                        .withLines("placements.csv", "O,,L,2000-01-01,2015-01-01");
            case "two clusters at once" ->
                FILES.withLines("units.csv", "L,L,L,CLUSTER,B,,,,,", "M,M,M,CLUSTER,B,,,,,")
                        .withLines("placements.csv", "O,,L,2010-01-01,2016-01-01", "O,,M,2015-01-01,2017-01-01");
            case "a day under nothing" ->
                FILES.withLines("units.csv", "P,P,P,ORGANIZATION,B,,COMMITTEE,,,")
                        .withLines("placements.csv", "O-1,P,,2010-01-01,2014-12-31", "O-1,P,,2015-01-01,2016-01-01");
            case "a merger without an end" ->
                FILES.withLines("units.csv", "P,P,P,ORGANIZATION,B,,COMMITTEE,,,")
                        .withLines("lineage.csv", "O,MERGED_INTO,P,2030-01-01,");
            case "a seat in the next term" ->
                FILES.with("committees.csv", """
                                        id,unit_id,kind,term_start,term_end
                                        O-executive,O,EXECUTIVE,2015-01-01,2020-01-01
                                        O-next,O,EXECUTIVE,2020-01-01,
                                        """)
                        .withLines("seats.csv", "O-executive,Chi,MEMBER,2016-01-01,2023-01-01");
            case "a seat of somebody who left" ->
                FILES.withLines("members.csv", "Em,Em,Em,,,,,")
                        .withLines("memberships.csv", "Em,O-1,2010-01-01,2019-01-01")
                        .withLines("seats.csv", "O-executive,Em,MEMBER,2016-01-01,");
            case "an assignment to a unit that is gone" ->
                FILES.withLines("units.csv", "P,P,P,ORGANIZATION,B,,COMMITTEE,,,2020-01-01")
                        .withLines("assignments.csv", "a,Chi,P,RESPONSIBLE,2016-01-01,2021-01-01,");
            default ->
                FILES.withLines("units.csv", "P,P,P,ORGANIZATION,B,,CELL,,,2020-01-01")
                        .withLines("members.csv", "Em,Em,Em,,,,,P");
        };

        assertThatThrownBy(() -> bulkImporter.load(broken))
                .isInstanceOf(BulkException.class)
                .hasMessageStartingWith(message);
        assertThat(database.countNodes()).isZero();
        assertThat(bulkImporter.databaseIsEmpty()).isTrue();
    }

    @Test
    void allErrorsAreToldAtOnceUpToANumber() {
        InMemoryBulkSource wrong = FILES.withLines("units.csv", "X,X,,CELL,O,,,,2020-02-30,", "Y,Y,Y,CELL,nothing,,,,,")
                .withLines("members.csv", "M,M,Em,KING,5/3/1958,,,X", "N,N,Gi,,,,,nowhere");

        assertThatThrownBy(() -> bulkImporter.load(wrong))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "units.csv, line 6, column name: must not be empty",
                        "units.csv, line 6, column established_on: '2020-02-30' is not a date, YYYY-MM-DD",
                        "members.csv, line 4, column gender: 'KING' is not one of [FEMALE, MALE, OTHER]",
                        "members.csv, line 4, column born_on: '5/3/1958' is not a date, YYYY-MM-DD",
                        "units.csv, line 7, column parent_id: there is no row with the id 'nothing'",
                        "members.csv, line 5, column cell_id: there is no row with the id 'nowhere'"));

        String[] rows = IntStream.range(0, 150)
                .mapToObj(i -> "M%1$d,M%1$d,Em,,1958,,,O-1".formatted(i))
                .toArray(String[]::new);
        assertThatThrownBy(() -> bulkImporter.load(FILES.withLines("members.csv", rows)))
                .hasMessageContaining("line 103, column born_on")
                .hasMessageEndingWith("… and 50 more errors");
        assertThat(database.countNodes()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a line that names the separator | sep=;                          | ''
            a title                         | Danh sách đảng viên, năm 2026  | ''
            separators after the last column | ''                            | ;;;
            """)
    void whatSpreadsheetsAddIsSkipped(String what, String before, String after) {
        String members =
                FILES.text("members.csv").replace(',', ';').replace("\n", after + "\n") + ";;;;\n\n;;;;;;;;;;;\n";

        bulkImporter.load(FILES.with("members.csv", (before.isEmpty() ? "" : before + "\n") + members));

        assertThat(database.read("MATCH (m:Member) RETURN m.code AS code ORDER BY code"))
                .extracting(row -> row.get("code"))
                .as(what)
                .containsExactly("An", "Chi");
    }

    @Test
    void aLineAfterATitleKeepsItsNumber() {
        String members = "sep=,\nDanh sách\n" + FILES.text("members.csv") + "M,M,Em,,x,,,O-1\n";

        assertThatThrownBy(() -> bulkImporter.load(FILES.with("members.csv", members)))
                .hasMessageStartingWith("members.csv, line 6, column born_on");
    }

    @Test
    void aMemberWhoJoinedBeforeTheCellWasEstablishedBelongsToItSinceThen() {
        bulkImporter.load(FILES.withLines("units.csv", "X,X,X,CELL,O,,,,2005-01-01,")
                .withLines("members.csv", "M,M,Em,,,1990-01-01,,X"));

        assertThat(database.read("MATCH (:Member {code: 'M'})-[r:BELONGS_TO]->() RETURN toString(r.since) AS since"))
                .extracting(row -> row.get("since"))
                .containsExactly("2005-01-01");
    }

    @Test
    void aGeneratedFileSetKeepsTheRules(@TempDir Path directory) {
        Generator.write(directory, new Generator.Size(2, 12, 3, 11), 1);

        bulkImporter.load(BulkSource.directory(directory));

        assertThat(bulkImporter.databaseIsEmpty()).isFalse();
    }

    @Test
    void unitsInACircleStopTheLoad() {
        InMemoryBulkSource circle = FILES.with("units.csv", """
                id,code,name,kind,parent_id,cluster_id,form,sector,established_on,dissolved_on
                B,B,B,BLOC,B,,,,,
                """)
                .with(
                        "members.csv",
                        FILES.text("members.csv").lines().findFirst().orElseThrow() + "\n");

        assertThatThrownBy(() -> bulkImporter.load(circle))
                .isInstanceOf(BulkException.class)
                .hasMessageContaining("units.csv, line 2");
        assertThat(database.countNodes()).isZero();
    }

    @Test
    void whatIsNoUtf8StopsTheLoad() {
        byte[] latin = FILES.text("members.csv").replace("Chi", "\u00D0").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> bulkImporter.load(FILES.with("members.csv", latin)))
                .isInstanceOf(BulkException.class)
                .hasMessageContaining("members.csv")
                .hasMessageContaining("UTF-8");
        assertThat(database.countNodes()).isZero();
    }

    @Test
    void aColumnThatIsMissingStopsTheLoad() {
        assertThatThrownBy(() -> bulkImporter.load(FILES.with("members.csv", "id,code,Họ và tên,cell_id\n")))
                .isInstanceOf(BulkException.class)
                .hasMessage(
                        "members.csv, line 1, column full_name: is missing in the header, which has [id, code, Họ và tên, cell_id];"
                                + " rename the column 'Họ và tên' if that is it");
    }

    @Test
    void nothingIsLoadedWhereSomethingIs() {
        bulkImporter.load(FILES);
        long nodes = database.countNodes();

        assertThatThrownBy(() -> bulkImporter.load(FILES)).isInstanceOf(DatabaseNotEmptyException.class);
        assertThat(database.countNodes()).isEqualTo(nodes);
    }

    @Test
    void whatALoadThatWasCutOffLeftIsClearedAway() {
        bulkImporter.load(FILES);
        database.write("CREATE (:BulkLoad {startedAt: datetime()})");

        bulkImporter.clearUnfinished();

        assertThat(database.countNodes()).isZero();
        assertThat(bulkImporter.databaseIsEmpty()).isTrue();
    }
}
