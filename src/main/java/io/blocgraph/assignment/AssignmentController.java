/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.history.Mutation;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Resolves the mutations of assignments. */
@Controller
class AssignmentController {

    private final AssignmentChanges changes;
    private final Reassignment reassignment;

    AssignmentController(AssignmentChanges changes, Reassignment reassignment) {
        this.changes = changes;
        this.reassignment = reassignment;
    }

    @MutationMapping
    Mutation assign(@Argument AssignInput input) {
        return (context, work) -> changes.assign(context, work, input);
    }

    @MutationMapping
    Mutation updateAssignment(@Argument UpdateAssignmentInput input) {
        return (context, work) -> changes.update(context, work, input);
    }

    @MutationMapping
    Mutation endAssignment(@Argument EndAssignmentInput input) {
        return (context, work) -> changes.end(context, work, input);
    }

    @MutationMapping
    Mutation reassign(@Argument ReassignInput input) {
        return (context, work) -> reassignment.reassign(context, work, input);
    }
}
