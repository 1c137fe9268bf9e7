package io.blocgraph.access;

import io.blocgraph.graph.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an account is and may do at the moment.
 *
 * @param account its id
 * @param name the name with which it signs in
 * @param fullName the person's name
 * @param member the id of the member whom it is tied to; empty if none
 * @param reaches what it may reach, and how
 * @param limit what the token that was sent is limited to; empty if nothing limits it
 * @param newPassword whether it must choose a password of its own before anything else
 * @param demo whether it is one of those for the first look
 * @param signedOutAt when it was signed out everywhere the last time; empty if never
 */
public record Standing(
        String account,
        String name,
        String fullName,
        Optional<String> member,
        List<Reach> reaches,
        Optional<Limit> limit,
        boolean newPassword,
        boolean demo,
        Optional<Instant> signedOutAt) {

    /**
     * A unit that an account may reach, with all below it and what belongs to it.
     *
     * @param role what it may do there
     * @param unit the id of the unit; null where it is all there is
     * @param within the ids of the units within which that one lies, itself among them
     */
    public record Reach(Role role, @Nullable String unit, Set<String> within) {

        boolean everywhere() {
            return unit == null;
        }

        private Stream<Reach> limited(Limit limit) {
            Role least = role.atMost(limit.role());
            Reach whole = new Reach(least, unit, within);
            if (limit.unit() == null || !everywhere() && within.contains(limit.unit())) {
                return Stream.of(whole);
            }
            boolean inside = everywhere() || limit.within().contains(unit);
            return inside ? Stream.of(new Reach(least, limit.unit(), limit.within())) : Stream.empty();
        }
    }

    /**
     * What a token may do at the most.
     *
     * @param role at most what this role lets an account do
     * @param unit only in this unit; null if wherever the account may
     * @param within the ids of the units within which that one lies, itself among them
     * @param until when it expires
     */
    public record Limit(Role role, @Nullable String unit, Set<String> within, Instant until) {}

    /** What it may reach, once what limits it is taken off. */
    private Stream<Reach> reachable() {
        return reaches.stream().flatMap(reach -> limit.map(reach::limited).orElse(Stream.of(reach)));
    }

    /**
     * What it may see and change.
     *
     * @return the scope
     */
    public Scope scope() {
        if (everywhere(Role.EDITOR)) {
            return Scope.EVERYTHING;
        }
        if (everywhere(Role.READER)) {
            return Scope.seeingEverything(units(Role.EDITOR));
        }
        Set<String> seen = units(Role.READER);
        if (limit.isEmpty()) {
            member.ifPresent(seen::add);
        }
        return Scope.of(seen, units(Role.EDITOR));
    }

    /**
     * The units that it may see, each with all below it.
     *
     * @return their ids; of no meaning where its {@linkplain #scope() scope} is everything
     */
    public Set<String> units() {
        return units(Role.READER);
    }

    /**
     * Whether it administers all there is.
     *
     * @return whether it does
     */
    public boolean administersEverything() {
        return everywhere(Role.ADMINISTRATOR);
    }

    /**
     * The units that it administers, each with all below it.
     *
     * @return their ids; of no meaning where it {@linkplain #administersEverything() administers everything}
     */
    public Set<String> administered() {
        return units(Role.ADMINISTRATOR);
    }

    /**
     * Whether it administers anything at all.
     *
     * @return whether it does
     */
    public boolean administers() {
        return administersEverything() || !administered().isEmpty();
    }

    /**
     * Whether it administers a place.
     *
     * @param within the ids of the units within which the place lies; empty for all there is
     * @return whether it does
     */
    public boolean administers(Collection<String> within) {
        return administersEverything() || within.stream().anyMatch(administered()::contains);
    }

    /**
     * Whether it may see a place.
     *
     * @param within the ids of the units within which the place lies
     * @return whether it may
     */
    public boolean sees(Collection<String> within) {
        return everywhere(Role.READER) || within.stream().anyMatch(units(Role.READER)::contains);
    }

    private boolean everywhere(Role role) {
        return reachable().anyMatch(reach -> reach.everywhere() && reach.role().includes(role));
    }

    private Set<String> units(Role role) {
        return reachable()
                .filter(reach -> !reach.everywhere() && reach.role().includes(role))
                .map(Reach::unit)
                .collect(Collectors.toSet());
    }
}
