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

/**
 * What who asks may do with a thing, for a screen that offers only what is not refused. What is done is checked again where it is
 * done.
 */
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

    /**
     * Whether there is anything that may be changed.
     *
     * @return whether there is
     */
    public boolean canEdit() {
        Scope scope = currentAccount.scope();
        return scope.allEditable() || !scope.editable().isEmpty();
    }

    /**
     * Whether all there is may be changed.
     *
     * @return whether it may
     */
    public boolean canEditEverything() {
        return currentAccount.scope().allEditable();
    }

    /**
     * Whether a unit or a member may be changed.
     *
     * @param id its id
     * @return whether it may
     */
    public boolean canEdit(String id) {
        Scope scope = currentAccount.scope();
        if (scope.allEditable() || scope.editable().isEmpty()) {
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
     * Whether a member's record is handed out: to who may change the member, and to the member.
     *
     * @param member the member's id
     * @return whether it is
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
