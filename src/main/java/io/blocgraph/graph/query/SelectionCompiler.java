/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Compiles a selection to one Cypher query, nested as the selection is. Values become parameters and variables get unique names
 * ({@link QueryParameters}); what the caller may not read is masked ({@link PersonalDataMask}); the day is applied to the whole at
 * the end ({@link AsOf}).
 */
public final class SelectionCompiler {

    private static final String ALWAYS = "true";

    private final FieldMappings mappings;
    private final AsOf asOf;
    private final Scope scope;
    private final QueryParameters parameters;
    private final PersonalDataMask mask;
    private final boolean uncommitted;
    private final Map<String, NodeProjection> projections = new HashMap<>();

    /**
     * Creates a compiler for an empty query.
     *
     * @param fields the field mappings of all types
     * @param asOf the day for which it is answered
     * @param scope the visible scope
     */
    SelectionCompiler(FieldMappings fields, AsOf asOf, Scope scope) {
        this(fields, asOf, scope, false);
    }

    private SelectionCompiler(FieldMappings fields, AsOf asOf, Scope scope, boolean uncommitted) {
        this.mappings = fields;
        this.asOf = asOf;
        this.scope = scope;
        this.uncommitted = uncommitted;
        this.parameters = new QueryParameters(asOf, scope);
        this.mask =
                new PersonalDataMask(scope, fields.personalFields(), this::countedDate, this::visible, this::editable);
    }

    /** {@return a compiler for an empty query that reads what its own transaction has changed} */
    static SelectionCompiler uncommitted(FieldMappings fields, AsOf asOf, Scope scope) {
        return new SelectionCompiler(fields, asOf, scope, true);
    }

    /** {@return whether the query reads what its own transaction has changed: data that follow a commit are not yet right} */
    public boolean uncommitted() {
        return uncommitted;
    }

    /** {@return the day for which the query is answered} */
    public AsOf asOf() {
        return asOf;
    }

    /** {@return the scope to which the query is restricted} */
    public Scope scope() {
        return scope;
    }

    /**
     * Returns the condition that a node is visible.
     *
     * @param type the name of its type, possibly an interface
     * @param variable the variable of the node
     * @return a condition; {@code true} where everything is visible
     */
    public String visible(String type, String variable) {
        if (!scope.allVisible()) {
            return within(type, variable, Scope.VISIBLE);
        }
        return restricts(type) ? bind(exceptions(type), Map.of("n", variable)) : ALWAYS;
    }

    /** Returns the condition that a node is none of those that are hidden although everything is visible. */
    private CypherFragment exceptions(String type) {
        return scope.allEditable() ? mappings.withAllEditable(type) : mappings.withAllVisible(type);
    }

    /**
     * Returns whether some nodes of a type are not visible.
     *
     * @param type the name of their type, possibly an interface
     * @return whether it must be checked for each
     */
    public boolean restricts(String type) {
        if (!scope.allVisible()) {
            return true;
        }
        boolean unlimited = scope.allEditable() && scope.self().isEmpty();
        return !unlimited && !exceptions(type).toString().equals(ALWAYS);
    }

    /**
     * Returns the condition that a node is editable and its personal data readable.
     *
     * @param type the name of its type, possibly an interface
     * @param variable the variable of the node
     * @return a condition; {@code true} where everything is editable
     */
    public String editable(String type, String variable) {
        return scope.allEditable() ? ALWAYS : within(type, variable, Scope.EDITABLE);
    }

    /**
     * Restricts a value to visible nodes.
     *
     * @param type the name of the node's type
     * @param variable the variable of the node
     * @param cypher an expression for the value
     * @return an expression that is null where the node is not visible
     */
    public String visibleOnly(String type, String variable, String cypher) {
        return scope.allVisible() ? cypher : "CASE WHEN %s THEN %s END".formatted(visible(type, variable), cypher);
    }

    /**
     * Evaluates an expression once for a node, whatever the number of its fields that need it: planning a large one takes long, too.
     *
     * @param owner the variable of the node, whose fields are being compiled
     * @param name the name of the expression among those of the node
     * @param expression makes the expression
     * @return the variable that holds its value
     */
    public String evaluatedOnce(String owner, String name, Supplier<String> expression) {
        return Objects.requireNonNull(projections.get(owner), owner).share(name, expression);
    }

    /** {@return the names of the properties that only those who may edit the node can read} */
    public Set<String> personalFields() {
        return mappings.personalFields();
    }

    /** {@return the mappings of all types} */
    FieldMappings mappings() {
        return mappings;
    }

