/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.CypherToken;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads rows about many units where no GraphQL selection is involved. Every query is restricted to units that exist on the day and
 * are visible: both conditions are applied between finding the units and returning the rows.
 */
@Component
public class VisibleUnits {

    private static final String EXISTS = "existsOnDay(u)";

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
     *     the day, {@code m.`officialOn`} a date for counting, {@code personal(m)} whether the personal data of the member {@code m} may be read
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
        String guarded = describe(CypherToken.of(cypher), compiler);
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(compiler.parameters());
        return graph.read(compiler.asOf().applyTo(guarded), all).stream()
                .map(Row::of)
                .toList();
    }

    /** Puts what is asked in the place of {@code {u.name}} and {@code personal(m)}. */
    private static String describe(List<CypherToken> tokens, SelectionCompiler compiler) {
        StringBuilder described = new StringBuilder();
        int at = 0;
        while (at < tokens.size()) {
            if (at + 4 < tokens.size() && isProperty(tokens.subList(at, at + 5))) {
                described.append(compiler.propertyAsOf(
                        tokens.get(at + 1).text(), tokens.get(at + 3).text()));
                at += 5;
            } else if (at + 3 < tokens.size() && isPersonal(tokens.subList(at, at + 4))) {
                described.append(compiler.editable("Member", tokens.get(at + 2).text()));
                at += 4;
            } else if (at + 2 < tokens.size() && isCountedDate(tokens.subList(at, at + 3))) {
                String name = tokens.get(at + 2).text();
                described.append(compiler.countedDate(tokens.get(at).text(), name.substring(1, name.length() - 1)));
                at += 3;
            } else {
                described.append(tokens.get(at++).text());
            }
        }
        return described.toString();
    }

    private static boolean isProperty(List<CypherToken> tokens) {
        return tokens.get(0).is('{')
                && tokens.get(1).isName()
                && tokens.get(2).is('.')
                && tokens.get(3).isName()
                && tokens.get(4).is('}');
    }

    private static boolean isCountedDate(List<CypherToken> tokens) {
        return tokens.get(0).isName() && tokens.get(1).is('.') && tokens.get(2).kind() == CypherToken.Kind.QUOTED_NAME;
    }

    private static boolean isPersonal(List<CypherToken> tokens) {
        return tokens.get(0).text().equals("personal")
                && tokens.get(1).is('(')
                && tokens.get(3).is(')');
    }
}
