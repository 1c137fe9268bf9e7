package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.Map;

/**
 * The selection of one field in a request.
 *
 * @param arguments the field's arguments that were given or have a default
 * @param selection the selection below it
 */
public record FieldSelection(Map<String, Object> arguments, DataFetchingFieldSelectionSet selection) {

    static FieldSelection of(SelectedField field) {
        return new FieldSelection(field.getArguments(), field.getSelectionSet());
    }

    static FieldSelection of(DataFetchingEnvironment environment) {
        return new FieldSelection(environment.getArguments(), environment.getSelectionSet());
    }
}
