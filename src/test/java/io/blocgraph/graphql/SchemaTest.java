/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaPrinter;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * The schema as clients see it lies in {@code docs/schema.graphqls}. Whoever changes it writes it down anew, {@code ./mvnw test
 * -Dtest=SchemaTest -Dblocgraph.schema.write=true}, and sees in the difference what clients will see.
 */
@IntegrationTest
class SchemaTest {

    private static final Path FILE = Path.of("docs/schema.graphqls");
    private static final String WRITE = "blocgraph.schema.write";

    private final GraphQLSchema schema;

    @Autowired
    private GraphQlApi api;

    @Autowired
    SchemaTest(GraphQlSource source) {
        this.schema = source.schema();
    }

    @Test
    void theSchemaIsTheOneThatIsWrittenDown() throws IOException {
        String running = printed();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(FILE, running);
        }
        String written = Files.readString(FILE);

        assertThat(running.equals(written))
                .withFailMessage(() -> differences(written, running))
                .isTrue();
    }

    @Test
    void everythingIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            String name = type.getName();
            if (name.startsWith("__") || ScalarInfo.isGraphqlSpecifiedScalar(name)) {
                continue;
            }
            check(name, type, silent);
            switch (type) {
                case GraphQLFieldsContainer container ->
                    container.getFieldDefinitions().forEach(field -> {
                        check(name + "." + field.getName(), field, silent);
                        field.getArguments()
                                .forEach(argument -> check(
                                        name + "." + field.getName() + "." + argument.getName(), argument, silent));
                    });
                case GraphQLInputFieldsContainer container ->
                    container
                            .getFieldDefinitions()
                            .forEach(field -> check(name + "." + field.getName(), field, silent));
                case GraphQLEnumType values ->
                    values.getValues().forEach(value -> check(name + "." + value.getName(), value, silent));
                default -> {}
            }
        }

        assertThat(silent).isEmpty();
    }

    /** What Relay's compiler requires for {@code @refetchable} on a fragment of a node. */
    @Test
    void nodesAreRefetchable() {
        GraphQLFieldDefinition node = schema.getQueryType().getFieldDefinition("node");

        assertThat(GraphQLTypeUtil.simplePrint(node.getType())).isEqualTo("Node");
        assertThat(node.getArguments())
                .extracting(argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
                .containsExactly("id: ID!");
        assertThat(schema.getImplementations((GraphQLInterfaceType) schema.getType("Node")))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(GraphQLTypeUtil.simplePrint(
                                type.getFieldDefinition("id").getType()))
                        .as(type.getName())
                        .isEqualTo("ID!"));
    }

    /** What Relay's compiler requires for {@code @connection}. */
    @Test
    void connectionsArePagedAsRelayAsks() {
        List<GraphQLFieldDefinition> connections = schema.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
                .filter(field -> unwrapped(field).getName().endsWith("Connection"))
                .toList();

        assertThat(connections).isNotEmpty().allSatisfy(field -> {
            GraphQLObjectType connection = (GraphQLObjectType) unwrapped(field);
            GraphQLObjectType edge = (GraphQLObjectType) unwrapped(connection.getFieldDefinition("edges"));
            GraphQLObjectType page = (GraphQLObjectType) unwrapped(connection.getFieldDefinition("pageInfo"));
            assertThat(field.getArgument("first")).as(field.getName()).isNotNull();
            assertThat(field.getArgument("after")).as(field.getName()).isNotNull();
            assertThat(edge.getFieldDefinitions())
                    .extracting(GraphQLFieldDefinition::getName)
                    .contains("cursor", "node");
            assertThat(page.getFieldDefinitions())
                    .extracting(GraphQLFieldDefinition::getName)
                    .contains("hasNextPage", "hasPreviousPage", "startCursor", "endCursor");
        });
    }

    private static GraphQLNamedType unwrapped(GraphQLFieldDefinition field) {
        return (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    @Test
    void introspectionNamesOnlyDirectivesThatWork() {
        assertThat(api.query("{__schema {directives {name}}}").list("__schema.directives.name"))
                .containsExactlyInAnyOrder("include", "skip", "deprecated", "specifiedBy", "oneOf");
    }

    private static void check(String name, GraphQLNamedSchemaElement element, List<String> silent) {
        String description = element.getDescription();
        if (description == null || description.isBlank()) {
            silent.add(name);
        }
    }

    private String printed() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectiveDefinitions(false)
                        .includeSchemaDefinition(true))
                .print(schema);
    }

    /** What clients will see of a change: what breaks them, what may, and what does not. */
    private static String differences(String written, String running) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(written, running), reporter);
        return "The schema has changed.%s%s%s%nIf that is meant, write it down: ./mvnw test -Dtest=SchemaTest -D%s=true%n"
                .formatted(
                        said("It breaks clients", reporter.getBreakages()),
                        said("It may surprise clients", reporter.getDangers()),
                        said("No client minds", changes(reporter.getInfos())),
                        WRITE);
    }

    private static List<DiffEvent> changes(List<DiffEvent> infos) {
        return infos.stream().filter(info -> info.getCategory() != null).toList();
    }

    private static String said(String what, List<DiffEvent> events) {
        return events.isEmpty()
                ? ""
                : events.stream()
                        .map(DiffEvent::getReasonMsg)
                        .collect(Collectors.joining("\n  ", "\n" + what + ":\n  ", ""));
    }
}
