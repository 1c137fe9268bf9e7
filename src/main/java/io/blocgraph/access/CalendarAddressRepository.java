/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.RetryableTransaction;
import java.util.Optional;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The addresses of calendars. An account has at most one. */
@RetryableTransaction
interface CalendarAddressRepository extends Repository<CalendarAddress, String> {

    @Query("MATCH (:Account {id: $account})-[:HAS_CALENDAR]->(c:CalendarAddress) RETURN c")
    Optional<CalendarAddress> findByAccount(String account);

    /** Saves a new address under the hash of its secret in place of the former one, which is no longer valid. */
    @Query("""
            MATCH (a:Account {id: $account})
            OPTIONAL MATCH (a)-[:HAS_CALENDAR]->(former:CalendarAddress)
            WITH a, collect(former) AS former
            FOREACH (c IN former | DETACH DELETE c)
            CREATE (a)-[:HAS_CALENDAR]->(c:CalendarAddress)
            SET c = $address.__properties__, c.id = $address.__id__, c.hash = $hash""")
    void replace(String account, CalendarAddress address, String hash);

    @Query("MATCH (:Account {id: $account})-[:HAS_CALENDAR]->(c:CalendarAddress) DETACH DELETE c")
    void deleteByAccount(String account);
}
