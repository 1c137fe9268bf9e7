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

import io.blocgraph.fixture.InMemoryBulkSource;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a name that is missing   | units.csv       | X,X,,CELL,O,,,,,                          | line 6, column name
            a kind that is unknown   | units.csv       | X,X,X,TRIBE,O,,,,,                        | line 6, column kind
            a parent that is unknown | units.csv       | X,X,X,CELL,nothing,,,,,                   | line 6, column parent_id
            a parent of a wrong kind | units.csv       | X,X,X,CELL,B,,,,,                         | line 6, column parent_id
            the same id twice        | units.csv       | O,X,X,ORGANIZATION,B,,CELL,,,             | line 6, column id
            the same code twice      | units.csv       | X,O,X,ORGANIZATION,B,,CELL,,,             | line 6, column code
            no day                   | units.csv       | X,X,X,ORGANIZATION,B,,CELL,,2020-02-30,   | line 6, column established_on
            an end before the start  | units.csv       | X,X,X,ORGANIZATION,B,,CELL,,2020-01-01,2019-01-01 | line 6, column dissolved_on
            too many columns         | units.csv       | X,X,X,ORGANIZATION,B,,CELL,,,,,,          | line 5
            a quote that is open     | units.csv       | X,X,"X,ORGANIZATION,B,,CELL,,,            | units.csv
            a member without a cell there is | members.csv | M,M,Em,,,,,nothing                     | line 4, column cell_id
            a member born after today | members.csv    | M,M,Em,,2999-01-01,,,O-1                  | line 4, column born_on
            a member of a bloc       | members.csv     | M,M,Em,,,,,B                              | line 4, column cell_id
            a seat of nobody         | seats.csv       | O-executive,nobody,MEMBER,2020-01-01,     | line 3, column member_id
            a role that is unknown   | seats.csv       | O-executive,An,KING,2020-01-01,           | line 3, column role
            a seat that ends at once | seats.csv       | O-executive,Chi,MEMBER,2020-01-01,2020-01-01 | line 3, column until
            a membership that ends before it begins | memberships.csv | Chi,O-1,2020-01-01,2019-01-01 | line 2, column until
            """)
    void aBadRowStopsTheLoadAndLeavesNothing(String rule, String file, String row, String place) {
        assertThatThrownBy(() -> bulkImporter.load(FILES.withLines(file, row)))
                .as(rule)
                .isInstanceOf(BulkException.class)
                .hasMessageStartingWith(file)
                .hasMessageContaining(place);
        assertThat(database.countNodes()).isZero();
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
        assertThatThrownBy(() -> bulkImporter.load(FILES.with("members.csv", "id,code,cell_id\n")))
                .isInstanceOf(BulkException.class)
                .hasMessageContaining("members.csv, line 1, column full_name");
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
