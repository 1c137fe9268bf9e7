package io.blocgraph.rule;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.Fields;
import io.blocgraph.graph.selection.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How gaps and waivers are read. A gap is a map that {@link Finding} made. */
@Component
class RuleFields implements Fields.Declaration {

    private static final String WAIVERS = """
            (n)<-[:WAIVES]-(x:Waiver)
            WHERE coalesce(x.since <= $asOf, true) AND coalesce(x.until > $asOf, true)""";

    private final GapField gaps;
    private final Rules rules;
    private final RuleWords words;

    RuleFields(GapField gaps, Rules rules, RuleWords words) {
        this.gaps = gaps;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public void declare(Fields fields) {
        fields.type("Unit")
                .field("gaps", gaps.below())
                .many("waivers", "Waiver", WAIVERS, "x.rule, x.id")
                .inside("waivers");
        fields.type("Waiver")
                .properties("id", "rule", "since", "until", "reason")
                .version()
                .one("unit", "Unit", "(n)-[:WAIVES]->(x:Unit)")
                .one("decision", "Decision", "(n)-[:DECIDED_BY]->(x:Decision)");
        fields.type("Gap")
                .properties("rule")
                .field("since", this::since)
                .field("severity", new Severities())
                .field("unit", RuleFields::unit)
                .field("member", RuleFields::member)
                .field("entities", RuleFields::entities)
                .field("message", new Sentences("message"))
                .field("remedy", new Sentences("remedy"));
    }

    /** Where it must be looked up, that is done for the gaps of the page alone. */
    private String since(String owner, Asked asked, Statement statement) {
        StringBuilder cases = new StringBuilder();
        for (Rule rule : rules.all()) {
            rule.since()
                    .ifPresent(since -> cases.append("WHEN '%s' THEN %s "
                            .formatted(rule.code(), statement.local(since, Map.of("u", "gapUnit", "m", "gapMember")))));
        }
        return """
                head(COLLECT {
                  WITH %1$s.unit AS gapUnit, %1$s.member AS gapMember, %1$s.rule AS gapRule, %1$s.since AS gapSince
                  RETURN coalesce(CASE gapRule %2$sEND, gapSince)
                })""".formatted(owner, cases);
    }

    /** Gaps are looked for among units that may be seen. */
    private static String unit(String owner, Asked asked, Statement statement) {
        String target = statement.fresh("x");
        return "head(COLLECT { WITH %s.unit AS %s RETURN %s })"
                .formatted(owner, target, statement.seen("Unit", target, asked.selection()));
    }

    private static String member(String owner, Asked asked, Statement statement) {
        return "CASE WHEN %1$s.member IS NOT NULL THEN %2$s END"
                .formatted(owner, in(owner + ".member", "Member", asked, statement));
    }

    private static String in(String node, String type, Asked asked, Statement statement) {
        String target = statement.fresh("x");
        return "head(COLLECT { WITH %s AS %s RETURN %s })"
                .formatted(node, target, statement.projection(type, target, asked.selection()));
    }

    private static String entities(String owner, Asked asked, Statement statement) {
        String target = statement.fresh("x");
        return "COLLECT { UNWIND %1$s.entities AS %2$s WITH %2$s WHERE %3$s RETURN %4$s }"
                .formatted(
                        owner,
                        target,
                        statement.visible("Node", target),
                        statement.seen("Node", target, asked.selection()));
    }

    private final class Severities implements Field {

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            return owner + ".rule";
        }

        @Override
        public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
            return rules.rule(RuleCode.valueOf(String.valueOf(read))).severity();
        }
    }

    /** A sentence in the language of the request, which names unit and member as they were called on the day. */
    private final class Sentences implements Field {

        private final String what;

        private Sentences(String what) {
            this.what = what;
        }

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            return """
                    {rule: %1$s.rule, variant: %4$s, values: %1$s.values, unit: %2$s,
                     member: CASE WHEN %1$s.member IS NOT NULL THEN %3$s END}""".formatted(
                            owner,
                            named(owner + ".unit", "name", statement),
                            named(owner + ".member", "fullName", statement),
                            variant(owner, statement));
        }

        /** A sentence names no thing that may not be seen. */
        private static String variant(String owner, Statement statement) {
            if (statement.scope().everything()) {
                return owner + ".variant";
            }
            String target = statement.fresh("x");
            return "CASE WHEN EXISTS { UNWIND %1$s.entities AS %2$s WITH %2$s WHERE NOT %3$s RETURN %2$s } THEN '%4$s' ELSE %1$s.variant END"
                    .formatted(owner, target, statement.visible("Node", target), Said.UNSEEN);
        }

        private static String named(String node, String property, Statement statement) {
            String target = statement.fresh("x");
            return "head(COLLECT { WITH %s AS %s RETURN %s })"
                    .formatted(node, target, statement.described(target, property));
        }

        @Override
        public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
            if (!(read instanceof Map<?, ?> gap)) {
                return null;
            }
            List<@Nullable Object> values = new ArrayList<>();
            values.add(gap.get("unit"));
            values.add(gap.get("member"));
            if (gap.get("values") instanceof List<?> own) {
                values.addAll(own);
            }
            RuleCode rule = RuleCode.valueOf(String.valueOf(gap.get("rule")));
            Said said = new Said(rule, String.valueOf(gap.get("variant")), values);
            return words.say(said, what, environment.getLocale());
        }
    }
}
