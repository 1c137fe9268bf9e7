package io.blocgraph.graph.selection;

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
public record Asked(Map<String, Object> arguments, DataFetchingFieldSelectionSet selection) {

    static Asked of(SelectedField field) {
        return new Asked(field.getArguments(), field.getSelectionSet());
    }

    static Asked of(DataFetchingEnvironment environment) {
        return new Asked(environment.getArguments(), environment.getSelectionSet());
    }
}
