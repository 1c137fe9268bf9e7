/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Classifies the errors that GraphQL itself detects: a document that does not parse or validate is a bad request, a result that
 * does not fit the schema is an internal error.
 */
@Component
class ErrorClassificationInstrumentation extends SimplePerformantInstrumentation {

    /** A run of letters that no name of the schema has, and as much of it as is repeated. */
    private static final Pattern LONG_WORD = Pattern.compile("(\\S{40})\\S{40,}");

    private static final int MAX_MESSAGE_LENGTH = 500;

    private final InternalErrors internalErrors;

    ErrorClassificationInstrumentation(InternalErrors internalErrors) {
        this.internalErrors = internalErrors;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (result.getErrors().isEmpty()) {
            return CompletableFuture.completedFuture(result);
        }
        Locale language = parameters.getExecutionInput().getLocale();
        List<GraphQLError> errors = result.getErrors().stream()
                .map(error -> classify(error, language))
                .toList();
        return CompletableFuture.completedFuture(result.transform(builder -> builder.errors(errors)));
    }

    private GraphQLError classify(GraphQLError error, @Nullable Locale language) {
        ErrorClassification type = error.getErrorType();
        if (type instanceof Classification || type instanceof RequestRejectedException.Kind) {
            return error;
        }
        GraphqlErrorBuilder<?> same = GraphqlErrorBuilder.newError()
                .message("%s", abbreviate(error.getMessage()))
                .locations(error.getLocations())
                .path(error.getPath());
        if (type == ErrorType.DataFetchingException || type == ErrorType.NullValueInNonNullableField) {
            return internalErrors.error(error.getMessage(), null, same, language);
        }
        return same.errorType(Classification.BAD_REQUEST)
                .extensions(Map.of(Classification.KEY, Classification.BAD_REQUEST.name()))
                .build();
    }

    /** Shortens what a message quotes of the request. */
    private static String abbreviate(String message) {
        String words = LONG_WORD.matcher(message).replaceAll("$1…");
        return words.length() > MAX_MESSAGE_LENGTH ? words.substring(0, MAX_MESSAGE_LENGTH) + "…" : words;
    }
}
