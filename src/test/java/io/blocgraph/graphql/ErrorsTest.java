/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.blocgraph.graph.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each way in which the database fails is said in words; what is inside stays inside. */
class ErrorsTest {

    private static final String SECRET = "io.secret.Thing at /var/lib/secret MATCH (n:Secret)";

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("io.blocgraph.graphql");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final GraphQlExceptionAdvice errors;

    ErrorsTest() {
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        errors = new GraphQlExceptionAdvice(messages, new InternalErrors(messages));
    }

    @BeforeEach
    void readTheLog() {
        log.start();
        LOGGER.addAppender(log);
        LOGGER.setAdditive(false);
    }

    @AfterEach
    void leaveTheLog() {
        LOGGER.setAdditive(true);
        LOGGER.detachAppender(log);
    }

    static Stream<Arguments> database() {
        return Stream.of(
                Arguments.of(new ServiceUnavailableException(SECRET), "UNAVAILABLE", "reached"),
                Arguments.of(new SessionExpiredException(SECRET), "UNAVAILABLE", "reached"),
                Arguments.of(fault("Neo.ClientError.Transaction.TransactionTimedOut"), "TIMEOUT", "long"),
                Arguments.of(
                        fault("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"), "TIMEOUT", "long"),
                Arguments.of(fault("Neo.ClientError.Schema.ConstraintValidationFailed"), "BAD_REQUEST", "already"),
                Arguments.of(transientFault("Neo.TransientError.Transaction.DeadlockDetected"), "UNAVAILABLE", "busy"),
                Arguments.of(transientFault("Neo.TransientError.Transaction.LockClientStopped"), "TIMEOUT", "long"),
                Arguments.of(
                        transientFault("Neo.TransientError.General.MemoryPoolOutOfMemoryError"),
                        "UNAVAILABLE",
                        "memory"),
                Arguments.of(new ClientException(SECRET, new TimeoutException()), "UNAVAILABLE", "busy"),
                Arguments.of(fault("Neo.ClientError.Statement.SyntaxError"), "UNAVAILABLE", "fault on our side"),
                Arguments.of(fault("Neo.ClientError.Security.Unauthorized"), "UNAVAILABLE", "fault on our side"));
    }

    private static Neo4jException fault(String code) {
        return new ClientException(code, SECRET);
    }

    private static Neo4jException transientFault(String code) {
        return new TransientException(code, SECRET);
    }

    @ParameterizedTest
    @MethodSource
    void database(Neo4jException fault, String classification, String word) {
        GraphQLError error = said(environment -> errors.database(fault, environment));

        assertThat(error.getErrorType()).hasToString(classification);
        assertThat(error.getMessage()).contains(word).doesNotContain("Neo.", "secret", "MATCH");
    }

    @Test
    void whatNobodyForesawHasANumberUnderWhichTheLogHasIt() {
        GraphQLError error = said(environment -> errors.internalError(new IllegalStateException(SECRET), environment));

        assertThat(error.getErrorType()).isEqualTo(Classification.UNAVAILABLE);
        String number = String.valueOf(error.getExtensions().get("fault"));
        assertThat(error.getMessage()).contains(number).doesNotContain("secret", "Exception");
        assertThat(log.list.getLast().getFormattedMessage()).contains(number);
        assertThat(log.list.getLast().getThrowableProxy().getMessage()).isEqualTo(SECRET);
    }

    @Test
    void aBadRequestNamesItsArgument() {
        GraphQLError error =
                said(environment -> errors.badRequest(BadRequestException.notFound("member", "X-1"), environment));

        assertThat(error.toSpecification())
                .containsEntry("message", "Nothing was found with the id X-1.")
                .containsEntry("extensions", Map.of("argument", "member", "classification", "NOT_FOUND"));
    }

    /** An error at a field of a real request. */
    private static GraphQLError said(Function<DataFetchingEnvironment, GraphQLError> handler) {
        List<GraphQLError> errors = new ArrayList<>();
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("x", environment -> errors.add(handler.apply(environment))))
                .build();
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse("type Query { x: Boolean }"), wiring);
        GraphQL.newGraphQL(schema).build().execute(input -> input.query("{x}").locale(Locale.ENGLISH));
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getPath()).isEqualTo(List.of("x"));
        return errors.getFirst();
    }
}
