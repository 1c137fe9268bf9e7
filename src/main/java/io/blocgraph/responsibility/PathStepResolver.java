package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldResolver;
import io.blocgraph.graph.query.Row;
import org.jspecify.annotations.Nullable;

/**
 * Answers the fields of a step between two units or members.
 *
 * @param step the step
 * @param reasonTexts says it in words
 */
record PathStepResolver(Path.PathStep step, ReasonTexts reasonTexts) implements FieldResolver {

    @Override
    public @Nullable Object resolve(DataFetchingEnvironment field) {
        String key = field.getMergedField().getResultKey();
        return switch (field.getField().getName()) {
            case "from" -> Row.wrap(step.from().row().values().get("from." + key));
            case "to" -> Row.wrap(step.to().row().values().get("to." + key));
            case "relation" -> step.relation();
            case "text" ->
                reasonTexts.text(
                        "path." + step.relation() + (step.forward() ? "" : ".back"),
                        field.getLocale(),
                        step.from().name(),
                        step.to().name());
            default -> throw new IllegalArgumentException("A step has no field " + key);
        };
    }
}
