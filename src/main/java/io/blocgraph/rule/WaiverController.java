/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Mutation;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Resolves the mutations of waivers. */
@Controller
class WaiverController {

    private final WaiverChanges changes;

    WaiverController(WaiverChanges changes) {
        this.changes = changes;
    }

    @MutationMapping
    Mutation waive(@Argument WaiveInput input) {
        return (context, work) -> changes.waive(context, work, input);
    }

    @MutationMapping
    Mutation endWaiver(@Argument EndWaiverInput input) {
        return (context, work) -> changes.end(context, work, input);
    }
}
