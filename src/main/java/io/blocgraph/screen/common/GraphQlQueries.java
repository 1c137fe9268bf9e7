/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.UI;
import io.blocgraph.access.AccessRejectedException;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.graph.Scope;
import io.blocgraph.graphql.InternalErrors;
import io.blocgraph.graphql.document.ApplicationDocuments;
import io.blocgraph.history.Author;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.GraphQlResponse;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.GraphQlClient;
import org.springframework.graphql.client.GraphQlTransport;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Executes GraphQL documents in process, with the permissions of the signed-in account and in the language of the
 * screen. Screens therefore show the same data as the API.
 */
@Component
public class GraphQlQueries {

    private static final Logger log = LoggerFactory.getLogger(GraphQlQueries.class);

    private final GraphQlClient client;

    GraphQlQueries(ExecutionGraphQlService service, CurrentAccount currentAccount) {
        client = GraphQlClient.builder(new InProcessTransport(service, currentAccount))
                .documentSource(new ApplicationDocuments())
                .build();
    }

    /**
     * Executes a document of {@code graphql-documents}.
     *
     * @param document the name of the document, without file extension
     * @param day the day, passed as {@code asOf}; empty for today
     * @param variables the other variables
     * @return the response, which has no errors
     * @throws QueryFailedException if the request is rejected or fails, or if nobody is signed in
     */
    public ClientGraphQlResponse execute(String document, Optional<LocalDate> day, Map<String, ?> variables) {
        var all = new HashMap<String, @Nullable Object>(variables);
        day.ifPresent(it -> all.put("asOf", it.toString()));
        return executeSync(client.documentName(document).variables(all), document);
    }

    /**
     * Executes a document of {@code graphql-documents} and reads a field that is null only if what it is about does not exist.
     *
     * @param document the name of the document, without file extension
     * @param day the day, passed as {@code asOf}; empty for today
     * @param variables the other variables
     * @param path the path of the field
     * @param type the type of its value
     * @param <T> the type of its value
     * @return the value
     * @throws QueryFailedException if the request is rejected or fails, if nobody is signed in, or if the field is null
     */
    public <T> T read(String document, Optional<LocalDate> day, Map<String, ?> variables, String path, Class<T> type) {
        return required(execute(document, day, variables).field(path).toEntity(type), path);
    }

    /**
     * Executes a document like {@link #read(String, Optional, Map, String, Class)}.
     *
     * @param document the name of the document, without file extension
     * @param day the day, passed as {@code asOf}; empty for today
     * @param variables the other variables
     * @param path the path of the field
     * @param type the type of its value, with type arguments
     * @param <T> the type of its value
     * @return the value
     * @throws QueryFailedException if the request is rejected or fails, if nobody is signed in, or if the field is null
     */
    public <T> T read(
            String document,
            Optional<LocalDate> day,
            Map<String, ?> variables,
            String path,
            ParameterizedTypeReference<T> type) {
        return required(execute(document, day, variables).field(path).toEntity(type), path);
    }

    private static <T> T required(@Nullable T value, String path) {
        if (value == null) {
            throw new QueryFailedException(QueryFailedException.Reason.NOT_FOUND, path + " is null", null);
        }
        return value;
    }

    /**
     * Executes a document composed by a screen, such as several mutations in one request.
     *
     * @param text the document
     * @param variables its variables
     * @return the response, which has no errors
     * @throws QueryFailedException if the request is rejected or fails, or if nobody is signed in
     */
    public ClientGraphQlResponse executeDocument(String text, Map<String, ?> variables) {
        return executeSync(client.document(text).variables(new HashMap<>(variables)), "put together");
    }

    private static ClientGraphQlResponse executeSync(GraphQlClient.RequestSpec question, String name) {
        ClientGraphQlResponse response;
        try {
            response = question.executeSync();
        } catch (AccessRejectedException signedOut) {
            throw new QueryFailedException(QueryFailedException.Reason.UNAUTHORIZED, signedOut.code(), signedOut);
        } catch (RuntimeException failure) {
            log.warn("Query {} failed", name, failure);
            throw new QueryFailedException(
                    QueryFailedException.Reason.FAILED, String.valueOf(failure.getMessage()), failure);
        }
        if (!response.getErrors().isEmpty()) {
            throw toException(response.getErrors().getFirst());
        }
        return response;
    }

    private static QueryFailedException toException(ResponseError error) {
        var classification = error.getExtensions().getOrDefault("classification", "");
        var reason = error.getExtensions().containsKey(InternalErrors.FAULT)
                ? QueryFailedException.Reason.FAILED
                : QueryFailedException.Reason.of(String.valueOf(classification));
        return new QueryFailedException(reason, String.valueOf(error.getMessage()), null);
    }

    private record InProcessTransport(ExecutionGraphQlService service, CurrentAccount access)
            implements GraphQlTransport {

        @Override
        public Mono<GraphQlResponse> execute(GraphQlRequest request) {
            var ui = UI.getCurrent();
            var permissions = access.requirePermissions();
            var question = new DefaultExecutionGraphQlRequest(
                    request.getDocument(),
                    request.getOperationName(),
                    request.getVariables(),
                    request.getExtensions(),
                    UUID.randomUUID().toString(),
                    ui == null ? Locale.ENGLISH : ui.getLocale());
            question.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(
                            Author.class,
                            new Author(permissions.name(), Author.Channel.SCREEN),
                            Scope.class,
                            permissions.scope()))
                    .build());
            return service.execute(question).cast(GraphQlResponse.class);
        }

        @Override
        public Flux<GraphQlResponse> executeSubscription(GraphQlRequest request) {
            return Flux.error(new UnsupportedOperationException("Subscriptions are not supported here"));
        }
    }
}
