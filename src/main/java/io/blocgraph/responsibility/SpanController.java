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

/** Resolves what a member is responsible for. */
@Controller
class SpanController {

    private final QueryExecutor questions;
    private final Spans spans;
    private final ReasonTexts words;

    SpanController(QueryExecutor questions, Spans spans, ReasonTexts words) {
        this.questions = questions;
        this.spans = spans;
        this.words = words;
    }

    @QueryMapping
    Object span(@Argument String member, DataFetchingEnvironment environment) {
        Object span = questions.execute(environment, spans, Owner.withId(member, "Member"));
        if (span == null) {
            throw BadRequestException.notFound("member", member);
        }
        return span;
    }

    @SchemaMapping
    @Nullable
    Object member(Span span, DataFetchingEnvironment field) {
        return SelectedNodes.find(span, field);
    }

    @SchemaMapping
    @Nullable
    Object unit(SpanEntry entry, DataFetchingEnvironment field) {
        return SelectedNodes.find(entry.below(), field);
    }

    @SchemaMapping
    @Nullable
    Object seat(SpanEntry entry, DataFetchingEnvironment field) {
        return entry.via() == Via.SEAT ? SelectedNodes.find(entry.tie(), field) : null;
    }

    @SchemaMapping
    @Nullable
    Object assignment(SpanEntry entry, DataFetchingEnvironment field) {
        return entry.via() == Via.ASSIGNMENT ? SelectedNodes.find(entry.tie(), field) : null;
    }

    @SchemaMapping
    String reason(SpanEntry entry, Locale locale) {
        return words.reason(entry, locale);
    }
}
