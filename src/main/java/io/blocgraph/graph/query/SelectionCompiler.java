package io.blocgraph.graph.query;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles a selection to one Cypher query. Values become parameters, variables get unique names, and the day is applied to the
 * whole at the end: two requests of the same shape yield the same text, whose plan the database caches.
 *
 * <p>Declared fragments are written as if everybody might read everything, too: wherever one names personal data of a member,
 * {@code x.bornOn}, be it to return, filter or order by, it becomes null where the caller may not read it. A property in backticks,
 * {@code x.`officialOn`}, is left alone: its result must not reveal personal data of an individual. The condition
 * {@code personal(x)} says whether the personal data of {@code x} may be read, {@code seen(x)} whether {@code x} is visible at all.
 */
public final class SelectionCompiler {

    /** A variable of a declared fragment: a single letter that is not part of a property, label, parameter or text. */
    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w$.:'`])([a-z])(?![\\w(])");

    /** Personal data of a member in a declared fragment, or a permission condition. */
    private static final Pattern MASKED =
            Pattern.compile("(?<![\\w$.:'`])([a-z])\\.(?:%s)\\b|\\b(personal|seen)\\(([a-z])\\)"
                    .formatted(String.join("|", Visibility.PERSONAL_FIELDS)));

    private static final String ALWAYS = "true";

    private final FieldMappings mappings;
    private final AsOf asOf;
    private final Scope scope;
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, String> readableCondition = new HashMap<>();
    private int variables;

    /**
     * Creates a compiler for an empty query.
     *
     * @param fields the field mappings of all types
     * @param asOf the day for which it is answered
     * @param scope the visible scope
     */
    SelectionCompiler(FieldMappings fields, AsOf asOf, Scope scope) {
        this.mappings = fields;
        this.asOf = asOf;
        this.scope = scope;
        parameters.put(AsOf.PARAMETER, asOf.day());
        if (!scope.allEditable()) {
            parameters.put("today", asOf.today());
            parameters.putAll(scope.parameters());
        }
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
        return scope.allEditable() ? ALWAYS : bind(Visibility.withAllVisible(type), Map.of("n", variable));
    }

    /** Returns whether some nodes of a type are not visible. */
    boolean restricts(String type) {
        return !visible(type, "x").equals(ALWAYS);
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

    /** {@return the names of a member's properties that only those who may edit the member can read} */
    public static Set<String> personalFields() {
        return Visibility.PERSONAL_FIELDS;
    }

    /** Returns the condition that a node lies within one of the scope's two sets of units. */
    String within(String type, String variable, String parameter) {
        return bind(Visibility.withinScope(type, parameter), Map.of("n", variable));
    }

    /**
     * Returns a variable that is unique in the query.
     *
     * @param stem the beginning of its name
     * @return its name
     */
    public String newVariable(String stem) {
        return stem + ++variables;
    }

    /**
     * Adds a parameter.
     *
     * @param value its value
     * @return its placeholder in the query, as {@code $p3}
     */
    public String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "$" + name;
    }

    /**
     * Binds a declared fragment to variables of this query.
     *
     * @param fragment Cypher with single letters as variables
     * @param owner the variable for {@code n}
     * @param target the variable for {@code x}
     * @return the fragment with the variables of this query
     */
    public String bind(String fragment, String owner, String target) {
        return bind(fragment, Map.of("n", owner, "x", target));
    }

    /**
     * Binds a declared fragment to variables of this query.
     *
     * @param fragment Cypher with single letters as variables
     * @param known the variables for letters already bound; the others get new ones
     * @return the fragment with the variables of this query
     */
    public String bind(String fragment, Map<String, String> known) {
        Map<String, String> names = new HashMap<>(known);
        return VARIABLE.matcher(mask(fragment, known))
                .replaceAll(
                        found -> Matcher.quoteReplacement(names.computeIfAbsent(found.group(1), this::newVariable)));
    }

    private String mask(String fragment, Map<String, String> known) {
        return MASKED.matcher(fragment).replaceAll(found -> Matcher.quoteReplacement(mask(found, known)));
    }

    private String mask(MatchResult found, Map<String, String> known) {
        String question = found.group(2);
        if (question == null) {
            return scope.allEditable()
                    ? found.group()
                    : "CASE WHEN %s THEN %s END".formatted(readableCondition(found.group(1), known), found.group());
        }
        return question.equals("seen") ? visible("Node", found.group(3)) : readableCondition(found.group(3), known);
    }

