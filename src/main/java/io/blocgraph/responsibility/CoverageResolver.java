package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldResolver;
import io.blocgraph.graph.query.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers the fields of a coverage, or of one of its parts.
 *
 * @param read what {@link CoverageField} read
 */
record CoverageResolver(Row read) implements FieldResolver {

    @Override
    public @Nullable Object resolve(DataFetchingEnvironment field) {
        String key = field.getMergedField().getResultKey();
        return switch (field.getField().getName()) {
            case "total" -> number("total");
            case "complete" -> complete();
            case "share" -> number("total") == 0 ? 1 : (double) complete() / number("total");
            case "unit" -> Row.wrap(read.values().get("unit." + key));
            case "sector", "kind", "asOf" -> read.values().get(field.getField().getName());
            default -> parts(key);
        };
    }

    private List<CoverageResolver> parts(String key) {
        return ((List<?>) Objects.requireNonNull(read.values().get(key)))
                .stream()
                        .map(part -> new CoverageResolver(Row.of((Map<?, ?>) part)))
                        .toList();
    }

    private long complete() {
        return number("total") - number("holes");
    }

    private long number(String key) {
        return (Long) Objects.requireNonNull(read.values().get(key));
    }
}
