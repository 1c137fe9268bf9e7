package io.blocgraph.access;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.selection.Questions;
import io.blocgraph.graph.selection.Statement;
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
public class Rights {

    private final Access access;
    private final Questions questions;
    private final Graph graph;
    private final Clock clock;

    Rights(Access access, Questions questions, Graph graph, Clock clock) {
        this.access = access;
        this.questions = questions;
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Whether there is anything that may be changed.
     *
     * @return whether there is
     */
    public boolean mayChange() {
        Scope scope = access.scope();
        return scope.changesEverything() || !scope.edited().isEmpty();
    }

    /**
     * Whether all there is may be changed.
     *
     * @return whether it may
     */
    public boolean mayChangeEverything() {
        return access.scope().changesEverything();
    }

    /**
     * Whether a unit or a member may be changed.
     *
     * @param id its id
     * @return whether it may
     */
    public boolean mayChange(String id) {
        Scope scope = access.scope();
        if (scope.changesEverything() || scope.edited().isEmpty()) {
            return scope.changesEverything();
        }
        LocalDate today = LocalDate.now(clock);
        Statement statement = questions.statement(new AsOf(today, today), scope);
        Map<String, Object> parameters = new HashMap<>(statement.parameters());
        parameters.put("id", id);
        return !graph.read(
                        "MATCH (n:Entity {id: $id}) WHERE %s RETURN n.id AS id"
                                .formatted(statement.editable("Node", "n")),
                        parameters)
                .isEmpty();
    }

    /**
     * Whether a member's record is handed out: to who may change the member, and to the member.
     *
     * @param member the member's id
     * @return whether it is
     */
    public boolean mayHaveRecord(String member) {
        return access.standing()
                .map(it -> it.limit().isEmpty()
                        && it.member().filter(member::equals).isPresent())
                .filter(own -> own)
                .orElseGet(() -> mayChange(member));
    }
}