    private String readableCondition(String member, Map<String, String> known) {
        String requested = readableCondition.get(known.getOrDefault(member, member));
        return requested == null ? editable("Member", member) : requested;
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
        return "coalesce(head(COLLECT { MATCH (%1$s)-[:DESCRIBED_BY]->(%2$s) RETURN [%2$s.%3$s] }), [%1$s.%3$s])[0]"
                .formatted(variable, description, property);
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
        boolean limited = !scope.allVisible() && Visibility.isScoped(type);
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
        List<String> entries = new ArrayList<>();
        boolean[] masked = {false};
        if (FieldMappings.INTERFACES.contains(type)) {
            entries.add("`%s`: labels(%s)".formatted(Row.LABELS, variable));
        }
        Map<String, List<SelectedMapping>> requested = selectedMappings(selection.getImmediateFields());
        // each condition is evaluated once, whatever the number of fields
        List<String> conditions = new ArrayList<>();
        if (requested.values().stream().flatMap(List::stream).anyMatch(SelectedMapping::isPersonal)) {
            entries.add("`%s`: CASE WHEN %s THEN %s.id END"
                    .formatted(Row.PERSONAL_READS, personalReadCondition(type, variable, conditions), variable));
        }
        requested.forEach((key, answers) -> {
            for (SelectedMapping answer : answers) {
                String cypher = answer.mapping().cypher(variable, FieldSelection.of(answer.selected()), this);
                if (guard.isPresent() && !answer.isPublic()) {
                    cypher = "CASE WHEN %s THEN %s ELSE %s END"
                            .formatted(guard.get(), cypher, answer.mapping().maskedExpression());
                    masked[0] = true;
                }
                for (String name : answers.size() == 1 ? List.of(key) : answer.keys(key)) {
                    entries.add("`%s`: %s".formatted(name, cypher));
                }
            }
        });
        readableCondition.remove(variable);
        String map = "{" + String.join(", ", entries) + "}";
        if (masked[0]) {
            conditions.add("%s AS %s".formatted(visible(type, variable), guard.orElseThrow()));
        }
        return conditions.isEmpty()
                ? map
                : "head(COLLECT { WITH %s RETURN %s })".formatted(String.join(", ", conditions), map);
    }

    /** Returns the condition that a node's personal data is read: it is a member, and the caller may read it. */
    private String personalReadCondition(String type, String variable, List<String> conditions) {
        String member = FieldMappings.INTERFACES.contains(type) ? variable + ":Member" : "true";
        if (scope.allEditable()) {
            return member;
        }
        String may = newVariable("may");
        conditions.add("%s AND %s AS %s".formatted(member, editable("Member", variable), may));
        readableCondition.put(variable, may);
        return may;
    }

    /** Returns the mappings of each response key: more than one where the types of an interface differ. */
    private Map<String, List<SelectedMapping>> selectedMappings(List<SelectedField> selected) {
        Map<String, List<SelectedMapping>> answers = new LinkedHashMap<>();
        for (SelectedField field : selected) {
            if (field.getName().startsWith("__")) {
                continue;
            }
            List<SelectedMapping> ways = answers.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>());
            for (String type : field.getObjectTypeNames()) {
                FieldMapping how = mappings.find(type, field.getName());
                ways.stream()
                        .filter(way -> way.mapping() == how && way.selected() == field)
                        .findFirst()
                        .ifPresentOrElse(
                                way -> way.types().add(type),
                                () -> ways.add(new SelectedMapping(field, how, new ArrayList<>(List.of(type)))));
            }
        }
        return answers;
    }

    private record SelectedMapping(SelectedField selected, FieldMapping mapping, List<String> types) {

        /** A field of an interface is public if it is public in every type. */
        boolean isPublic() {
            return types.stream().allMatch(type -> Visibility.isPublicField(type, selected.getName()));
        }

        boolean isPersonal() {
            return types.stream().anyMatch(type -> Visibility.isPersonalField(type, selected.getName()));
        }

        List<String> keys(String key) {
            return types.stream().map(type -> key + "@" + type).toList();
        }
    }

    /** Returns the conditions of the arguments that were given, each preceded by AND. */
    static String conditions(Map<String, String> conditions, FieldSelection requested, SelectionCompiler compiler) {
        StringBuilder given = new StringBuilder();
        conditions.forEach((argument, condition) -> {
            Object value = requested.arguments().get(argument);
            if (value != null) {
                given.append(" AND (")
                        .append(condition.replace("$value", compiler.parameter(value)))
                        .append(')');
            }
        });
        return given.toString();
    }

    /** {@return the parameters of the query by name} */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
