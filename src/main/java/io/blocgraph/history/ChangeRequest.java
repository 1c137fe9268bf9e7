/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.WriteTransaction;
import java.util.List;

/**
 * One mutation within the transaction in which it is applied.
 *
 * @param call the mutation that the request calls
 * @param options the options of the mutation, normalized
 * @param named the ids that the mutations of its group name
 * @param author the author of the change
 * @param authorization what the author may read and change on the effective date
 */
record ChangeRequest(
        MutationCall call,
        MutationOptions options,
        List<String> named,
        Author author,
        ChangeAuthorization authorization) {

    /** {@return whether the author is not recorded} */
    boolean isAnonymous() {
        return call.mutation().isAnonymous();
    }

    /** {@return the transaction of the change} */
    WriteTransaction transaction() {
        return authorization.transaction();
    }

    /** {@return the effective date and the current date} */
    AsOf asOf() {
        return authorization.asOf();
    }

    /** {@return the units that are visible and editable for the author} */
    Scope scope() {
        return authorization.scope();
    }
}
