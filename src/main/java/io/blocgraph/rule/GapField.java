package io.blocgraph.rule;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.FoundField;
import io.blocgraph.graph.selection.Statement;
import io.blocgraph.hierarchy.Below;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the gaps of a unit and of all below it, or all gaps where there is no unit: where rules are broken on the day. */
@Component
class GapField {

    private static final String EVERYWHERE = "MATCH (u:Unit)";

    /** A unit may be reached in two ways where the data break a rule. */
    private static final String BELOW = "MATCH " + Below.OR_SELF.replace("(x:Unit)", "(u:Unit)");

    /** What is wrong with somebody's own dates is personal. */
    static final String READABLE = " WITH u, x, x.member AS m WHERE NOT x.personal OR personal(m)";

    private final Rules rules;

    GapField(Rules rules) {
        this.rules = rules;
    }

    /** The gaps of the unit that has the field, and of all below it. */
    Field below() {
        return new Gaps(BELOW, BELOW, "DISTINCT u");
    }

    /** All gaps. */
    Field everywhere() {
        return new Gaps(EVERYWHERE, "MATCH (n:Entity WHERE n.id IN $seen) " + BELOW, "u");
    }

    private final class Gaps implements Field {

        private final String all;
        private final String seen;
        private final String carried;

        /**
         * @param all where the units are
         * @param seen where those are that may be seen
         */
        private Gaps(String all, String seen, String carried) {
            this.all = all;
            this.seen = seen;
            this.carried = carried;
        }

        @Override
        public String cypher(String owner, Asked asked, Statement statement) {
            List<Rule> chosen = rules.chosen(asked.arguments());
            Map<Rule, Map<String, String>> names = new HashMap<>();
            for (Rule rule : chosen) {
                Map<String, String> own = new HashMap<>();
                rule.parameters(statement.asOf().day())
                        .forEach((name, value) -> own.put(name, statement.parameter(value)));
                names.put(rule, own);
            }
            String find = Findings.of(chosen, statement.asOf(), names)
                    + (statement.scope().changesEverything() ? "" : READABLE);
            return list(chosen, find, statement.scope().everything()).cypher(owner, asked, statement);
        }

        @Override
        public String outside() {
            return list(List.of(), "", true).outside();
        }

        @Override
        public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
            return list(List.of(), "", true).value(read, environment);
        }

        private FoundField list(List<Rule> chosen, String find, boolean everything) {
            boolean alsoGone = chosen.stream().anyMatch(rule -> rule.code() == RuleCode.DATES_ORDERED);
            List<String> where = alsoGone ? List.of() : List.of(Findings.LIVES);
            return new FoundField(
                    "Gap", everything ? all : seen, where, everything ? carried : "DISTINCT u", "u.code", find);
        }
    }
}
