package io.blocgraph.screen.explorer;

import io.blocgraph.graphql.document.ApplicationDocuments;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to the API that asks for what the explorer shows: what is chosen, or else the whole.
 *
 * @param document the document
 * @param variables its variables
 */
record ExplorerGraphQlRequest(String document, Map<String, Object> variables) {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    private static final ApplicationDocuments DOCUMENTS = new ApplicationDocuments();

    /**
     * The request that asks what an address shows.
     *
     * @param location the address
     * @param unit the code or id of the unit at the top
     * @param isPerson whether it is a person that is chosen
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

    /** The variables as JSON. */
    String variablesAsJson() {
        return JSON.writeValueAsString(variables);
    }

    /** The body of a request over HTTP. */
    String body() {
        return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    }
}
