package io.blocgraph.graphql.limit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.Refusal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers every request in its turn and in time, be it only that there is no answer. The database breaks off what takes too
 * long, and its error is part of the answer; for when the database itself says nothing, there is an end here.
 */
@Component
class TimeLimit implements ExecutionGraphQlService {

    /** What the database has to say that it broke off, and that can still be answered. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final DefaultExecutionGraphQlService service;
    private final Lane lane;
    private final Duration time;
    private final MessageSource messages;

    TimeLimit(GraphQlSource source, BatchLoaderRegistry loaders, Lane lane, Limits limits, MessageSource messages) {
        this.service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(loaders);
        this.lane = lane;
        this.time = limits.time().plus(GRACE);
        this.messages = messages;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        Lane.Turn turn = lane.turn();
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Lane.Turn.class, turn)).build());
        return service.execute(request)
                .timeout(time, Mono.fromSupplier(() -> late(request)))
                .doFinally(signal -> turn.end());
    }

    private ExecutionGraphQlResponse late(ExecutionGraphQlRequest request) {
        ExecutionInput input = request.toExecutionInput();
        Locale language = request.getLocale() == null ? Locale.ENGLISH : request.getLocale();
        return new DefaultExecutionGraphQlResponse(
                input,
                ExecutionResult.newExecutionResult()
                        .addError(Refusal.of(Classification.TIMEOUT, "TIMEOUT")
                                .with("limit", "time")
                                .error(messages, language))
                        .build());
    }
}
