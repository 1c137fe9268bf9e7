/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the documentation, on a graph that has what the sample graph has where they look. */
@IntegrationTest
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("docs/examples");

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("DN")
                .standing("DN-M0023")
                .with(
                        cluster("DN-C01").responsible("DN-M0023"),
                        organization("DN-023")
                                .in("DN-C01")
                                .with(cell("DN-023-01")
                                        .member(person("dn-m0023").named("Nguyễn Thị Đỏ"))
                                        .member(person("dn-m1055").named("Trần Văn Bình"))))));
    }

    static List<String> answered() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answered(String example) throws IOException {
        // units of a drawing have their codes as ids; those of the sample graph have them in lower case
        String variables = Files.readString(EXAMPLES.resolve(example.replace(".graphql", ".json")))
                .replace("\"dn\"", "\"DN\"")
                .replace("\"dn-023\"", "\"DN-023\"");

        Map<String, ?> values = JsonMapper.shared().readValue(variables, new TypeReference<Map<String, Object>>() {});
        GraphQlResult result = api.with(values, Files.readString(EXAMPLES.resolve(example)));

        assertThat(result.errors()).as(result.body()).isEmpty();
        assertThat((Map<?, ?>) result.data()).isNotEmpty().doesNotContainValue(null);
    }
}
