package io.blocgraph.graph.query;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads rows about many units where no GraphQL selection is involved. Every query is restricted to units that exist on the day and
 * are visible: both conditions are applied between finding the units and returning the rows.
 */
@Component
public class VisibleUnits {

    private static final Pattern PROPERTY = Pattern.compile("\\{(\\w+)\\.(\\w+)}");

    private static final Pattern PERSONAL = Pattern.compile("\\bpersonal\\((\\w+)\\)");

    private static final String EXISTS =
            "coalesce(u.establishedOn <= $asOf, true) AND coalesce(u.dissolvedOn > $asOf, true)";

    private final Graph graph;
    private final FieldMappings mappings;

    VisibleUnits(Graph graph, FieldMappings fields) {
        this.graph = graph;
        this.mappings = fields;
    }

    /**
     * Reads rows about units.
     *
     * @param asOf the day
     * @param scope the visible scope
     * @param find clauses that match the units as {@code u}, without a final WHERE
     * @param tell clauses that continue from each {@code u} and return the rows; {@code {m.fullName}} is a property as it was on
     *     the day, {@code personal(m)} whether the personal data of the member {@code m} may be read
     * @param parameters the parameters of both, other than {@code asOf}
     * @return the rows
     */
    public List<Row> read(AsOf asOf, Scope scope, String find, String tell, Map<String, Object> parameters) {
        SelectionCompiler compiler = new SelectionCompiler(mappings, asOf, scope);
        String restriction = "WITH DISTINCT u WHERE %s AND %s".formatted(EXISTS, compiler.visible("Unit", "u"));
        return read(compiler, String.join("\n", find, restriction, tell), parameters);
    }

    /**
     * Reads rows about the levels above a visible unit: those in charge there are also responsible for the unit. Only office and
     * name may be returned of them.
     *
     * @param asOf the day
     * @param find clauses that match the levels as {@code u}, without a final WHERE
     * @param tell clauses that continue from each and return the rows
     * @param parameters the parameters of both
     * @return the rows
     */
    public List<Row> readAncestors(AsOf asOf, String find, String tell, Map<String, Object> parameters) {
        SelectionCompiler compiler = new SelectionCompiler(mappings, asOf, Scope.ALL);
        return read(compiler, String.join("\n", find, "WITH DISTINCT u WHERE", EXISTS, tell), parameters);
    }

    private List<Row> read(SelectionCompiler compiler, String cypher, Map<String, Object> parameters) {
        String described = PROPERTY.matcher(cypher)
                .replaceAll(property ->
                        Matcher.quoteReplacement(compiler.propertyAsOf(property.group(1), property.group(2))));
        String guarded = PERSONAL.matcher(described)
                .replaceAll(member -> Matcher.quoteReplacement(compiler.editable("Member", member.group(1))));
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(compiler.parameters());
        return graph.read(compiler.asOf().applyTo(guarded), all).stream()
                .map(Row::of)
                .toList();
    }
}
