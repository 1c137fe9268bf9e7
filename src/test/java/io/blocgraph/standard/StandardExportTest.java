/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.standard;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graphql.document.DocumentExecutor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others read in open standards, and that nobody gets more than they see. */
@IntegrationTest
class StandardExportTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private CurrentAccount currentAccount;

    @Autowired
    private DocumentExecutor documents;

    @Autowired
    private MessageSource messages;

    private final JsonMapper json = JsonMapper.shared();

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .named("Đảng bộ khối")
                .with(
                        cluster("K").responsible("An"),
                        organization("O").in("K").secretary("An").with(cell("C").members("Ân", "Em")),
                        organization("Old").existing("2000-01-01/2020-01-01").mergedInto("O", "2020-01-01"))));
        accounts.deleteAll();
        accounts.create("standard-all", "READER *");
        accounts.create("standard-part", "READER C");
    }

    @AfterEach
    void leave() {
        accounts.deleteAll();
    }

    @Test
    void organizationsPostsMembershipsAndEventsAreValidOrg() {
        Model model = org("standard-all", Optional.empty());

        ValidationReport report = ShaclValidator.get()
                .validate(Shapes.parse(RDFDataMgr.loadGraph("io/blocgraph/standard/org-shapes.ttl")), model.getGraph());
        assertThat(report.getEntries()).isEmpty();
        Resource unit = unit(model, "O");
        assertThat(unit.getProperty(SKOS.prefLabel).getLanguage()).isEqualTo("vi");
        assertThat(unit.getPropertyResourceValue(ORG.subOrganizationOf)).isEqualTo(unit(model, "B"));
        assertThat(unit.getPropertyResourceValue(ORG.linkedTo)).isEqualTo(unit(model, "K"));
        assertThat(model.listSubjectsWithProperty(ORG.resultingOrganization, unit)
                        .toList())
                .extracting(event -> event.getPropertyResourceValue(ORG.originalOrganization))
                .containsExactly(unit(model, "Old"));
        assertThat(model.listSubjectsWithProperty(ORG.postIn).toList()).hasSize(1);
        assertThat(model.listSubjectsWithProperty(ORG.organization, unit(model, "K"))
                        .toList())
                .hasSize(1);
    }

    @Test
    void itIsThatOfTheDay() {
        Model model = org("standard-all", Optional.of(LocalDate.parse("2019-12-31")));

        assertThat(model.listSubjectsWithProperty(ORG.identifier, "Old").toList())
                .hasSize(1);
        assertThat(model.listSubjectsWithProperty(ORG.originalOrganization).toList())
                .isEmpty();
    }

    @Test
    void popoloRefersOnlyToWhatItHasAndContainsOnlyWhatIsSeen() {
        JsonNode popolo = json.readTree(written(
                "standard-part",
                Optional.empty(),
                (reader, out) -> PopoloWriter.write(reader, json, new Labels(messages), out)));

        assertThat(texts(popolo, "organizations", "id")).containsExactly("C");
        assertThat(texts(popolo, "persons", "name")).containsExactlyInAnyOrder("Ân", "Em");
        assertThat(texts(popolo, "persons", "id")).containsAll(texts(popolo, "memberships", "person_id"));
        assertThat(texts(popolo, "memberships", "organization_id")).containsOnly("C");
    }

    private static List<String> texts(JsonNode document, String array, String field) {
        return document.get(array)
                .valueStream()
                .map(node -> node.get(field).asString())
                .toList();
    }

    private Model org(String account, Optional<LocalDate> day) {
        Model model = ModelFactory.createDefaultModel();
        byte[] document =
                written(account, day, (reader, out) -> OrgWriter.write(reader, json, new Labels(messages), out));
        RDFDataMgr.read(model, new ByteArrayInputStream(document), Lang.JSONLD);
        return model;
    }

    private byte[] written(String account, Optional<LocalDate> day, BiConsumer<HierarchyReader, OutputStream> writer) {
        accounts.signIn(account);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        writer.accept(
                new HierarchyReader(documents, json, currentAccount.requirePermissions(), day, Optional.empty()),
                document);
        return document.toByteArray();
    }

    private static Resource unit(Model model, String code) {
        return model.listSubjectsWithProperty(ORG.identifier, code).next();
    }
}
