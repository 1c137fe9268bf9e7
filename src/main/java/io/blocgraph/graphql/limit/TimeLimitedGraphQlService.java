/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
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
 * Executes requests within the limits of concurrency and time. The database terminates queries that take too long, and its error
 * becomes part of the result; should the database not respond at all, this ends the request.
 */
@Component
class TimeLimitedGraphQlService implements ExecutionGraphQlService {

    /** The time for the database to report a termination that can still be answered. */
    private static final Duration GRACE_PERIOD = Duration.ofSeconds(3);

    private final DefaultExecutionGraphQlService service;
    private final HeavyQueryLimiter heavyQueryLimiter;
    private final Duration timeout;
    private final MessageSource messages;

    TimeLimitedGraphQlService(
            GraphQlSource source,
            BatchLoaderRegistry loaders,
            HeavyQueryLimiter heavyQueryLimiter,
            LimitProperties limits,
            MessageSource messages) {
        this.service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(loaders);
        this.heavyQueryLimiter = heavyQueryLimiter;
        this.timeout = limits.time().plus(GRACE_PERIOD);
        this.messages = messages;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        HeavyQueryLimiter.Permit permit = heavyQueryLimiter.newPermit();
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of(HeavyQueryLimiter.Permit.class, permit))
                        .build());
        return service.execute(request)
                .timeout(timeout, Mono.fromSupplier(() -> timeoutResponse(request)))
                .doFinally(signal -> permit.release());
    }

    private ExecutionGraphQlResponse timeoutResponse(ExecutionGraphQlRequest request) {
        ExecutionInput input = request.toExecutionInput();
        Locale language = request.getLocale() == null ? Locale.ENGLISH : request.getLocale();
        return new DefaultExecutionGraphQlResponse(
                input,
                ExecutionResult.newExecutionResult()
                        .addError(RequestRejectedException.of(Classification.TIMEOUT, "TIMEOUT")
                                .withExtension("limit", "time")
                                .toGraphQlError(messages, language))
                        .build());
    }
}
