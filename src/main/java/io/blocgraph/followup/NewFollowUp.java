/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record to be created. */
final class NewFollowUp {

    private record Reference(RelationshipType type, String to) {}

    private final FollowUpKind kind;
    private final FollowUpState state;
    private final Map<String, @Nullable Object> properties = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    NewFollowUp(FollowUpKind kind, FollowUpState state) {
        this.kind = kind;
        this.state = state;
    }

    /** Sets a property; null leaves it out. */
    NewFollowUp with(String property, @Nullable Object value) {
        properties.put(property, value);
        return this;
    }

    /** Sets the member in whose hand it is; empty for nobody. */
    NewFollowUp handledBy(Optional<String> member) {
        member.ifPresent(it -> references.add(new Reference(RelationshipType.HANDLED_BY, it)));
        return this;
    }

    /** Lets it concern a member. What concerns a person is confidential. */
    NewFollowUp concerning(Optional<String> member) {
        member.ifPresent(it -> {
            references.add(new Reference(RelationshipType.CONCERNS, it));
            properties.put("confidential", true);
        });
        return this;
    }

    /** Lets it be about a member who never sees it. */
    NewFollowUp keptFrom(Optional<String> member) {
        member.ifPresent(it -> references.add(new Reference(RelationshipType.CONCERNS, it)));
        return this;
    }

    /** Adds members who take part. */
    NewFollowUp attendedBy(Collection<String> members) {
        members.forEach(it -> references.add(new Reference(RelationshipType.ATTENDED_BY, it)));
        return this;
    }

    /** Sets the committee whose record it is; null for none. */
    NewFollowUp byCommittee(@Nullable String committee) {
        if (committee != null) {
            references.add(new Reference(RelationshipType.BY_COMMITTEE, committee));
        }
        return this;
    }

    /** Makes it a part of another record. */
    NewFollowUp itemOf(String whole) {
        references.add(new Reference(RelationshipType.ITEM_OF, whole));
        return this;
    }

    /**
     * Creates the record. What is recorded after it was held counts from then on.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param unit the id of the unit at which it is kept
     * @return its id
     */
    String create(ChangeContext context, UnitOfWork work, String unit) {
        LocalDate since = properties.get("heldOn") instanceof LocalDate held && held.isBefore(context.day())
                ? held
                : context.day();
        properties.put("kind", kind.name());
        properties.put("state", state.name());
        properties.put("recordedOn", since);
        properties.put("closedOn", state.isOpen() ? null : since);
        properties.put("words", FollowUpTextKeys.words(properties));
        properties.put("version", 1L);
        String id = work.create("FollowUp:" + kind.label(), properties);
        work.relate(RelationshipType.ABOUT, id, unit, Map.of());
        references.forEach(reference -> work.relate(reference.type(), id, reference.to(), Map.of()));
        context.decision().ifPresent(decision -> work.relate(RelationshipType.DECIDED_BY, id, decision, Map.of()));
        return id;
    }
}
