/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.NestedPageField;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.hierarchy.Subtree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the gaps of a unit and of everything under it, or all gaps: the violations of rules on a day that are not waived.
 */
@Component
public class GapField {

    private static final String EVERYWHERE = "MATCH (u:Unit)";

    /** A unit may be reached by two paths if the data violate a rule. */
    private static final String BELOW = "MATCH " + Subtree.UNITS.rename("x", "u");

    /** Violations in a member's own dates are personal data, and confidential records are for those who may edit the unit. */
    static final String READABLE_GAPS = " WITH *, x.member AS m WHERE (NOT x.personal OR personal(m))"
            + " AND (none(e IN x.entities WHERE e.confidential IS NOT NULL) OR any(w IN u.within WHERE w IN $edited))";

    private final Rules rules;
    private final StoredGaps stored;

    GapField(Rules rules, StoredGaps stored) {
        this.rules = rules;
        this.stored = stored;
    }

    /** {@return the mapping of the gaps of a unit and of everything under it} */
    FieldMapping below() {
        return new GapMapping(BELOW, BELOW, "DISTINCT u", Optional.empty());
    }

    /** {@return the mapping of all gaps} */
    FieldMapping everywhere() {
        return new GapMapping(EVERYWHERE, "MATCH (n:Entity WHERE n.id IN $seen) " + BELOW, "u", Optional.empty());
    }

    /**
     * Returns the mapping of a list of exactly those gaps that {@link GapNumbers#byRule} counts with the same arguments; the argument
     * {@code rules} chooses among them.
     *
     * @param units clauses that lead from {@code n} to the units {@code u}
     * @param codes the rules
     * @param where a condition on the gap {@code x}
     * @return the mapping
     */
    public FieldMapping counted(String units, List<RuleCode> codes, String where) {
        String found = units + " WITH DISTINCT u";
        return new GapMapping(found, found, "u", Optional.of(new Choice(codes, CypherFragment.of(where))));
    }

    /** Rules and a condition that choose among the gaps of units. */
    private record Choice(List<RuleCode> codes, CypherFragment where) {

        String condition(FieldSelection requested, SelectionCompiler compiler) {
            Map<String, String> arguments = new HashMap<>();
            requested.arguments().forEach((name, value) -> {
                if (value != null) {
                    arguments.put(name, compiler.parameter(value));
                }
            });
            return " WITH * WHERE " + where.withParameters(arguments);
        }
    }

    private final class GapMapping implements FieldMapping {

        private final String all;
        private final String visible;
        private final String outerVariables;
        private final Optional<Choice> choice;

        /**
         * Creates a mapping.
         *
         * @param all the pattern that finds the units if everything is visible
         * @param seen the pattern that finds the units that are visible to the caller
         * @param carried the variables passed on from the units if everything is visible
         * @param choice which of their gaps are listed; empty for all
         */
        private GapMapping(String all, String seen, String carried, Optional<Choice> choice) {
            this.all = all;
            this.visible = seen;
            this.outerVariables = carried;
            this.choice = choice;
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            List<Rule> chosen = rules.select(requested.arguments()).stream()
                    .filter(rule -> choice.isEmpty() || choice.get().codes().contains(rule.code()))
                    .toList();
            return !compiler.uncommitted() && stored.serves(compiler.asOf())
                    ? readStored(owner, chosen, requested, compiler)
                    : evaluate(owner, chosen, requested, compiler);
        }

        private String readStored(
                String owner, List<Rule> chosen, FieldSelection requested, SelectionCompiler compiler) {
            String codes = compiler.parameter(
                    chosen.stream().map(rule -> rule.code().name()).toList());
            String readable = compiler.scope().allEditable() ? "" : READABLE_GAPS;
            NestedPageField field = all.equals(EVERYWHERE) && compiler.scope().allVisible()
                    ? new NestedPageField(
                            "Gap",
                            StoredGaps.OF_DAY.formatted(codes),
                            List.of(),
                            "g",
                            "g.unitKey",
                            StoredGaps.WITH_UNIT + readable)
                    : page(
                            seen(compiler),
                            StoredGaps.OF_UNIT.formatted(codes) + readable + chosen(requested, compiler),
                            compiler.scope().allVisible());
            return field.cypher(owner, requested, compiler);
        }

        private String evaluate(String owner, List<Rule> chosen, FieldSelection requested, SelectionCompiler compiler) {
            Map<Rule, Map<String, String>> names = new HashMap<>();
            for (Rule rule : chosen) {
                Map<String, String> own = new HashMap<>();
                rule.parameters(compiler.asOf().day())
                        .forEach((name, value) -> own.put(name, compiler.parameter(value)));
                names.put(rule, own);
            }
            String find = ViolationClauses.of(chosen, compiler.asOf(), names)
                    + (compiler.scope().allEditable() ? "" : READABLE_GAPS)
                    + chosen(requested, compiler);
            boolean alsoGone = chosen.stream().anyMatch(rule -> rule.code() == RuleCode.DATES_ORDERED);
            List<String> where = new ArrayList<>(seen(compiler));
            if (!alsoGone && choice.isEmpty()) {
                where.add(ViolationClauses.EXISTS);
            }
            return page(where, find, compiler.scope().allVisible()).cypher(owner, requested, compiler);
        }

        private List<String> seen(SelectionCompiler compiler) {
            return choice.isEmpty() ? List.of() : List.of(ViolationClauses.EXISTS, compiler.visible("Unit", "u"));
        }

        private String chosen(FieldSelection requested, SelectionCompiler compiler) {
            return choice.map(it -> it.condition(requested, compiler)).orElse("");
        }

        @Override
        public String maskedExpression() {
            return page(List.of(), "", true).maskedExpression();
        }

        @Override
        public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            return page(List.of(), "", true).convert(read, environment);
        }

        private NestedPageField page(List<String> where, String find, boolean everything) {
            return new NestedPageField(
                    "Gap",
                    everything ? all : visible,
                    where,
                    everything ? outerVariables : "DISTINCT u",
                    "u.codeSortKey",
                    find);
        }
    }
}
