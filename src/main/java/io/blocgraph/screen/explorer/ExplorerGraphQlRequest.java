/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import io.blocgraph.graphql.document.ApplicationDocuments;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to the API for the data shown by the explorer: those of the selection, or of the whole diagram.
 *
 * @param document the document
 * @param variables its variables
 */
record ExplorerGraphQlRequest(String document, Map<String, Object> variables) {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    private static final ApplicationDocuments DOCUMENTS = new ApplicationDocuments();

    /**
     * Creates the request for a location.
     *
     * @param location the location
     * @param unit the id or code of the root unit
     * @param isPerson whether the selection is a person
     * @return the request
     */
    static ExplorerGraphQlRequest of(ExplorerLocation location, String unit, boolean isPerson) {
        var variables = new LinkedHashMap<String, Object>();
        var document = "explorer";
        switch (location.selected().size()) {
            case 0 -> {
                if (location.without().isPresent()) {
                    document = "impact";
                    variables.put("member", location.without().get());
                } else {
                    variables.put("unit", unit);
                }
            }
            case 1 -> {
                document = isPerson ? "explored-member" : "explored-unit";
                variables.put("id", location.selected().getFirst());
            }
            default -> {
                document = "explored-way";
                variables.put("from", location.selected().getFirst());
                variables.put("to", location.selected().getLast());
            }
        }
        location.asOf().ifPresent(it -> variables.put("asOf", it.toString()));
        return new ExplorerGraphQlRequest(DOCUMENTS.read("tasks/" + document), variables);
    }

    /** Returns the variables as JSON. */
    String variablesAsJson() {
        return JSON.writeValueAsString(variables);
    }

    /** Returns the body of the request over HTTP. */
    String body() {
        return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    }
}
