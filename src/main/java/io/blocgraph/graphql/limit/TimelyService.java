package io.blocgraph.graphql.limit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.Refusal;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Answers every request in time, be it only that there is no answer. The database breaks off what takes too long, and its
 * error is part of the answer; this is for when the database itself says nothing.
 */
@Configuration(proxyBeanMethods = false)
class TimelyService {

    /** What the database has to say that it broke off, and that can still be answered. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    @Bean
    ExecutionGraphQlService executionGraphQlService(
            GraphQlSource source, BatchLoaderRegistry loaders, Limits limits, MessageSource messages) {
        DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(loaders);
        return request -> service.execute(request)
                .timeout(limits.time().plus(GRACE), Mono.fromSupplier(() -> late(request, messages)));
    }

    private static ExecutionGraphQlResponse late(ExecutionGraphQlRequest request, MessageSource messages) {
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
