/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.timeline;

import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.SelectionCompiler;
import org.springframework.stereotype.Component;

/** Maps the timelines of units, members and assignments to Cypher. */
@Component
class TimelineFields implements FieldMappings.Configurer {

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Unit").field("timeline", Timeline.ofUnit());
        fields.type("Member").field("timeline", Timeline.ofMember());
        fields.type("Assignment").field("timeline", Timeline.ofAssignment());
        fields.type("TimelineEntry")
                .expression("on", "n.day")
                .properties("event")
                .field("followUp", TimelineFields::followUp)
                .field("node", TimelineFields::node);
    }

    /** Only visible records are entries. */
    private static String followUp(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String target = compiler.newVariable("x");
        return "CASE %1$s.event WHEN 'RECORD' THEN head(COLLECT { WITH %1$s.node AS %2$s RETURN %3$s }) END"
                .formatted(owner, target, compiler.visibleProjection("FollowUp", target, requested.selection()));
    }

    private static String node(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String target = compiler.newVariable("x");
        return "head(COLLECT { WITH %s.node AS %s RETURN %s })"
                .formatted(owner, target, compiler.projection("Node", target, requested.selection()));
    }
}
