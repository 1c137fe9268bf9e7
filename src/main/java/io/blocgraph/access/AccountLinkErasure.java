/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.history.erasure.ErasureStep;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Unlinks the account of a member who is erased: the account's name would say who it was. */
@Component
class AccountLinkErasure implements ErasureStep {

    private static final String UNLINK = "MATCH (:Entity {id: $id})<-[i:IS]-(:Account) DELETE i";

    @Override
    public void erase(WriteTransaction transaction, String id, Set<String> linked, UnaryOperator<String> words) {
        transaction.write(UNLINK, Map.of("id", id));
    }
}
