/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.ChainLink;
import io.blocgraph.responsibility.ResponsibilityChain;
import io.blocgraph.responsibility.SubjectChains;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Determines who is responsible for what a record is about: the member who is given, or the preferred one if the responsibility chain has
 * them, or the nearest in it.
 */
@Component
class ResponsibleMembers {

    private final SubjectChains chains;
    private final Map<SubjectChains.OnDay, ResponsibilityChain> known;
    private final Optional<String> preferred;

    @Autowired
    ResponsibleMembers(SubjectChains chains) {
        this(chains, Map.of(), Optional.empty());
    }

    private ResponsibleMembers(
            SubjectChains chains, Map<SubjectChains.OnDay, ResponsibilityChain> known, Optional<String> preferred) {
        this.chains = chains;
        this.known = known;
        this.preferred = preferred;
    }

    /** {@return the same for a change of many records, with the chains of their subjects read at once} */
    ResponsibleMembers knowing(ChangeContext context, Collection<SubjectChains.OnDay> subjects) {
        return new ResponsibleMembers(chains, chains.onDays(context, subjects), preferred);
    }

    /** {@return the same, which prefers a member to others in the chain; empty for the nearest} */
    ResponsibleMembers preferring(Optional<String> member) {
        return new ResponsibleMembers(chains, known, member);
    }

    /** {@return the responsibility chain of a unit or member on the effective date} */
    ResponsibilityChain chain(ChangeContext context, String subject) {
        ResponsibilityChain read = known.get(new SubjectChains.OnDay(subject, context.day()));
        return read == null ? chains.of(context, subject) : read;
    }

    /**
     * Determines the responsible member.
     *
     * @param context the context of the change
     * @param given the id that the input names; null for the nearest in the chain
     * @param subject the id of the unit or member
     * @return the id of the member; empty if nobody is responsible
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code ANONYMIZED} or {@code RESPONSIBLE_LEFT} for the given member
     */
    Optional<String> find(ChangeContext context, @Nullable String given, String subject) {
        if (given != null) {
            context.lock(given);
            requirePresent(context, "responsible", given);
            return Optional.of(given);
        }
        return nearest(context, subject).map(MemberRef::id);
    }

    /**
     * Returns the preferred member in the responsibility chain of a unit or member on the effective date, or the nearest; empty if nobody
     * is in it.
     */
    Optional<MemberRef> nearest(ChangeContext context, String subject) {
        ResponsibilityChain chain = chain(context, subject);
        return members(chain)
                .filter(it -> preferred.filter(it.id()::equals).isPresent())
                .findFirst()
                .or(() -> members(chain).findFirst());
    }

    /**
     * Rejects somebody who has left.
     *
     * @throws MutationRejectedException {@code RESPONSIBLE_LEFT} if the member has left by the day, {@code NOT_FOUND} or
     *     {@code ANONYMIZED}
     */
    void requirePresent(ChangeContext context, String field, String member) {
        NodeSnapshot node = context.node(field, member, "Member");
        if (node.day("leftOn") instanceof LocalDate left && !left.isAfter(context.day())) {
            throw MutationRejectedException.of(FollowUpProblem.RESPONSIBLE_LEFT, field, node.displayName(), left);
        }
    }

    /**
     * Determines the responsible member, without whom the record would make no sense.
     *
     * @throws MutationRejectedException {@code NOBODY_RESPONSIBLE} if there is none, or as {@link #find}
     */
    String require(ChangeContext context, @Nullable String given, NodeSnapshot subject) {
        return find(context, given, subject.id())
                .orElseThrow(() -> MutationRejectedException.of(
                        FollowUpProblem.NOBODY_RESPONSIBLE, "responsible", subject.displayName()));
    }

    /**
     * Returns whether a member is responsible for a unit, and warns if not.
     *
     * @param context the context of the change, on whose day it is asked
     * @param warnings receives the warning
     * @param member the id of the member; empty for nobody
     * @param unit the unit
     * @return whether the member is in the chain of the unit
     */
    boolean isInChain(ChangeContext context, Consumer<Problem> warnings, Optional<String> member, NodeSnapshot unit) {
        boolean found = members(chain(context, unit.id()))
                .anyMatch(it -> member.filter(it.id()::equals).isPresent());
        if (!found && member.isPresent()) {
            warnings.accept(
                    Problem.warningAt("responsible", FollowUpProblem.NOT_IN_CHAIN, unit.displayName(), context.day())
                            .withEntities(List.of(unit.id())));
        }
        return found;
    }

    private static Stream<MemberRef> members(ResponsibilityChain chain) {
        return chain.links().stream().map(ChainLink::member).flatMap(Optional::stream);
    }
}
