/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.RetryableTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The grants, each of one account. */
@RetryableTransaction
interface GrantRepository extends Repository<Grant, String> {

    /** Saves a new grant of an account, on a unit if there is one of the id. */
    @Query("""
            MATCH (a:Account {id: $account})
            OPTIONAL MATCH (u:Entity {id: $unit}) WHERE u:Unit
            CREATE (a)-[:HAS_GRANT]->(g:Grant)
            SET g = $grant.__properties__, g.id = $grant.__id__
            FOREACH (it IN CASE WHEN u IS NULL THEN [] ELSE [u] END | CREATE (g)-[:GRANTED_ON]->(it))""")
    void create(String account, Grant grant, @Nullable String unit);

    void deleteById(String id);

    /** Returns whether anybody but a demo account administers everything. */
    @Query(value = """
            RETURN EXISTS {
              MATCH (:Account {demo: false})-[:HAS_GRANT]->(:Grant {everywhere: true, role: 'ADMINISTRATOR'})
            }""", exists = true)
    boolean existsAdministrator();
}
