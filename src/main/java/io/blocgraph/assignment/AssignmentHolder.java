package io.blocgraph.assignment;

import io.blocgraph.history.ChangeContext;
import java.util.Map;
import java.util.Optional;

/** Who holds an assignment, which never changes: what goes to another is another assignment. */
final class AssignmentHolder {

    private static final String HOLDER = """
            MATCH (:Entity {id: $id})<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(m)
            RETURN m.id AS member""";

    private AssignmentHolder() {}

    /** The id of the member; empty if there is no such assignment. */
    static Optional<String> of(ChangeContext context, String assignment) {
        return context.read(HOLDER, Map.of("id", assignment)).stream()
                .map(row -> (String) row.get("member"))
                .findFirst();
    }
}
