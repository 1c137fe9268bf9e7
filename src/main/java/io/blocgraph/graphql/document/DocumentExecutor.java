/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/** Executes documents of the application in process, as the API would: what is written to files is what clients are answered. */
@Component
public class DocumentExecutor {

    private static final ApplicationDocuments DOCUMENTS = new ApplicationDocuments();

    private final ExecutionGraphQlService service;

    DocumentExecutor(ExecutionGraphQlService service) {
        this.service = service;
    }

    /**
     * Executes a document.
     *
     * @param document its path below {@code graphql-documents}, without the ending
     * @param variables its variables
     * @param context what the controllers find in the GraphQL context, such as the scope
     * @param locale the language of names and messages
     * @return the data
     * @throws IllegalStateException if there are errors
     */
    public Map<String, Object> execute(
            String document, Map<String, ? extends @Nullable Object> variables, Map<?, Object> context, Locale locale) {
        DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
                DOCUMENTS.read(document),
                null,
                new HashMap<>(variables),
                Map.of(),
                UUID.randomUUID().toString(),
                locale);
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
        ExecutionGraphQlResponse response =
                Objects.requireNonNull(service.execute(request).block());
        if (!response.getErrors().isEmpty()) {
            throw new IllegalStateException(
                    document + " failed: " + response.getErrors().getFirst().getMessage());
        }
        return Objects.requireNonNull(response.getData());
    }

    /**
     * Reads a connection page by page.
     *
     * @param document a document with a variable {@code after}, which selects the nodes and the page information of one connection
     * @param variables its other variables
     * @param context what the controllers find in the GraphQL context
     * @param locale the language of names and messages
     * @param path the names of the fields that lead to the connection
     * @param mostPages how many pages are read at most
     * @param reader receives each node
     */
    public void forEachNode(
            String document,
            Map<String, ? extends @Nullable Object> variables,
            Map<?, Object> context,
            Locale locale,
            List<String> path,
            int mostPages,
            Consumer<Map<String, @Nullable Object>> reader) {
        Map<String, @Nullable Object> all = new HashMap<>(variables);
        for (int page = 0; page < mostPages; page++) {
            Object connection = execute(document, all, context, locale);
            for (String field : path) {
                connection = child(connection, field);
            }
            for (Object node : (List<?>) child(connection, "nodes")) {
                @SuppressWarnings("unchecked") // an object of GraphQL is a map
                Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) node;
                reader.accept(fields);
            }
            Map<?, ?> info = (Map<?, ?>) child(connection, "pageInfo");
            if (info.get("hasNextPage") != Boolean.TRUE) {
                return;
            }
            all.put("after", info.get("endCursor"));
        }
    }

    private static Object child(Object parent, String field) {
        return Objects.requireNonNull(((Map<?, ?>) parent).get(field), field);
    }
}
