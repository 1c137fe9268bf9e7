/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.NestedPageField;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.hierarchy.Subtree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the gaps of a unit and of everything under it, or all gaps: the violations of rules on a day that are not waived.
 */
@Component
class GapField {

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
        return new GapMapping(BELOW, BELOW, "DISTINCT u");
    }

    /** {@return the mapping of all gaps} */
    FieldMapping everywhere() {
        return new GapMapping(EVERYWHERE, "MATCH (n:Entity WHERE n.id IN $seen) " + BELOW, "u");
    }

    private final class GapMapping implements FieldMapping {

        private final String all;
        private final String visible;
        private final String outerVariables;

        /**
         * Creates a mapping.
         *
         * @param all the pattern that finds the units if everything is visible
         * @param seen the pattern that finds the units that are visible to the caller
         * @param carried the variables passed on from the units if everything is visible
         */
        private GapMapping(String all, String seen, String carried) {
            this.all = all;
            this.visible = seen;
            this.outerVariables = carried;
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            List<Rule> chosen = rules.select(requested.arguments());
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
                            List.of(),
                            StoredGaps.OF_UNIT.formatted(codes) + readable,
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
                    + (compiler.scope().allEditable() ? "" : READABLE_GAPS);
            boolean alsoGone = chosen.stream().anyMatch(rule -> rule.code() == RuleCode.DATES_ORDERED);
            List<String> where = alsoGone ? List.of() : List.of(ViolationClauses.EXISTS);
            return page(where, find, compiler.scope().allVisible()).cypher(owner, requested, compiler);
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
