/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.SelectionCompiler;
import org.springframework.stereotype.Component;

/** Maps the fields of attached files to Cypher. Whoever sees a record sees its files; those of a decision are for whoever sees its text. */
@Component
class AttachmentFields implements FieldMappings.Configurer {

    private static final String FILES = "(n)<-[:ATTACHED_TO]-(x:AttachedFile)";
    private static final String ORDER = "x.addedOn, x.name, x.id";

    @Override
    public void configure(FieldMappings fields) {
        fields.type("AttachedFile")
                .properties("id", "name", "mediaType", "size", "addedOn")
                .expression("address", "'/files/' + n.id");
        fields.type("FollowUp").list("files", "AttachedFile", FILES, ORDER).inheritsVisibility("files");
        fields.type("Decision").field("files", new DecisionFiles());
    }

    private static final class DecisionFiles implements FieldMapping {

        @Override
        public String maskedExpression() {
            return "[]";
        }

        @Override
        public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
            String file = compiler.newVariable("x");
            return "COLLECT { MATCH %s WHERE %s WITH %s ORDER BY %s RETURN %s }"
                    .formatted(
                            compiler.bind(FILES, owner, file),
                            AttachedFiles.readable(owner, compiler),
                            file,
                            compiler.bind(ORDER, owner, file),
                            compiler.visibleProjection("AttachedFile", file, requested.selection()));
        }
    }
}