    /** Returns the condition that a node lies within one of the scope's two sets of units. */
    String within(String type, String variable, String parameter) {
        return bind(mappings.withinScope(type, parameter), Map.of("n", variable));
    }

    /**
     * Returns a variable that is unique in the query.
     *
     * @param stem the beginning of its name
     * @return its name
     */
    public String newVariable(String stem) {
        return parameters.newVariable(stem);
    }

    /**
     * Adds a parameter.
     *
     * @param value its value
     * @return its placeholder in the query, as {@code $p3}
     */
    public String parameter(Object value) {
        return parameters.add(value);
    }

    /**
     * Binds a fragment to variables of this query.
     *
     * @param fragment the fragment
     * @param owner the variable for {@code n}
     * @param target the variable for {@code x}
     * @return its text with the variables of this query, masked
     */
    public String bind(CypherFragment fragment, String owner, String target) {
        return bind(fragment, Map.of("n", owner, "x", target));
    }

    /**
     * Binds a fragment to variables of this query.
     *
     * @param fragment the fragment
     * @param known the variables for letters already bound; the others get new ones
     * @return its text with the variables of this query, masked
     */
    public String bind(CypherFragment fragment, Map<String, String> known) {
        return mask.apply(fragment, known).bind(known, this::newVariable);
    }

    /**
     * Binds Cypher that was composed of fragments to variables of this query.
     *
     * @param composed Cypher with single letters as variables
     * @param owner the variable for {@code n}
     * @param target the variable for {@code x}
     * @return the Cypher with the variables of this query, masked
     */
    public String bind(String composed, String owner, String target) {
        return bind(CypherFragment.composed(composed), owner, target);
    }

    /**
     * Binds Cypher that was composed of fragments to variables of this query.
     *
     * @param composed Cypher with single letters as variables
     * @param known the variables for letters already bound; the others get new ones
     * @return the Cypher with the variables of this query, masked
     */
    public String bind(String composed, Map<String, String> known) {
        return bind(CypherFragment.composed(composed), known);
    }

    /**
     * Returns the expression for a property of a node as it is on the day.
     *
     * @param variable the variable of the node
     * @param property a property that can change over time
     * @return the expression
     */
    public String propertyAsOf(String variable, String property) {
        if (asOf.present()) {
            return variable + "." + property;
        }
        String description = newVariable("described");
        return "coalesce(head(COLLECT { MATCH (%1$s)-[:DESCRIBED_BY /* as of */]->(%2$s) RETURN [%2$s.%3$s] }), [%1$s.%3$s])[0]"
                .formatted(variable, description, property);
    }

    /**
     * Returns the expression for a personal date that a count may depend on. What counts today is visible anyway; on other days,
     * for those who may not read the date, it falls on the first of a month: on the one after, unless it is that day.
     *
     * @param variable the variable of the member
     * @param property the date
     * @return the expression
     */
    public String countedDate(String variable, String property) {
        String date = variable + "." + property;
        return asOf.present() || scope.allEditable()
                ? date
                : "CASE WHEN %s THEN %2$s WHEN %2$s IS NOT NULL THEN date.truncate('month', %2$s - duration({days: 1})) + duration({months: 1}) END"
                        .formatted(editable("Member", variable), date);
    }

    /**
     * Compiles the selection of a node.
     *
     * @param type the name of its type, possibly an interface
     * @param variable the variable of the node
     * @param selection the selection
     * @return an expression for a map that {@link Row} can hold
     */
    public String projection(String type, String variable, DataFetchingFieldSelectionSet selection) {
        boolean limited = mappings.isScoped(type) && restricts(type);
        return projection(type, variable, selection, limited ? Optional.of(newVariable("seen")) : Optional.empty());
    }

    /**
     * Compiles the selection of a node that is known to be visible.
     *
     * @param type the name of its type, possibly an interface
     * @param variable the variable of the node
     * @param selection the selection
     * @return an expression for a map that {@link Row} can hold
     */
    public String visibleProjection(String type, String variable, DataFetchingFieldSelectionSet selection) {
        return projection(type, variable, selection, Optional.empty());
    }

    private String projection(
            String type, String variable, DataFetchingFieldSelectionSet selection, Optional<String> guard) {
        NodeProjection projection = new NodeProjection(type, variable, guard, this);
        projections.put(variable, projection);
        return projection.cypher(SelectedMapping.of(selection.getImmediateFields(), mappings), mask);
    }

    /** {@return the parameters of the query by name} */
    public Map<String, Object> parameters() {
        return parameters.values();
    }
}
