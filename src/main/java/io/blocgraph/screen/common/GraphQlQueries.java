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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Asks the API in this process, in the language of the screen: what a screen shows is what the API answers. */
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
     * @param document its name, without the ending
     * @param day the day to ask for; empty for today
     * @param variables its other variables
     * @return the answer, free of errors
     * @throws QueryFailedException if the API refuses, fails or cannot be asked
     */
    public ClientGraphQlResponse execute(String document, Optional<LocalDate> day, Map<String, ?> variables) {
        var all = new HashMap<String, Object>(variables);
        day.ifPresent(it -> all.put("asOf", it.toString()));
        return executeSync(client.documentName(document).variables(all), document);
    }

    /**
     * Executes a document that a screen has composed: several mutations in one request have no fixed number.
     *
     * @param text the document
     * @param variables its variables
     * @return the answer, free of errors
     * @throws QueryFailedException if the API refuses, fails or cannot be asked
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
