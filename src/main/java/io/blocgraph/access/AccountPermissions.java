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
 * @param accountId its id
 * @param name the name with which it signs in
 * @param fullName the person's name
 * @param memberId the id of the member whom it is tied to; empty if none
 * @param grants what it may reach, and how
 * @param restriction what the token that was sent is limited to; empty if nothing limits it
 * @param mustChangePassword whether it must choose a password of its own before anything else
 * @param demo whether it is one of those for the first look
 * @param signedOutAt when it was signed out everywhere the last time; empty if never
 */
public record AccountPermissions(
        String accountId,
        String name,
        String fullName,
        Optional<String> memberId,
        List<ScopedPermission> grants,
        Optional<TokenRestriction> restriction,
        boolean mustChangePassword,
        boolean demo,
        Optional<Instant> signedOutAt) {

    /**
     * A unit that an account may reach, with all below it and what belongs to it.
     *
     * @param role what it may do there
     * @param unit the id of the unit; null where it is all there is
     * @param ancestorIds the ids of the units within which that one lies, itself among them
     */
    public record ScopedPermission(Role role, @Nullable String unit, Set<String> ancestorIds) {

        boolean everywhere() {
            return unit == null;
        }

        private Stream<ScopedPermission> restrictedBy(TokenRestriction limit) {
            Role least = role.atMost(limit.role());
            ScopedPermission whole = new ScopedPermission(least, unit, ancestorIds);
            if (limit.unit() == null || !everywhere() && ancestorIds.contains(limit.unit())) {
                return Stream.of(whole);
            }
            boolean inside = everywhere() || limit.ancestorIds().contains(unit);
            return inside ? Stream.of(new ScopedPermission(least, limit.unit(), limit.ancestorIds())) : Stream.empty();
        }
    }

    /**
     * What a token may do at the most.
     *
     * @param role at most what this role lets an account do
     * @param unit only in this unit; null if wherever the account may
     * @param ancestorIds the ids of the units within which that one lies, itself among them
     * @param expiresAt when it expires
     */
    public record TokenRestriction(Role role, @Nullable String unit, Set<String> ancestorIds, Instant expiresAt) {}

    /** What it may reach, once what limits it is taken off. */
    private Stream<ScopedPermission> effectiveGrants() {
        return grants.stream()
                .flatMap(reach -> restriction.map(reach::restrictedBy).orElse(Stream.of(reach)));
    }

    /**
     * What it may see and change.
     *
     * @return the scope
     */
    public Scope scope() {
        if (everywhere(Role.EDITOR)) {
            return Scope.ALL;
        }
        if (everywhere(Role.READER)) {
            return Scope.withAllVisible(unitIds(Role.EDITOR));
        }
        Set<String> seen = unitIds(Role.READER);
        if (restriction.isEmpty()) {
            memberId.ifPresent(seen::add);
        }
        return Scope.of(seen, unitIds(Role.EDITOR));
    }

    /**
     * The units that it may see, each with all below it.
     *
     * @return their ids; of no meaning where its {@linkplain #scope() scope} is everything
     */
    public Set<String> unitIds() {
        return unitIds(Role.READER);
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
    public Set<String> administeredUnits() {
        return unitIds(Role.ADMINISTRATOR);
    }

    /**
     * Whether it administers anything at all.
     *
     * @return whether it does
     */
    public boolean administers() {
        return administersEverything() || !administeredUnits().isEmpty();
    }

    /**
     * Whether it administers a place.
     *
     * @param within the ids of the units within which the place lies; empty for all there is
     * @return whether it does
     */
    public boolean administers(Collection<String> within) {
        return administersEverything() || within.stream().anyMatch(administeredUnits()::contains);
    }

    /**
     * Whether it may see a place.
     *
     * @param within the ids of the units within which the place lies
     * @return whether it may
     */
    public boolean canSee(Collection<String> within) {
        return everywhere(Role.READER) || within.stream().anyMatch(unitIds(Role.READER)::contains);
    }

    private boolean everywhere(Role role) {
        return effectiveGrants()
                .anyMatch(reach -> reach.everywhere() && reach.role().includes(role));
    }

    private Set<String> unitIds(Role role) {
        return effectiveGrants()
                .filter(reach -> !reach.everywhere() && reach.role().includes(role))
                .map(ScopedPermission::unit)
                .collect(Collectors.toSet());
    }
}
