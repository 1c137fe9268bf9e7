/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how many gaps of some rules units have: the violations that are not waived. */
@Component
public class GapNumbers {

    private static final String CLAUSES = """
            %s
            WITH DISTINCT u WHERE existsOnDay(u) AND %s
            %s
            WITH * WHERE %s
            WITH x.rule AS r, count(*) AS c
            RETURN {rule: r, number: c}""";

    private final Rules rules;
    private final StoredGaps stored;

    GapNumbers(Rules rules, StoredGaps stored) {
        this.rules = rules;
        this.stored = stored;
    }

    /**
     * Returns the mapping of the numbers of gaps by rule, a {@code Map<RuleCode, Long>} in which rules without gaps are left out.
     *
     * @param units clauses that lead from {@code n} to the units {@code u}
     * @param codes the rules
     * @param where a condition on the gap {@code x}, a map with {@code rule}, {@code unit} and {@code member}; {@code $name} stands
     *     for the argument {@code name} of the field
     * @return the mapping
     */
    public FieldMapping byRule(String units, List<RuleCode> codes, String where) {
        CypherFragment.of(units);
        return new NumbersByRule(units, codes, CypherFragment.of(where));
    }

    private final class NumbersByRule implements FieldMapping {

        private final String units;
        private final List<RuleCode> codes;
        private final CypherFragment where;

        private NumbersByRule(String units, List<RuleCode> codes, CypherFragment where) {
            this.units = units;
            this.codes = codes;
            this.where = where;
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            boolean read = !compiler.uncommitted() && stored.serves(compiler.asOf());
            String gaps = read
                    ? StoredGaps.OF_UNIT.formatted(compiler.parameter(
                            codes.stream().map(RuleCode::name).toList()))
                    : violations(compiler);
            Map<String, String> arguments = new HashMap<>();
            requested.arguments().forEach((name, value) -> {
                if (value != null) {
                    arguments.put(name, compiler.parameter(value));
                }
            });
            String clauses = CLAUSES.formatted(
                    units,
                    compiler.visible("Unit", "u"),
                    gaps + (compiler.scope().allEditable() ? "" : GapField.READABLE_GAPS),
                    where.withParameters(arguments));
            return "COLLECT { %s }".formatted(compiler.bind(clauses, Map.of("n", owner)));
        }

        private String violations(SelectionCompiler compiler) {
            List<Rule> chosen = codes.stream().map(rules::get).toList();
            Map<Rule, Map<String, String>> names = new HashMap<>();
            for (Rule rule : chosen) {
                Map<String, String> own = new HashMap<>();
                rule.parameters(compiler.asOf().day())
                        .forEach((name, value) -> own.put(name, compiler.parameter(value)));
                names.put(rule, own);
            }
            return ViolationClauses.of(chosen, compiler.asOf(), names);
        }

        @Override
        public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            Map<RuleCode, Long> numbers = new EnumMap<>(RuleCode.class);
            if (read instanceof List<?> rows) {
                for (Object each : rows) {
                    Row row = Row.of((Map<?, ?>) each);
                    numbers.put(RuleCode.valueOf(row.text("rule")), row.number("number"));
                }
            }
            return numbers;
        }
    }
}
