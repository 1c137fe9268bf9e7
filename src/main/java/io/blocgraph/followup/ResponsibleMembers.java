/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.ChainLink;
import io.blocgraph.responsibility.ResponsibilityChain;
import io.blocgraph.responsibility.SubjectChains;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Determines who is responsible for what a record is about: the member who is given, or the nearest in the responsibility chain. */
@Component
class ResponsibleMembers {

    private final SubjectChains chains;

    ResponsibleMembers(SubjectChains chains) {
        this.chains = chains;
    }

    /** {@return the responsibility chain of a unit or member on the effective date} */
    ResponsibilityChain chain(ChangeContext context, String subject) {
        return chains.of(context, subject);
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
        return members(chain(context, subject)).stream().findFirst();
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
     * @param work receives the warning
     * @param member the id of the member; empty for nobody
     * @param unit the unit
     * @return whether the member is in the chain of the unit
     */
    boolean isInChain(ChangeContext context, UnitOfWork work, Optional<String> member, NodeSnapshot unit) {
        boolean found =
                member.filter(members(chain(context, unit.id()))::contains).isPresent();
        if (!found && member.isPresent()) {
            work.warn(Problem.warningAt("responsible", FollowUpProblem.NOT_IN_CHAIN, unit.displayName(), context.day())
                    .withEntities(List.of(unit.id())));
        }
        return found;
    }

    private static List<String> members(ResponsibilityChain chain) {
        return chain.links().stream()
                .map(ChainLink::member)
                .flatMap(Optional::stream)
                .map(MemberRef::id)
                .toList();
    }
}
