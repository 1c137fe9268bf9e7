/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import java.util.Map;

/**
 * The node to which a field of the query type belongs.
 *
 * @param types the name of its type, or those of the types that are possible, as {@code Unit|Member}; these are labels, too. Only what
 *     is declared of them is checked: the statement is planned in a fraction of the time that any node would take
 * @param match a MATCH clause that finds it as {@code x}
 * @param parameters the clause's parameters
 */
public record Owner(String types, String match, Map<String, Object> parameters) {

    /**
     * Creates the owner of an id.
     *
     * @param id the id
     * @param types the possible types
     * @return the owner
     */
    public static Owner withId(String id, String types) {
        return new Owner(types, "MATCH (x:Entity {id: $id}) WHERE x:" + types, Map.of("id", id));
    }
}
