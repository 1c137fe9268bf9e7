/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.RetryableTransaction;
import java.time.Instant;
import java.util.List;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The current sign-ins, each of one account. */
@RetryableTransaction
interface SignInRepository extends Repository<SignIn, String> {

    /** Returns the sign-ins of an account, latest first. */
    @Query("""
            MATCH (:Account {id: $account})-[:SIGNED_IN]->(s:SignIn)
            RETURN s ORDER BY s.at DESC""")
    List<SignIn> findByAccount(String account);

    /** Saves a new sign-in, unless the account has been disabled meanwhile. */
    @Query("""
            MATCH (a:Account {id: $account}) WHERE NOT a.disabled
            SET a.usedAt = $signIn.__properties__.at
            CREATE (a)-[:SIGNED_IN]->(s:SignIn)
            SET s = $signIn.__properties__, s.id = $signIn.__id__""")
    void create(String account, SignIn signIn);

    @Query("MATCH (:Account {id: $account})-[:SIGNED_IN]->(s:SignIn {id: $id}) DETACH DELETE s")
    void deleteByAccountAndId(String account, String id);

    void deleteById(String id);

    /** Deletes the sign-ins of an account except one. Tokens that the identity provider issued before become invalid, too. */
    @Query("""
            MATCH (a:Account {id: $account}) SET a.signedOutAt = $now
            WITH a MATCH (a)-[:SIGNED_IN]->(s:SignIn) WHERE s.id <> $except DETACH DELETE s""")
    void deleteByAccount(String account, String except, Instant now);

    @Query("MATCH (s:SignIn) WHERE s.at <= $before DETACH DELETE s")
    void deleteBefore(Instant before);
}
