/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.RetryableTransaction;
import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The accounts. */
@RetryableTransaction
interface AccountRepository extends Repository<AccountEntity, String> {

    Optional<AccountEntity> findById(String id);

    Optional<AccountEntity> findByKey(String key);

    Optional<AccountEntity> findBySubject(String subject);

    List<AccountEntity> findByDemoTrueOrderByCreatedAtAscKeyAsc();

    boolean existsByKey(String key);

    AccountEntity save(AccountEntity account);

    /** Finds an account to be changed: it is locked until the transaction ends, so that no change of another one is overwritten. */
    @Query("MATCH (a:Account {id: $id}) SET a.lock = true REMOVE a.lock RETURN a")
    Optional<AccountEntity> findByIdForUpdate(String id);

    /** Ties an account that signs in through the identity provider to the subject that uses its name first. */
    @Query("""
            MATCH (a:Account {key: $key}) WHERE a.provider AND a.subject IS NULL
            SET a.subject = $subject
            RETURN a""")
    Optional<AccountEntity> claim(String key, String subject);

    @Query("MATCH (a:Account {id: $id}), (m:Entity {id: $member}) MERGE (a)-[:IS]->(m)")
    void linkMember(String id, String member);

    @Query("""
            MATCH (a:Account {demo: true})
            OPTIONAL MATCH (a)-[:HAS_TOKEN|HAS_CALENDAR|HAS_GRANT|SIGNED_IN]->(x)
            DETACH DELETE a, x""")
    void deleteDemo();

    /** Deletes a first administrator without grants: the start was interrupted in between, and nobody knows the password. */
    @Query("""
            MATCH (a:Account {key: $key, createdBy: $key, newPassword: true})
            WHERE NOT EXISTS { (a)-[:HAS_GRANT]->() }
            DETACH DELETE a""")
    void deleteUnfinished(String key);
}
