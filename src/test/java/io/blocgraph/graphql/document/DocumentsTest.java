/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;

/** Documents by their hash, and registered ones. */
class DocumentsTest {

    private static final String DOCUMENT = "query Ours {\n  __typename\n}\n";
    private static final DataSize ROOM = DataSize.ofBytes(200);

    @TempDir
    private Path directory;

    private GraphQL graphQl(boolean introspection, boolean onlyRegistered) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        DocumentProperties settings = new DocumentProperties(introspection, onlyRegistered, directory, ROOM);
        return GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse("type Query { x: Boolean }"), RuntimeWiring.MOCKED_WIRING))
                .preparsedDocumentProvider(
                        new CachingDocumentProvider(new TrustedDocuments(settings), settings, messages))
                .instrumentation(new DocumentConfiguration().introspectionSwitch(settings))
                .build();
    }

    private static String ask(GraphQL graphQl, @Nullable String document, @Nullable String hash) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput()
                .query(document == null ? PersistedQuerySupport.PERSISTED_QUERY_MARKER : document);
        if (hash != null) {
            input.extensions(Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
        }
        ExecutionResult result = graphQl.execute(input.build());
        return result.toSpecification().toString();
    }

    @Test
    void aDocumentIsFoundByItsHashOnceItWasSentWithIt() {
        GraphQL graphQl = graphQl(true, false);
        String hash = Sha256.of(DOCUMENT);

        assertThat(ask(graphQl, null, hash))
                .contains("message=PersistedQueryNotFound", "code=PERSISTED_QUERY_NOT_FOUND");
        assertThat(ask(graphQl, DOCUMENT, hash)).isEqualTo("{data={__typename=Query}}");
        assertThat(ask(graphQl, null, hash)).isEqualTo("{data={__typename=Query}}");
    }

    @Test
    void nobodyPutsADocumentUnderTheHashOfAnother() {
        GraphQL graphQl = graphQl(true, false);

        assertThat(ask(graphQl, DOCUMENT, "0".repeat(64))).contains("does not match the query");
        assertThat(ask(graphQl, null, "0".repeat(64))).contains("PersistedQueryNotFound");
        assertThat(ask(graphQl, null, "../secret")).contains("64 hexadecimal digits");
    }

    @Test
    void whatIsNotValidIsNotKept() {
        GraphQL graphQl = graphQl(true, false);
        String wrong = "{nope}";

        assertThat(ask(graphQl, wrong, Sha256.of(wrong))).contains("nope");
        assertThat(ask(graphQl, null, Sha256.of(wrong))).contains("PersistedQueryNotFound");
    }

    @Test
    void onlySoManyAreKept() {
        GraphQL graphQl = graphQl(true, false);
        int kept = 0;
        for (int i = 0; i < 100; i++) {
            ask(graphQl, "{a%d: __typename}".formatted(i), Sha256.of("{a%d: __typename}".formatted(i)));
        }
        for (int i = 0; i < 100; i++) {
            kept += ask(graphQl, null, Sha256.of("{a%d: __typename}".formatted(i)))
                            .contains("data")
                    ? 1
                    : 0;
        }

        assertThat(kept).isLessThan(30);
    }

    @Test
    void whereOnlyRegisteredOnesAreRunOthersAreRefused() throws IOException {
        Files.createDirectories(directory.resolve("some/where"));
        Files.writeString(directory.resolve("some/where/ours.graphql"), DOCUMENT);
        GraphQL graphQl = graphQl(true, true);

        assertThat(ask(graphQl, DOCUMENT, null)).contains("data");
        assertThat(ask(graphQl, DOCUMENT.replace("\n", "\r\n"), null)).contains("data");
        assertThat(ask(graphQl, null, Sha256.of(DOCUMENT))).contains("data");
        assertThat(ask(graphQl, "{__typename}", null)).contains("trusted documents only", "FORBIDDEN");
        assertThat(ask(graphQl, "{__typename}", Sha256.of("{__typename}"))).contains("trusted documents only");
    }

    @Test
    void aFileThatIsNoDocumentIsSaidAtTheStart() throws IOException {
        Files.writeString(directory.resolve("broken.graphql"), "query {");

        assertThatIllegalStateException().isThrownBy(() -> graphQl(true, true)).withMessageContaining("broken.graphql");
    }

    @Test
    void theSchemaIsNotToldWhereThatIsSwitchedOff() {
        GraphQL graphQl = graphQl(false, false);

        assertThat(ask(graphQl, "{__schema {queryType {name}}}", null)).contains("errors", "ntrospection");
        assertThat(ask(graphQl, "{__type(name: \"Query\") {name}}", null)).contains("errors", "ntrospection");
        assertThat(ask(graphQl, "{__typename}", null)).contains("data");
    }
}
