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
import io.blocgraph.responsibility.Coverage.UnitCoverage;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves how many units have a complete responsibility chain. */
@Controller
class CoverageController {

    private final QueryExecutor queryExecutor;
    private final Coverages coverages;

    CoverageController(QueryExecutor queryExecutor, Coverages coverages) {
        this.queryExecutor = queryExecutor;
        this.coverages = coverages;
    }

    @QueryMapping
    Object coverage(@Argument @Nullable String within, DataFetchingEnvironment environment) {
        if (within == null) {
            return queryExecutor.execute(environment, coverages.everywhere());
        }
        Object answer = queryExecutor.execute(environment, coverages.within(), Owner.withId(within, "Unit"));
        if (answer == null) {
            throw BadRequestException.notFound("within", within);
        }
        return answer;
    }

    @SchemaMapping
    @Nullable
    Object unit(UnitCoverage coverage, DataFetchingEnvironment field) {
        return SelectedNodes.find(coverage, field);
    }
}
