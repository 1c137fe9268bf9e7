/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.savedview;

import io.blocgraph.graph.RetryableTransaction;
import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Repository of saved views. Every query is limited to one account. */
@RetryableTransaction
interface SavedViewRepository extends Repository<SavedView, String> {

    @Query("""
            MATCH (view:SavedView {account: $account})
            WHERE view.name IS NOT NULL
            RETURN view""")
    List<SavedView> findByAccount(String account);

    Optional<SavedView> findByIdAndAccount(String id, String account);

    Optional<SavedView> findByAccountAndName(String account, String name);

    SavedView save(SavedView view);

    void delete(SavedView view);
}
