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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the path between two units or members. */
@Controller
class PathController {

    private final QueryExecutor questions;
    private final Paths paths;
    private final ReasonTexts words;

    PathController(QueryExecutor questions, Paths paths, ReasonTexts words) {
        this.questions = questions;
        this.paths = paths;
        this.words = words;
    }

    @QueryMapping
    Object path(@Argument String from, @Argument String to, DataFetchingEnvironment environment) {
        String match = """
                MATCH (x:Entity {id: $from}) WHERE x:Unit|Member
                MATCH (end:Entity {id: $to}) WHERE end:Unit|Member""";
        Owner begin = new Owner("Unit|Member", match, Map.of("from", from, "to", to));
        Object path = questions.execute(environment, paths, begin);
        if (path == null) {
            throw BadRequestException.notFound("from", from + " / " + to);
        }
        return path;
    }

    /** The name that {@code path} had before. */
    @QueryMapping
    Object connection(@Argument String from, @Argument String to, DataFetchingEnvironment environment) {
        return path(from, to, environment);
    }

    @SchemaMapping
    @Nullable
    Object from(PathStep step, DataFetchingEnvironment field) {
        return SelectedNodes.find(step.from(), field);
    }

    @SchemaMapping
    @Nullable
    Object to(PathStep step, DataFetchingEnvironment field) {
        return SelectedNodes.find(step.to(), field);
    }

    @SchemaMapping
    String text(PathStep step, Locale locale) {
        String key = "path." + step.relation() + (step.forwards() ? "" : ".back");
        return words.text(key, locale, step.from().name(), step.to().name());
    }
}
