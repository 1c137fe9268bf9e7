package io.blocgraph.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequest;
import java.util.Map;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The one place where what went wrong becomes an error of the API, in the language of the request. */
@ControllerAdvice
class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final MessageSource messages;

    Errors(MessageSource messages) {
        this.messages = messages;
    }

    @GraphQlExceptionHandler
    GraphQLError badRequest(BadRequest fault, DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .message(messages.getMessage(fault.reason(), fault.values().toArray(), environment.getLocale()))
                .errorType(fault.notFound() ? Classification.NOT_FOUND : Classification.BAD_REQUEST)
                .extensions(Map.of(
                        "classification",
                        fault.notFound() ? Classification.NOT_FOUND.name() : Classification.BAD_REQUEST.name(),
                        "argument",
                        fault.argument()))
                .build();
    }

    @GraphQlExceptionHandler
    GraphQLError database(Neo4jException fault, DataFetchingEnvironment environment) {
        boolean away = fault instanceof ServiceUnavailableException
                || fault instanceof SessionExpiredException
                || fault instanceof TransientException;
        boolean late =
                fault instanceof ClientException && String.valueOf(fault.code()).contains("TransactionTimedOut");
        if (!away && !late) {
            return unknown(fault, environment);
        }
        log.warn("The database {}: {}", away ? "cannot be reached" : "took too long", fault.getMessage());
        return error(away ? Classification.UNAVAILABLE : Classification.TIMEOUT, environment);
    }

    @GraphQlExceptionHandler
    GraphQLError unknown(Exception fault, DataFetchingEnvironment environment) {
        log.error("A request failed at {}", environment.getExecutionStepInfo().getPath(), fault);
        return error(Classification.INTERNAL_ERROR, environment);
    }

    private GraphQLError error(Classification classification, DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .message(messages.getMessage("error." + classification.name(), null, environment.getLocale()))
                .errorType(classification)
                .build();
    }
}
