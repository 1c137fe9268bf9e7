/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.RetryableTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The personal tokens, each of one account. */
@RetryableTransaction
interface PersonalTokenRepository extends Repository<PersonalToken, String> {

    /** Returns the tokens of an account, latest first. */
    @Query("""
            MATCH (:Account {id: $account})-[:HAS_TOKEN]->(token:PersonalToken)
            OPTIONAL MATCH (token)-[:LIMITED_TO]->(u:Unit)
            RETURN token, u {.id, .code, .name} AS unit
            ORDER BY token.createdAt DESC""")
    List<PersonalToken> findByAccount(String account);

    /** Saves a new token under the hash of its secret, restricted to a unit if there is one of the id. */
    @Query("""
            MATCH (a:Account {id: $account})
            OPTIONAL MATCH (u:Entity {id: $unit}) WHERE u:Unit
            CREATE (a)-[:HAS_TOKEN]->(t:PersonalToken)
            SET t = $token.__properties__, t.id = $token.__id__, t.hash = $hash
            FOREACH (it IN CASE WHEN u IS NULL THEN [] ELSE [u] END | CREATE (t)-[:LIMITED_TO]->(it))""")
    void create(String account, PersonalToken token, String hash, @Nullable String unit);

    @Query("MATCH (:Account {id: $account})-[:HAS_TOKEN]->(t:PersonalToken {id: $id}) DETACH DELETE t")
    void deleteByAccountAndId(String account, String id);
}
