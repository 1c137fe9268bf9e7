/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record as a change has read it under its lock.
 *
 * @param node the record
 * @param unit the id of the unit at which it is kept
 * @param handler the id of the member in whose hand it is; empty if it is nobody's
 */
record StoredFollowUp(NodeSnapshot node, String unit, Optional<String> handler) {

    private static final String READ = """
            MATCH (f:Entity {id: $id})-[:ABOUT|WAS_ABOUT /* ever */]->(u)
            RETURN u.id AS unit, head(COLLECT { MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m) RETURN m.id }) AS handler""";

    /**
     * Locks and reads a record.
     *
     * @param context the context of the change
     * @param field the input field that names it
     * @param id its id
     * @param label the label that it must have
     * @return the record
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the record
     */
    static StoredFollowUp of(ChangeContext context, String field, String id, String label) {
        context.lock(id);
        NodeSnapshot node = context.versionedNode(field, id, label, MutationResult.of("followUp", id));
        Row row = Row.of(context.read(READ, Map.of("id", id)).getFirst());
        return new StoredFollowUp(node, row.text("unit"), row.textIfAny("handler"));
    }

    /**
     * Locks and reads a record that is not closed.
     *
     * @throws MutationRejectedException {@code RECORD_CLOSED} if it is, or as {@link #of}
     */
    static StoredFollowUp open(ChangeContext context, String field, String id, String label) {
        StoredFollowUp record = of(context, field, id, label);
        if (record.node.day("closedOn") instanceof LocalDate closed) {
            throw new MutationRejectedException(
                    Problem.error(FollowUpProblem.RECORD_CLOSED, field, record.node.displayName(), closed)
                            .withEntities(List.of(id)));
        }
        return record;
    }

    /**
     * Rejects a change of the record in any other state.
     *
     * @param field the input field that names it
     * @param states the states in which it can be made
     * @throws MutationRejectedException {@code WRONG_STATE} if it is in none of them
     */
    StoredFollowUp requireState(String field, FollowUpState... states) {
        if (!List.of(states).contains(state())) {
            throw new MutationRejectedException(WrongState.of(this, field, List.of(states)));
        }
        return this;
    }

    String id() {
        return node.id();
    }

    FollowUpState state() {
        return FollowUpState.valueOf(String.valueOf(node.text("state")));
    }

    boolean isConfidential() {
        return Boolean.TRUE.equals(node.properties().get("confidential"));
    }

    boolean isFeedback() {
        return node.hasLabel("Feedback");
    }

    /** {@return whether it goes up the responsibility chain step by step: a development, or feedback} */
    boolean goesUp() {
        return node.hasLabel("Development") || isFeedback();
    }

    /** {@return the id of the member whom feedback is about; empty if it is about nobody, or is no feedback} */
    Optional<String> keptFrom() {
        return Optional.ofNullable(node.text("keptFrom"));
    }

    /**
     * Updates the record. It is based on the decision of the change from then on, if that has one.
     *
     * @param work collects the changes
     * @param next the state that it has then
     * @param day the day on which it reaches the state
     * @param changes the new values of other properties; null removes one
     */
    void update(UnitOfWork work, FollowUpState next, LocalDate day, Map<String, ? extends @Nullable Object> changes) {
        Map<String, @Nullable Object> all = new HashMap<>(changes);
        if (next != state()) {
            all.put("state", next.name());
            all.put("closedOn", next.isOpen() ? null : day);
            all.put("openState", next.isOpen() ? null : state().name());
        }
        Map<String, @Nullable Object> after = new HashMap<>(node.properties());
        after.putAll(all);
        all.put("words", FollowUpTextKeys.words(after));
        work.update(node, all);
        work.base(id());
    }

    /**
     * Puts the record into the hand of another member.
     *
     * @throws MutationRejectedException {@code ABOUT_THEMSELVES} if it is feedback about that member
     */
    void handOver(UnitOfWork work, String member) {
        if (handler.filter(member::equals).isPresent()) {
            return;
        }
        if (keptFrom().filter(member::equals).isPresent()) {
            throw MutationRejectedException.of(FollowUpProblem.ABOUT_THEMSELVES, "responsible");
        }
        handler.ifPresent(
                it -> work.unrelate(new RelationshipSnapshot(RelationshipType.HANDLED_BY, id(), it, Map.of())));
        work.relate(RelationshipType.HANDLED_BY, id(), member, Map.of());
    }
}
