/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.Deadline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Translates exceptions of fields to errors of the API, in the language of the request. This is the only place that does. */
@ControllerAdvice
class GraphQlExceptionAdvice {

    private static final Logger log = LoggerFactory.getLogger(GraphQlExceptionAdvice.class);

    private static final String OUT_OF_MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";
    private static final String CONSTRAINT_VIOLATION = "Neo.ClientError.Schema.ConstraintValidationFailed";
    /** The codes with which the database reports that it terminated a query, possibly while it waited for a lock. */
    private static final List<String> TERMINATION_CODES =
            List.of("TransactionTimedOut", "Transaction.Terminated", "LockClientStopped");

    private static final Pattern VALUE = Pattern.compile("'[^']*'|\"[^\"]*\"|\\d{4}-\\d\\d-\\d\\d");

    private final MessageSource messages;
    private final InternalErrors internalErrors;

    GraphQlExceptionAdvice(MessageSource messages, InternalErrors internalErrors) {
        this.messages = messages;
        this.internalErrors = internalErrors;
    }

    @GraphQlExceptionHandler
    GraphQLError badRequest(BadRequestException fault, DataFetchingEnvironment environment) {
        Classification classification = fault.notFound() ? Classification.NOT_FOUND : Classification.BAD_REQUEST;
        String sentence =
                messages.getMessage(fault.messageKey(), fault.messageArguments().toArray(), environment.getLocale());
        return error(classification, sentence, Map.of("argument", fault.argument()), environment);
    }

    @GraphQlExceptionHandler({Deadline.DeadlineExceededException.class, AbortExecutionException.class})
    GraphQLError timeout(DataFetchingEnvironment environment) {
        String sentence = messages.getMessage("error.TIMEOUT", null, environment.getLocale());
        return error(Classification.TIMEOUT, sentence, Map.of("limit", "time"), environment);
    }

    @GraphQlExceptionHandler
    GraphQLError database(Neo4jException fault, DataFetchingEnvironment environment) {
        String code = String.valueOf(fault.code());
        if (fault instanceof ServiceUnavailableException || fault instanceof SessionExpiredException) {
            log.warn("Database unavailable: {}", sanitizedMessage(fault));
            return error(Classification.UNAVAILABLE, "UNAVAILABLE", environment);
        }
        if (TERMINATION_CODES.stream().anyMatch(code::contains)) {
            log.warn("Request timed out: {}", path(environment));
            return timeout(environment);
        }
        if (code.equals(CONSTRAINT_VIOLATION)) {
            log.warn("Constraint violated at {}: {}", path(environment), sanitizedMessage(fault));
            return error(Classification.BAD_REQUEST, "database.taken", environment);
        }
        if (code.equals(OUT_OF_MEMORY)) {
            log.warn("Database out of memory at {}: {}", path(environment), sanitizedMessage(fault));
            return error(Classification.UNAVAILABLE, "database.memory", environment);
        }
        if (fault instanceof TransientException || fault.getCause() instanceof TimeoutException) {
            log.warn("Database overloaded at {}: {}", path(environment), sanitizedMessage(fault));
            return error(Classification.UNAVAILABLE, "database.busy", environment);
        }
        IllegalStateException sanitized =
                new IllegalStateException(fault.getClass().getName() + ": " + sanitizedMessage(fault));
        sanitized.setStackTrace(fault.getStackTrace());
        return internalError(sanitized, environment);
    }

    /** Returns the database's message without the values in it, which may be anybody's name or date of birth. */
    private static String sanitizedMessage(Neo4jException fault) {
        return VALUE.matcher(String.valueOf(fault.getMessage())).replaceAll("…");
    }

    @GraphQlExceptionHandler
    GraphQLError internalError(Throwable fault, DataFetchingEnvironment environment) {
        return internalErrors.error(
                path(environment), fault, GraphqlErrorBuilder.newError(environment), environment.getLocale());
    }

    private GraphQLError error(Classification classification, String key, DataFetchingEnvironment environment) {
        String sentence = messages.getMessage("error." + key, null, environment.getLocale());
        return error(classification, sentence, Map.of(), environment);
    }

    private static GraphQLError error(
            Classification classification,
            String sentence,
            Map<String, Object> extensions,
            DataFetchingEnvironment environment) {
        Map<String, Object> all = new LinkedHashMap<>(extensions);
        all.put(Classification.KEY, classification.name());
        return GraphqlErrorBuilder.newError(environment)
                .message(sentence)
                .errorType(classification)
                .extensions(all)
                .build();
    }

    private static String path(DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getPath().toString();
    }
}
