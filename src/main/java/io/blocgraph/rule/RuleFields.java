/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.SelectionCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Maps the fields of gaps and waivers to Cypher. A gap is a map that {@link ViolationClauses} has created, or
 * {@link StoredGaps}. */
@Component
class RuleFields implements FieldMappings.Configurer {

    /** The types of what gaps are about. */
    private static final String ENTITIES = "Unit|Member|Committee|Seat|Assignment|FollowUp";

    private static final String WAIVERS = """
            (n)<-[:WAIVES]-(x:Waiver)
            WHERE validOnDay(x)""";

    private final GapField gaps;
    private final Rules rules;
    private final RuleTexts ruleTexts;

    RuleFields(GapField gaps, Rules rules, RuleTexts ruleTexts) {
        this.gaps = gaps;
        this.rules = rules;
        this.ruleTexts = ruleTexts;
    }

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Unit")
                .field("gaps", gaps.below())
                .list("waivers", "Waiver", WAIVERS, "x.rule, x.id")
                .inheritsVisibility("waivers");
        fields.type("Decision").visibleThrough("Waiver", "(n)<-[:DECIDED_BY]-(x:Waiver)");
        fields.type("Waiver")
                .within("Unit", "(n)-[:WAIVES]->(x)")
                .publicFields("id", "rule", "unit")
                .properties("id", "rule", "since", "until", "reason")
                .version()
                .one("unit", "Unit", "(n)-[:WAIVES]->(x:Unit)")
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)");
        fields.type("Gap")
                .properties("rule")
                .field("since", this::since)
                .field("severity", new SeverityField())
                .field("unit", RuleFields::unit)
                .field("member", RuleFields::member)
                .field("entities", RuleFields::entities)
                .field("message", new MessageField("message"))
                .field("remedy", new MessageField("remedy"));
    }

    /** Looks the day up for the gaps of the page only, where it must be looked up. */
    private String since(String owner, FieldSelection requested, SelectionCompiler compiler) {
        StringBuilder cases = new StringBuilder();
        for (Rule rule : rules.all()) {
            rule.since()
                    .ifPresent(since -> cases.append("WHEN '%s' THEN %s "
                            .formatted(rule.code(), compiler.bind(since, Map.of("u", "gapUnit", "m", "gapMember")))));
        }
        return """
                head(COLLECT {
                  WITH %1$s.unit AS gapUnit, %1$s.member AS gapMember, %1$s.rule AS gapRule, %1$s.since AS gapSince
                  RETURN coalesce(CASE gapRule %2$sEND, gapSince)
                })""".formatted(owner, cases);
    }

    /** Returns the unit of a gap. Gaps are only searched in visible units. */
    private static String unit(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String target = compiler.newVariable("x");
        return "head(COLLECT { WITH %s.unit AS %s RETURN %s })"
                .formatted(owner, target, compiler.visibleProjection("Unit", target, requested.selection()));
    }

    private static String member(String owner, FieldSelection requested, SelectionCompiler compiler) {
        return "CASE WHEN %1$s.member IS NOT NULL THEN %2$s END"
                .formatted(owner, projection(owner + ".member", "Member", requested, compiler));
    }

    private static String projection(String node, String type, FieldSelection requested, SelectionCompiler compiler) {
        String target = compiler.newVariable("x");
        return "head(COLLECT { WITH %s AS %s RETURN %s })"
                .formatted(node, target, compiler.projection(type, target, requested.selection()));
    }

    private static String entities(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String target = compiler.newVariable("x");
        return "COLLECT { UNWIND %1$s.entities AS %2$s WITH %2$s WHERE %3$s RETURN %4$s }"
                .formatted(
                        owner,
                        target,
                        compiler.visible(ENTITIES, target),
                        compiler.visibleProjection("Node", target, requested.selection()));
    }

    private final class SeverityField implements FieldMapping {

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            return owner + ".rule";
        }

        @Override
        public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            return rules.get(RuleCode.valueOf(String.valueOf(read))).severity();
        }
    }

    /** A message in the language of the request, which names unit and member as they were called on the day. */
    private final class MessageField implements FieldMapping {

        private final String part;

        private MessageField(String what) {
            this.part = what;
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            return """
                    {rule: %1$s.rule, variant: %4$s, values: %1$s.values, unit: %2$s,
                     member: CASE WHEN %1$s.member IS NOT NULL THEN %3$s END}""".formatted(
                            owner,
                            nameOf(owner + ".unit", "name", compiler),
                            nameOf(owner + ".member", "fullName", compiler),
                            variant(owner, compiler));
        }

        /** Selects the masked message if one of the entities is not visible to the caller. */
        private static String variant(String owner, SelectionCompiler compiler) {
            if (!compiler.restricts(ENTITIES)) {
                return owner + ".variant";
            }
            String target = compiler.newVariable("x");
            return "CASE WHEN EXISTS { UNWIND %1$s.entities AS %2$s WITH %2$s WHERE NOT %3$s RETURN %2$s } THEN '%4$s' ELSE %1$s.variant END"
                    .formatted(owner, target, compiler.visible(ENTITIES, target), ViolationText.MASKED);
        }

        private static String nameOf(String node, String property, SelectionCompiler compiler) {
            String target = compiler.newVariable("x");
            return "head(COLLECT { WITH %s AS %s RETURN %s })"
                    .formatted(node, target, compiler.propertyAsOf(target, property));
        }

        @Override
        public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
            if (!(read instanceof Map<?, ?> gap)) {
                return null;
            }
            List<@Nullable Object> values = new ArrayList<>();
            values.add(gap.get("unit"));
            values.add(gap.get("member"));
            values.addAll(GapStore.values(gap.get("values")));
            RuleCode rule = RuleCode.valueOf(String.valueOf(gap.get("rule")));
            ViolationText text = new ViolationText(rule, String.valueOf(gap.get("variant")), values);
            return ruleTexts.text(text, part, environment.getLocale());
        }
    }
}
