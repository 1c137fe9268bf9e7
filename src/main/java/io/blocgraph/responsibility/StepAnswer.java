package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Answering;
import io.blocgraph.graph.selection.Row;
import org.jspecify.annotations.Nullable;

/**
 * Answers the fields of a step between two units or members.
 *
 * @param step the step
 * @param words says it in words
 */
record StepAnswer(Way.Step step, Words words) implements Answering {

    @Override
    public @Nullable Object value(DataFetchingEnvironment field) {
        String key = field.getMergedField().getResultKey();
        return switch (field.getField().getName()) {
            case "from" -> Row.wrapped(step.from().row().values().get("from." + key));
            case "to" -> Row.wrapped(step.to().row().values().get("to." + key));
            case "relation" -> step.relation();
            case "text" ->
                words.say(
                        "path." + step.relation() + (step.forwards() ? "" : ".back"),
                        field.getLocale(),
                        step.from().name(),
                        step.to().name());
            default -> throw new IllegalArgumentException("A step has no field " + key);
        };
    }
}
