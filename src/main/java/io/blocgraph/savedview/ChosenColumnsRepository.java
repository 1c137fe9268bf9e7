/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.savedview;

import io.blocgraph.graph.RetryableTransaction;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Repository of chosen columns. */
@RetryableTransaction
interface ChosenColumnsRepository extends Repository<ChosenColumns, String> {

    Optional<ChosenColumns> findById(String id);

    ChosenColumns save(ChosenColumns columns);

    void deleteById(String id);
}
