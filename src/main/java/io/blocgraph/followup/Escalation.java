/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.hierarchy.UnitRef;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.ChainLink;
import io.blocgraph.responsibility.ResponsibilityChain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a development goes next: the next link of the responsibility chain in which somebody stands, other than who has it now.
 *
 * @param next the link; empty if there is none above
 * @param passedOver the ids of the units whose vacant links were passed over, nearest first
 */
record Escalation(Optional<ChainLink> next, SequencedSet<String> passedOver) {

    /** {@return where a new development goes: to whoever is responsible nearest to the unit} */
    static Escalation first(ResponsibilityChain chain) {
        return from(chain, 0, "", "");
    }

    /**
     * Returns where feedback goes that is about a member: to whoever is responsible above that member, or else as high as there is anybody
     * else.
     *
     * @param chain the responsibility chain of the member on the day
     * @param subject the id of the member
     * @return where it goes
     */
    static Escalation about(ResponsibilityChain chain, String subject) {
        List<ChainLink> links = chain.links();
        int above = 0;
        for (int i = 0; i < links.size(); i++) {
            if (isHeldBy(links.get(i), subject)) {
                above = i + 1;
            }
        }
        Escalation next = from(chain, above, subject, subject);
        return next.member().isPresent()
                ? next
                : new Escalation(
                        links.reversed().stream()
                                .filter(link -> link.member().isPresent() && !isHeldBy(link, subject))
                                .findFirst(),
                        next.passedOver());
    }

    /**
     * Returns where a development goes next.
     *
     * @param chain the responsibility chain of its unit on the day
     * @param holder the id of the member who has it now
     * @param level the id of the unit at whose level the member took it; null if that is not known. It counts where the member is not
     *     in the chain any more
     * @param subject the id of the member whom it is about, who never gets it; empty if it is about nobody
     * @return where it goes
     */
    static Escalation above(
            ResponsibilityChain chain, String holder, @Nullable String level, Optional<String> subject) {
        List<ChainLink> links = chain.links();
        int at = -1;
        for (int i = 0; i < links.size(); i++) {
            if (isHeldBy(links.get(i), holder)) {
                // somebody may be responsible at several levels: the way goes on above the one at which it was taken
                if (at < 0 || links.get(i).unit().id().equals(level)) {
                    at = i;
                }
            }
        }
        if (at < 0 && level != null) {
            // whoever else is responsible at that level comes before those above it
            at = (int) links.stream()
                    .takeWhile(link -> !link.unit().id().equals(level))
                    .count();
            at = at == links.size() ? -1 : at;
        }
        return from(chain, at + 1, holder, subject.orElse(""));
    }

    private static Escalation from(ResponsibilityChain chain, int start, String holder, String subject) {
        SequencedSet<String> passed = new LinkedHashSet<>();
        List<ChainLink> rest =
                new ArrayList<>(chain.links().subList(start, chain.links().size()));
        for (ChainLink link : rest) {
            if (link.member().isEmpty()) {
                passed.add(link.unit().id());
            } else if (!isHeldBy(link, holder) && !isHeldBy(link, subject)) {
                return new Escalation(Optional.of(link), passed);
            }
        }
        return new Escalation(Optional.empty(), passed);
    }

    private static boolean isHeldBy(ChainLink link, String member) {
        return link.member().map(MemberRef::id).filter(member::equals).isPresent();
    }

    /** {@return the id of the member who takes it; empty if there is none} */
    Optional<String> member() {
        return next.flatMap(ChainLink::member).map(MemberRef::id);
    }

    /** {@return the id of the unit at whose level that member is responsible; empty if there is none} */
    Optional<String> level() {
        return next.map(ChainLink::unit).map(UnitRef::id);
    }
}
