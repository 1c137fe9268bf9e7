/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.SelectionCompiler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells screens what the caller may do, so that they offer only what will be permitted. The operation itself checks again. */
@Component
public class PermissionChecker {

    private final CurrentAccount currentAccount;
    private final QueryExecutor queryExecutor;
    private final Graph graph;
    private final Clock clock;

    PermissionChecker(CurrentAccount currentAccount, QueryExecutor queryExecutor, Graph graph, Clock clock) {
        this.currentAccount = currentAccount;
        this.queryExecutor = queryExecutor;
        this.graph = graph;
        this.clock = clock;
    }

    /** {@return whether the caller may change anything} */
    public boolean canEdit() {
        Scope scope = currentAccount.scope();
        return scope.allEditable() || !scope.editable().isEmpty();
    }

    /** {@return whether the caller may change everything} */
    public boolean canEditEverything() {
        return currentAccount.scope().allEditable();
    }

    /**
     * {@return whether the caller may change a unit, a member or a record}
     *
     * @param id its id
     */
    public boolean canEdit(String id) {
        Scope scope = currentAccount.scope();
        if (scope.allEditable() || scope.answering().isEmpty()) {
            return scope.allEditable();
        }
        LocalDate today = LocalDate.now(clock);
        SelectionCompiler compiler = queryExecutor.compiler(new AsOf(today, today), scope);
        Map<String, Object> parameters = new HashMap<>(compiler.parameters());
        parameters.put("id", id);
        return !graph.read(
                        "MATCH (n:Entity {id: $id}) WHERE %s RETURN n.id AS id"
                                .formatted(compiler.editable("Node", "n")),
                        parameters)
                .isEmpty();
    }

    /**
     * {@return whether the caller may export a member's record: as an editor of the member, or as the member}
     *
     * @param member the member's id
     */
    public boolean canExportRecord(String member) {
        return currentAccount
                .permissions()
                .map(it -> it.restriction().isEmpty()
                        && it.memberId().filter(member::equals).isPresent())
                .filter(own -> own)
                .orElseGet(() -> canEdit(member));
    }
}
