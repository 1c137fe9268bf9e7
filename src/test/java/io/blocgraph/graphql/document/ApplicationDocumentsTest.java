/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The documents of the application, completed with the fragments that they share. */
class ApplicationDocumentsTest {

    private final ApplicationDocuments documents = new ApplicationDocuments();

    @Test
    void documentIsCompletedWithEachFragmentOnce() {
        String document = documents.read("member-overview");

        assertThat(document)
                .contains("...ChainLinks", "...Assignment")
                .containsOnlyOnce("fragment ChainLinks on")
                .containsOnlyOnce("fragment UnitRef on");
    }

    @Test
    void unknownDocumentIsReported() {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> documents.read("nothing"));
    }

    @Test
    void everyDocumentIsValid() throws IOException {
        GraphQLSchema schema = schema();

        assertThat(documents.readAll("**/*")).hasSizeGreaterThan(30).allSatisfy(document -> {
            List<String> errors =
                    ParseAndValidate.validate(schema, new Parser().parseDocument(document), Locale.ENGLISH).stream()
                            .map(GraphQLError::getMessage)
                            .toList();
            assertThat(errors).as(document).isEmpty();
        });
    }

    @Test
    void everyFragmentIsUsed() throws IOException {
        String all = String.join("\n", documents.readAll("**/*"));

        assertThat(files("classpath:graphql-fragments/*.graphql"))
                .isNotEmpty()
                .allSatisfy(fragment -> assertThat(all)
                        .contains("fragment "
                                + Objects.requireNonNull(fragment.getFilename()).replace(".graphql", "") + " on"));
    }

    private static GraphQLSchema schema() throws IOException {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        for (Resource file : files("classpath:graphql/*.graphqls")) {
            types.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING);
    }

    private static Resource[] files(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }
}
