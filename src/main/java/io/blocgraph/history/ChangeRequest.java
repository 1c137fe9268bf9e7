package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.WriteTransaction;
import java.util.List;

/**
 * One mutation in the transaction in which it is applied.
 *
 * @param call what is asked for
 * @param options what it was told
 * @param named the ids that the mutations of its group name
 * @param author who asks
 * @param authorization what the caller may see and change on the day of the change
 */
record ChangeRequest(
        MutationCall call,
        MutationOptions options,
        List<String> named,
        Author author,
        ChangeAuthorization authorization) {

    WriteTransaction transaction() {
        return authorization.transaction();
    }

    AsOf asOf() {
        return authorization.asOf();
    }

    Scope scope() {
        return authorization.scope();
    }
}
