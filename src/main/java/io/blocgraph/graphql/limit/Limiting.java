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
import io.blocgraph.graphql.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Refuses what asks for more than it may, whoever asks: the document once it is read and before it is validated, the operation
 * with its arguments before it is run.
 */
@Component
class Limiting extends SimplePerformantInstrumentation {

    /** What planning a step costs, in values of an answer. */
    private static final int STEP = 20;

    private final Limits limits;
    private final MessageSource messages;
    private final Arguments arguments;

    Limiting(Limits limits, MessageSource messages) {
        this.limits = limits;
        this.messages = messages;
        this.arguments = new Arguments(limits);
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(limits.tokens()).maxCharacters((int)
                        Math.min(Integer.MAX_VALUE, limits.bodySize().toBytes())));
        input.getGraphQLContext().put(ParserOptions.class, options);
        if (!input.getGraphQLContext().hasKey(Deadline.KEY)) {
            input.getGraphQLContext().put(Deadline.KEY, Deadline.in(limits.time()));
        }
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, fault) -> refusing(parameters, () -> {
            if (fault instanceof ParseCancelledException) {
                throw limit("tokens", limits.tokens());
            }
            if (fault instanceof ParseCancelledTooDeepException) {
                throw limit("depth", limits.depth());
            }
        }));
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables asked,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        refusing(parameters, () -> {
            for (OperationDefinition operation : asked.getDocument().getDefinitionsOfType(OperationDefinition.class)) {
                check(Shape.of(operation, asked.getDocument()));
            }
        });
        return asked;
    }

    private void check(Shape shape) {
        check("depth", shape.depth(), limits.depth());
        check("fields", shape.fields(), limits.fields());
        check("steps", Math.round(shape.steps()), limits.steps());
        check("root-fields", shape.names().size(), limits.rootFields());
        check("aliases", shape.aliases(), limits.aliases());
        check("directives", shape.directives(), limits.directives());
        check("copies", shape.copies(), limits.copies());
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        refusing(execution.getLocale(), () -> check(execution));
        if (execution.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION) {
            // it lasts as long as its client likes
            execution.getGraphQLContext().delete(Deadline.KEY);
        }
        return null;
    }

    private void check(ExecutionContext execution) {
        Operation kind = execution.getOperationDefinition().getOperation();
        OperationsAllowed allowed = execution.getGraphQLContext().get(OperationsAllowed.class);
        if (allowed != null && !allowed.kinds().contains(kind)) {
            throw kind == Operation.SUBSCRIPTION
                    ? Refusal.of(Classification.BAD_REQUEST, "http.subscription")
                    : Refusal.http(HttpStatus.METHOD_NOT_ALLOWED, "http.query-by-get");
        }
        ExecutableNormalizedOperation operation =
                execution.getNormalizedQueryTree().get();
        arguments.check(operation);
        long complexity = new Complexity(execution.getGraphQLSchema()).of(operation);
        check("complexity", complexity, limits.complexity());
        Lane.Turn turn = execution.getGraphQLContext().get(Lane.Turn.class);
        if (turn != null) {
            double steps = Shape.of(execution.getOperationDefinition(), execution.getDocument())
                    .steps();
            turn.begin(operation.getTopLevelFields().size(), complexity + (long) (steps * STEP));
        }
    }

    private static void check(String limit, long value, long most) {
        if (value > most) {
            throw limit(limit, most);
        }
    }

    private static Refusal limit(String limit, long most) {
        return Refusal.of(Classification.BAD_REQUEST, "limit." + limit, most).with("limit", limit);
    }

    private void refusing(InstrumentationExecutionParameters parameters, Runnable check) {
        refusing(parameters.getExecutionInput().getLocale(), check);
    }

    private void refusing(@Nullable Locale language, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            throw new AbortExecutionException(
                    List.of(refusal.error(messages, language == null ? Locale.ENGLISH : language)));
        }
    }
}
