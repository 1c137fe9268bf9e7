/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.Owner;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.SelectedNodes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves who is responsible for a unit or a member. */
@Controller
class ChainController {

    private final QueryExecutor questions;
    private final Chains chains;
    private final ReasonTexts words;

    ChainController(QueryExecutor questions, Chains chains, ReasonTexts words) {
        this.questions = questions;
        this.chains = chains;
        this.words = words;
    }

    @QueryMapping
    Object responsibilityChain(@Argument String subject, DataFetchingEnvironment environment) {
        Object chain = questions.execute(environment, chains, Owner.withId(subject, "Unit|Member"));
        if (chain == null) {
            throw BadRequestException.notFound("subject", subject);
        }
        return chain;
    }

    @SchemaMapping
    @Nullable
    Object subject(ResponsibilityChain chain, DataFetchingEnvironment field) {
        return SelectedNodes.find(chain, field);
    }

    @SchemaMapping
    @Nullable
    Object unit(ChainLink link, DataFetchingEnvironment field) {
        return SelectedNodes.find(link.unit(), field);
    }

    @SchemaMapping
    @Nullable
    Object member(ChainLink link, DataFetchingEnvironment field) {
        return SelectedNodes.find(link.member().orElse(null), field);
    }

    @SchemaMapping
    @Nullable
    Object seat(ChainLink link, DataFetchingEnvironment field) {
        return SelectedNodes.find(link.seat().orElse(null), field);
    }

    @SchemaMapping
    @Nullable
    Object assignment(ChainLink link, DataFetchingEnvironment field) {
        return SelectedNodes.find(link.assignment().orElse(null), field);
    }

    @SchemaMapping
    String reason(ChainLink link, Locale locale) {
        return words.reason(link, locale);
    }
}
