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
 * One Cypher statement while it is composed for a selection. Values become parameters, variables get names of their own, and
 * the day is laid on the whole at the end: two requests of the same shape give the same text, whose plan the database keeps.
 *
 * <p>Declared fragments are written as if everybody might read everything, too: wherever one names personal data of a member,
 * {@code x.bornOn}, be it to show, to filter or to order by, that becomes null where who asks may not read them. A property in
 * backticks, {@code x.`officialOn`}, is left alone: what comes of it must not tell of one person what is personal. The condition
 * {@code personal(x)} says whether the personal data of {@code x} may be read, {@code seen(x)} whether {@code x} may be seen at all.
 */
public final class SelectionCompiler {

    /** A variable of a declared fragment: a single letter that is no property, label, parameter or text. */
    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w$.:'`])([a-z])(?![\\w(])");

    /** Personal data of a member in a declared fragment, or the question whether something may be read. */
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
     * A statement without anything in it.
     *
     * @param fields how the fields of all types are read
     * @param asOf the day for which it is answered
     * @param scope what may be seen
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

    /**
     * The day for which the statement is answered.
     *
     * @return the day
     */
    public AsOf asOf() {
        return asOf;
    }

    /**
     * What may be seen in the answer.
     *
     * @return the scope
     */
    public Scope scope() {
        return scope;
    }

    /**
     * Whether a thing may be seen.
     *
     * @param type the name of its type, an interface or not
     * @param variable the variable that holds it
     * @return a condition; {@code true} where everything may be seen
     */
    public String visible(String type, String variable) {
        if (!scope.allVisible()) {
            return within(type, variable, Scope.VISIBLE);
        }
        return scope.allEditable() ? ALWAYS : bind(Visibility.withAllVisible(type), Map.of("n", variable));
    }

    /** Whether some things of a type may not be seen. */
    boolean restricts(String type) {
        return !visible(type, "x").equals(ALWAYS);
    }

    /**
     * Whether a thing may be changed, and its personal data read.
     *
     * @param type the name of its type, an interface or not
     * @param variable the variable that holds it
     * @return a condition; {@code true} where everything may be changed
     */
    public String editable(String type, String variable) {
        return scope.allEditable() ? ALWAYS : within(type, variable, Scope.EDITABLE);
    }

    /**
     * A value that is told only of what may be seen.
     *
     * @param type the name of the thing's type
     * @param variable the variable that holds the thing
     * @param cypher an expression for the value
     * @return an expression that is null where the thing may not be seen
     */
    public String visibleOnly(String type, String variable, String cypher) {
        return scope.allVisible() ? cypher : "CASE WHEN %s THEN %s END".formatted(visible(type, variable), cypher);
    }

    /**
     * What of a member only those may read who may change the member.
     *
     * @return the names of the properties
     */
    public static Set<String> personalFields() {
        return Visibility.PERSONAL_FIELDS;
    }

    /** Whether a thing lies within one of the scope's two sets of units. */
    String within(String type, String variable, String parameter) {
        return bind(Visibility.withinScope(type, parameter), Map.of("n", variable));
    }

    /**
     * A variable that nothing else in the statement bears.
     *
     * @param stem how its name begins
     * @return its name
     */
    public String newVariable(String stem) {
        return stem + ++variables;
    }

    /**
     * Makes a parameter of a value.
     *
     * @param value the value
     * @return what stands for it in the text, as {@code $p3}
     */
    public String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "$" + name;
    }

    /**
     * Puts a declared fragment into this statement.
     *
     * @param fragment Cypher with single letters as variables
     * @param owner what {@code n} stands for
     * @param target what {@code x} stands for
     * @return the fragment with the variables of this statement
     */
    public String bind(String fragment, String owner, String target) {
        return bind(fragment, Map.of("n", owner, "x", target));
    }

    /**
     * Puts a declared fragment into this statement.
     *
     * @param fragment Cypher with single letters as variables
     * @param known what those of them stand for that the statement has met before; the others get names of their own
     * @return the fragment with the variables of this statement
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
     * A property of a thing as it is on the day.
     *
     * @param variable the variable that holds the thing
     * @param property a property that can change in the thing's life
     * @return an expression for it
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
     * What a selection asks of a thing.
     *
     * @param type the name of its type, an interface or not
     * @param variable the variable that holds it
     * @param selection what is asked
     * @return an expression for a map that {@link Row} can hold
     */
    public String projection(String type, String variable, DataFetchingFieldSelectionSet selection) {
        boolean limited = !scope.allVisible() && Visibility.isScoped(type);
        return projection(type, variable, selection, limited ? Optional.of(newVariable("seen")) : Optional.empty());
    }

    /**
     * What a selection asks of a thing that is known to lie within what may be seen.
     *
     * @param type the name of its type, an interface or not
     * @param variable the variable that holds it
     * @param selection what is asked
     * @return an expression for a map that {@link Row} can hold
     */
    public String visibleProjection(String type, String variable, DataFetchingFieldSelectionSet selection) {
        return projection(type, variable, selection, Optional.empty());
    }

    private String projection(
            String type, String variable, DataFetchingFieldSelectionSet selection, Optional<String> seen) {
        List<String> entries = new ArrayList<>();
        boolean[] veiled = {false};
        if (FieldMappings.INTERFACES.contains(type)) {
            entries.add("`%s`: labels(%s)".formatted(Row.LABELS, variable));
        }
        Map<String, List<SelectedMapping>> requested = selectedMappings(selection.getImmediateFields());
        // what lies behind a condition is asked once, whatever the number of fields
        List<String> conditions = new ArrayList<>();
        if (requested.values().stream().flatMap(List::stream).anyMatch(SelectedMapping::isPersonal)) {
            entries.add("`%s`: CASE WHEN %s THEN %s.id END"
                    .formatted(Row.PERSONAL_READS, personalReadCondition(type, variable, conditions), variable));
        }
        requested.forEach((key, answers) -> {
            for (SelectedMapping answer : answers) {
                String cypher = answer.mapping().cypher(variable, FieldSelection.of(answer.selected()), this);
                if (seen.isPresent() && !answer.isPublic()) {
                    cypher = "CASE WHEN %s THEN %s ELSE %s END"
                            .formatted(seen.get(), cypher, answer.mapping().maskedExpression());
                    veiled[0] = true;
                }
                for (String name : answers.size() == 1 ? List.of(key) : answer.keys(key)) {
                    entries.add("`%s`: %s".formatted(name, cypher));
                }
            }
        });
        readableCondition.remove(variable);
        String map = "{" + String.join(", ", entries) + "}";
        if (veiled[0]) {
            conditions.add("%s AS %s".formatted(visible(type, variable), seen.orElseThrow()));
        }
        return conditions.isEmpty()
                ? map
                : "head(COLLECT { WITH %s RETURN %s })".formatted(String.join(", ", conditions), map);
    }

    /** Whether the personal data of a thing are read: it is a member, and who asks may. */
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

    /** The ways in which each key of the response is answered: more than one where types of an interface differ. */
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

        /** A field of an interface is told if it is of every type. */
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

    /** What the arguments that were given ask, each condition after an AND. */
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

    /**
     * The parameters of the statement.
     *
     * @return their values by name
     */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
