/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import io.blocgraph.graph.Deadline;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Rejects requests that exceed the limits, regardless of the caller: the document after parsing and before validation, the
 * operation with its arguments before execution.
 */
@Component
class QueryLimitInstrumentation extends SimplePerformantInstrumentation {

    /** The cost of planning a step, in values of a result. */
    private static final int STEP_COST = 20;

    private final LimitProperties limits;
    private final MessageSource messages;
    private final ArgumentLimits argumentLimits;
    private final MeasuredOperations measuredOperations = new MeasuredOperations();

    QueryLimitInstrumentation(LimitProperties limits, MessageSource messages) {
        this.limits = limits;
        this.messages = messages;
        this.argumentLimits = new ArgumentLimits(limits);
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(limits.tokens()).maxCharacters((int)
                        Math.min(Integer.MAX_VALUE, limits.bodySize().toBytes())));
        input.getGraphQLContext().put(ParserOptions.class, options);
        if (!input.getGraphQLContext().hasKey(Deadline.KEY)) {
            input.getGraphQLContext().put(Deadline.KEY, Deadline.after(limits.time()));
        }
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, fault) -> abortOnRejection(parameters, () -> {
            if (fault instanceof ParseCancelledException) {
                throw limitExceeded("tokens", limits.tokens());
            }
            if (fault instanceof ParseCancelledTooDeepException) {
                throw limitExceeded("depth", limits.depth());
            }
        }));
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables parsed,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        abortOnRejection(parameters, () -> {
            for (OperationDefinition operation : parsed.getDocument().getDefinitionsOfType(OperationDefinition.class)) {
                check(measuredOperations.metrics(operation, parsed.getDocument()));
            }
        });
        return parsed;
    }

    private void check(DocumentMetrics metrics) {
        check("depth", metrics.depth(), limits.depth());
        check("fields", metrics.fields(), limits.fields());
        check("steps", Math.round(metrics.steps()), limits.steps());
        check("root-fields", metrics.names().size(), limits.rootFields());
        check("aliases", metrics.aliases(), limits.aliases());
        check("directives", metrics.directives(), limits.directives());
        check("copies", metrics.copies(), limits.copies());
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        abortOnRejection(execution.getLocale(), () -> check(execution));
        if (execution.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION) {
            // a subscription lasts as long as its client wants
            execution.getGraphQLContext().delete(Deadline.KEY);
        }
        return null;
    }

    private void check(ExecutionContext execution) {
        Operation kind = execution.getOperationDefinition().getOperation();
        AllowedOperations allowed = execution.getGraphQLContext().get(AllowedOperations.class);
        if (allowed != null && !allowed.operations().contains(kind)) {
            throw kind == Operation.SUBSCRIPTION
                    ? RequestRejectedException.of(Classification.BAD_REQUEST, "http.subscription")
                    : RequestRejectedException.http(HttpStatus.METHOD_NOT_ALLOWED, "http.query-by-get");
        }
        ExecutableNormalizedOperation operation =
                execution.getNormalizedQueryTree().get();
        argumentLimits.check(operation);
        long complexity = new ComplexityEstimator(execution.getGraphQLSchema()).estimate(operation);
        check("complexity", complexity, limits.complexity());
        HeavyQueryLimiter.Permit permit = execution.getGraphQLContext().get(HeavyQueryLimiter.Permit.class);
        if (permit != null) {
            double steps = measuredOperations
                    .metrics(execution.getOperationDefinition(), execution.getDocument())
                    .steps();
            permit.acquire(operation.getTopLevelFields().size(), complexity + (long) (steps * STEP_COST));
        }
    }

    private static void check(String limit, long value, long most) {
        if (value > most) {
            throw limitExceeded(limit, most);
        }
    }

    private static RequestRejectedException limitExceeded(String limit, long most) {
        return RequestRejectedException.of(Classification.BAD_REQUEST, "limit." + limit, most)
                .withExtension("limit", limit);
    }

    private void abortOnRejection(InstrumentationExecutionParameters parameters, Runnable check) {
        abortOnRejection(parameters.getExecutionInput().getLocale(), check);
    }

    private void abortOnRejection(@Nullable Locale language, Runnable check) {
        try {
            check.run();
        } catch (RequestRejectedException rejection) {
            throw new AbortExecutionException(
                    List.of(rejection.toGraphQlError(messages, language == null ? Locale.ENGLISH : language)));
        }
    }
}
