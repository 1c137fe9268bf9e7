/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.graph.RetryableTransaction;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Repository of saved mappings. Every query is limited to one account. */
@RetryableTransaction
interface SavedMappingRepository extends Repository<SavedMapping, String> {

    Optional<SavedMapping> findByAccountAndShape(String account, String shape);

    SavedMapping save(SavedMapping mapping);
}
