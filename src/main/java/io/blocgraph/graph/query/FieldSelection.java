package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.Map;

/**
 * What a request asks of one field.
 *
 * @param arguments the field's arguments, those that were given or have a default
 * @param selection what is selected below it
 */
public record FieldSelection(Map<String, Object> arguments, DataFetchingFieldSelectionSet selection) {

    static FieldSelection of(SelectedField field) {
        return new FieldSelection(field.getArguments(), field.getSelectionSet());
    }

    static FieldSelection of(DataFetchingEnvironment environment) {
        return new FieldSelection(environment.getArguments(), environment.getSelectionSet());
    }
}
