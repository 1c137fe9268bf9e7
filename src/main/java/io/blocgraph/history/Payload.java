package io.blocgraph.history;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Answering;
import io.blocgraph.graph.selection.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a mutation answers.
 *
 * @param things what its fields lead to, by the keys of the response
 * @param problems what the domain has against the change
 * @param messages where the sentences are
 */
record Payload(Map<String, Object> things, List<Problem> problems, MessageSource messages) implements Answering {

    @Override
    public @Nullable Object value(DataFetchingEnvironment environment) {
        if (environment.getField().getName().equals("problems")) {
            Locale locale = environment.getLocale();
            return problems.stream().map(problem -> shown(problem, locale)).toList();
        }
        return Row.wrapped(things.get(environment.getMergedField().getResultKey()));
    }

    private Shown shown(Problem problem, Locale locale) {
        return new Shown(
                problem.code(),
                problem.severity(),
                problem.field(),
                problem.message().in(locale, messages),
                problem.entities());
    }

    /** A problem in the language of the request. */
    public record Shown(
            String code, Severity severity, @Nullable String field, String message, List<String> entities) {}

    boolean refused() {
        return problems.stream().anyMatch(Problem::refuses);
    }
}
