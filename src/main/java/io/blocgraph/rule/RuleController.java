/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.Owner;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.history.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves the queries about rules and gaps. */
@Controller
class RuleController {

    private final QueryExecutor queryExecutor;
    private final GapField gaps;
    private final Rules rules;
    private final RuleTexts ruleTexts;

    RuleController(QueryExecutor queryExecutor, GapField gaps, Rules rules, RuleTexts ruleTexts) {
        this.queryExecutor = queryExecutor;
        this.gaps = gaps;
        this.rules = rules;
        this.ruleTexts = ruleTexts;
    }

    @QueryMapping
    @Nullable
    Object gaps(@Argument @Nullable String within, DataFetchingEnvironment environment) {
        if (within == null) {
            return queryExecutor.execute(environment, gaps.everywhere());
        }
        Object page = queryExecutor.execute(environment, gaps.below(), Owner.withId(within, "Unit"));
        if (page == null) {
            throw BadRequestException.notFound("within", within);
        }
        return page;
    }

    @QueryMapping
    List<LocalizedRule> rules(Locale locale) {
        return rules.all().stream().map(rule -> localize(rule, locale)).toList();
    }

    private LocalizedRule localize(Rule rule, Locale locale) {
        RuleCode code = rule.code();
        return new LocalizedRule(
                code,
                rule.severity(),
                ruleTexts.ruleText(code, "title", locale),
                ruleTexts.ruleText(code, "explanation", locale),
                ruleTexts.ruleText(code, "source", locale),
                rule.values().stream()
                        .flatMap(value -> value.history().versions().stream()
                                .map(spell -> new RuleValue(
                                        ruleTexts.ruleText(code, "value." + value.name(), locale),
                                        spell.value(),
                                        spell.since())))
                        .toList());
    }

    /** A rule in the language of the request. */
    record LocalizedRule(
            RuleCode code,
            Severity severity,
            @Nullable String title,
            @Nullable String explanation,
            @Nullable String source,
            List<RuleValue> values) {}

    /** A number in a rule, with the day since which it applies. */
    record RuleValue(
            @Nullable String name, int value, @Nullable LocalDate since) {}
}
