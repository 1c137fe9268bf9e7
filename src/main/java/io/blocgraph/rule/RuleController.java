package io.blocgraph.rule;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.graph.selection.Questions;
import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The rules of structure, and where they are broken. */
@Controller
class RuleController {

    private final Questions questions;
    private final GapField gaps;
    private final Rules rules;
    private final RuleWords words;

    RuleController(Questions questions, GapField gaps, Rules rules, RuleWords words) {
        this.questions = questions;
        this.gaps = gaps;
        this.rules = rules;
        this.words = words;
    }

    @QueryMapping
    @Nullable
    Object gaps(@Argument @Nullable String within, DataFetchingEnvironment environment) {
        if (within == null) {
            return questions.ask(environment, gaps.everywhere(), "", Map.of());
        }
        String match = "MATCH (x:Entity {id: $within}) WHERE x:Unit";
        Object page = questions.ask(environment, gaps.below(), match, Map.of("within", within));
        if (page == null) {
            throw BadRequest.notFound("within", within);
        }
        return page;
    }

    @QueryMapping
    List<Told> rules(Locale locale) {
        return rules.all().stream().map(rule -> told(rule, locale)).toList();
    }

    private Told told(Rule rule, Locale locale) {
        RuleCode code = rule.code();
        return new Told(
                code,
                rule.severity(),
                words.about(code, "title", locale),
                words.about(code, "explanation", locale),
                words.about(code, "source", locale),
                rule.values().stream()
                        .flatMap(value -> value.dated().spells().stream()
                                .map(spell -> new Number(
                                        words.about(code, "value." + value.name(), locale),
                                        spell.value(),
                                        spell.since())))
                        .toList());
    }

    /** A rule in the language of the request. */
    record Told(
            RuleCode code,
            Severity severity,
            @Nullable String title,
            @Nullable String explanation,
            @Nullable String source,
            List<Number> values) {}

    /** A number of a rule, from a day on. */
    record Number(
            @Nullable String name, int value, @Nullable LocalDate since) {}
}
