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
 * What a mutation answers.
 *
 * @param nodes what its fields lead to, by the keys of the response
 * @param problems what the domain has against the change
 * @param messages where the sentences are
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

    /** What a token does not allow is said of the token: its account may well be permitted to. */
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

    /** A problem localized to the language of the request. */
    public record LocalizedProblem(
            String code, Severity severity, @Nullable String field, String message, List<String> entities) {}

    boolean isRejected() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
