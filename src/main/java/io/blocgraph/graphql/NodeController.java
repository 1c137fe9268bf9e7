/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.QueryExecutor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves nodes of any type by id. */
@Controller
class NodeController {

    /** Internal nodes of the graph have ids, too. */
    private static final String PUBLIC_NODE = "NOT x:Description AND NOT x:FormerCode";

    private final QueryExecutor queryExecutor;

    NodeController(QueryExecutor queryExecutor) {
        this.queryExecutor = queryExecutor;
    }

    @QueryMapping
    @Nullable
    Object node(@Argument String id, DataFetchingEnvironment environment) {
        return queryExecutor.findOne(
                environment, "Node", "MATCH (x:Entity {id: $id}) WHERE " + PUBLIC_NODE, Map.of("id", id));
    }

    @QueryMapping
    List<@Nullable Object> nodes(@Argument List<String> ids, DataFetchingEnvironment environment) {
        return queryExecutor.findEach(
                environment,
                "Node",
                "UNWIND $ids AS id OPTIONAL MATCH (x:Entity {id: id}) WHERE " + PUBLIC_NODE,
                Map.of("ids", ids));
    }
}
