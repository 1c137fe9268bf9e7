/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Attaches files to records of following up and to decisions, and removes them. */
@Controller
class AttachmentController {

    private static final String UPLOAD = """
            MATCH (u:Upload {id: $id}) WHERE u.by = $by
            RETURN u.name AS name, u.mediaType AS mediaType, u.size AS size, u.hash AS hash""";

    private static final String ATTACHED_TO = """
            MATCH (f:Entity {id: $id})-[:ATTACHED_TO]->(o) WHERE f:AttachedFile
            RETURN o.id AS id""";

    @MutationMapping
    Mutation attachFile(@Argument AttachFileInput input) {
        return (context, work) -> {
            NodeSnapshot owner = owner(context, work, "to", input.to());
            Row upload = context.read(UPLOAD, Map.of("id", input.upload(), "by", context.authorName())).stream()
                    .findFirst()
                    .map(Row::of)
                    .orElseThrow(() -> MutationRejectedException.of(AttachmentProblem.UPLOAD_UNKNOWN, "upload"));
            Map<String, @Nullable Object> properties = new HashMap<>();
            properties.put(
                    "name",
                    input.name() == null
                            ? upload.text("name")
                            : FileName.ofKind(FileName.plain(input.name()), upload.text("mediaType")));
            properties.put("mediaType", upload.text("mediaType"));
            properties.put("size", upload.number("size"));
            properties.put("hash", upload.text("hash"));
            properties.put("addedOn", context.today());
            String file = work.create("AttachedFile", properties);
            work.relate(RelationshipType.ATTACHED_TO, file, owner.id(), Map.of());
            return result(owner);
        };
    }

    @MutationMapping
    Mutation removeFile(@Argument RemoveFileInput input) {
        return (context, work) -> {
            String attachedTo = context.read(ATTACHED_TO, Map.of("id", input.id())).stream()
                    .map(row -> String.valueOf(row.get("id")))
                    .findFirst()
                    .orElseThrow(() -> MutationRejectedException.notFound("id", input.id()));
            context.lock(attachedTo);
            if (!context.isLocked(attachedTo)) {
                throw MutationRejectedException.notFound("id", input.id());
            }
            NodeSnapshot owner = owner(context, work, "id", attachedTo);
            context.lock(input.id());
            work.delete(List.of(context.node("id", input.id(), "AttachedFile").id()));
            return result(owner);
        };
    }

    /** Locks what files are attached to, and rejects the change if the author may not edit it. */
    private static NodeSnapshot owner(ChangeContext context, UnitOfWork work, String field, String id) {
        context.lock(id);
        if (context.hasLabel(id, "Decision")) {
            context.requireIssuerEditable(id);
            return context.node(field, id, "Decision");
        }
        NodeSnapshot record = context.versionedNode(field, id, "FollowUp", MutationResult.of("followUp", id));
        if (record.hasLabel("Feedback")) {
            context.requireOwnHand(field, List.of(id));
            work.confine();
        }
        return record;
    }

    private static MutationResult result(NodeSnapshot owner) {
        return MutationResult.of(owner.hasLabel("Decision") ? "decision" : "followUp", owner.id());
    }

    /**
     * The input of {@code attachFile}.
     *
     * @param to the id of the record or decision
     * @param upload the id of the upload
     * @param name the name; null for that of the uploaded file
     */
    record AttachFileInput(
            String to, String upload, @Nullable String name) {}

    /**
     * The input of {@code removeFile}.
     *
     * @param id the id of the attached file
     */
    record RemoveFileInput(String id) {}
}
