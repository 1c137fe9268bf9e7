/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldResolver;
import io.blocgraph.graph.query.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The payload of a mutation.
 *
 * @param nodes the selected entities, by response key
 * @param problems the problems of the change
 * @param messages the source of the problems' messages
 */
record MutationPayload(Map<String, Object> nodes, List<Problem> problems, MessageSource messages)
        implements FieldResolver {

    @Override
    public @Nullable Object resolve(DataFetchingEnvironment environment) {
        if (environment.getField().getName().equals("problems")) {
            Locale locale = environment.getLocale();
            boolean readOnly = environment
                    .getGraphQlContext()
                    .getOrDefault(Author.class, Author.ANONYMOUS)
                    .readOnly();
            return problems.stream()
                    .map(problem -> localize(problem, locale, readOnly))
                    .toList();
        }
        return Row.wrap(nodes.get(environment.getMergedField().getResultKey()));
    }

    /**
     * Localizes a problem. If a read-only token is used, the message refers to the token, since the account may well have
     * the permission.
     */
    private LocalizedProblem localize(Problem problem, Locale locale, boolean readOnly) {
        LocalizedMessage message = readOnly && problem.is(ChangeProblem.FORBIDDEN)
                ? LocalizedMessage.of("problem.FORBIDDEN.token")
                : problem.message();
        return new LocalizedProblem(
                problem.code(),
                problem.severity(),
                problem.field(),
                message.resolve(locale, messages),
                problem.entities());
    }

    /**
     * A problem in the language of the request.
     *
     * @param code the code
     * @param severity the severity
     * @param field the input field at fault; null if the problem concerns no single field
     * @param message the message
     * @param entities the ids of the entities concerned
     */
    public record LocalizedProblem(
            String code, Severity severity, @Nullable String field, String message, List<String> entities) {}

    /** {@return whether a problem rejects the mutation} */
    boolean isRejected() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
