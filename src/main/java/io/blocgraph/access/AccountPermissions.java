/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The current state and permissions of an account.
 *
 * @param accountId the account's id
 * @param name the name used to sign in
 * @param fullName the person's name
 * @param memberId the id of the linked member; empty if none
 * @param responsibleFor the ids of the units for which that member is responsible today, by seat or by assignment
 * @param grants what it may access, and in which role
 * @param restriction the restriction imposed by the token in use; empty if none
 * @param mustChangePassword whether it must choose its own password before anything else
 * @param demo whether it is a demo account
 * @param signedOutAt when it was last signed out everywhere; empty if never
 */
public record AccountPermissions(
        String accountId,
        String name,
        String fullName,
        Optional<String> memberId,
        Set<String> responsibleFor,
        List<ScopedPermission> grants,
        Optional<TokenRestriction> restriction,
        boolean mustChangePassword,
        boolean demo,
        Optional<Instant> signedOutAt) {

    /**
     * A role on a unit with all units below it and everything that belongs to them.
     *
     * @param role the role
     * @param unit the unit's id; null for everything
     * @param ancestorIds the ids of the unit and all units above it
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
     * The upper limit of what a token allows.
     *
     * @param role the highest role
     * @param unit the only unit allowed; null for all that the account may access
     * @param ancestorIds the ids of the unit and all units above it
     * @param expiresAt when the token expires
     */
    public record TokenRestriction(Role role, @Nullable String unit, Set<String> ancestorIds, Instant expiresAt) {}

    /** Returns the permissions that remain after the token's restriction. */
    private Stream<ScopedPermission> effectiveGrants() {
        return grants.stream()
                .flatMap(reach -> restriction.map(reach::restrictedBy).orElse(Stream.of(reach)));
    }

    /** {@return whether the token in use allows nothing but reading} */
    public boolean isReadOnlyToken() {
        return restriction.filter(token -> token.role() == Role.READER).isPresent();
    }

    /** {@return the scope that the account may see and change} */
    public Scope scope() {
        Scope granted = grantedScope();
        return memberId.map(member -> granted.ofMember(member, answering(member)))
                .orElse(granted);
    }

    private Scope grantedScope() {
        if (everywhere(Role.EDITOR)) {
            return Scope.ALL;
        }
        if (everywhere(Role.READER)) {
            return Scope.withAllVisible(unitIds(Role.EDITOR));
        }
        Set<String> visible = unitIds(Role.READER);
        if (restriction.isEmpty()) {
            memberId.ifPresent(visible::add);
        }
        return Scope.of(visible, unitIds(Role.EDITOR));
    }

    /** A token reads what it was made for, not what its owner answers for. */
    private Set<String> answering(String member) {
        if (restriction.isPresent() || everywhere(Role.EDITOR)) {
            return Set.of();
        }
        Set<String> answering = new HashSet<>(responsibleFor);
        answering.add(member);
        return answering;
    }

    /**
     * Returns the visible units, each standing for all units below it as well.
     *
     * @return their ids; meaningless if the {@linkplain #scope() scope} is everything
     */
    public Set<String> unitIds() {
        return unitIds(Role.READER);
    }

    /** {@return whether the account administers everything} */
    public boolean administersEverything() {
        return everywhere(Role.ADMINISTRATOR);
    }

    /**
     * Returns the administered units, each standing for all units below it as well.
     *
     * @return their ids; meaningless if the account {@linkplain #administersEverything() administers everything}
     */
    public Set<String> administeredUnits() {
        return unitIds(Role.ADMINISTRATOR);
    }

    /** {@return whether the account administers anything at all} */
    public boolean administers() {
        return administersEverything() || !administeredUnits().isEmpty();
    }

    /**
     * {@return whether the account administers a unit}
     *
     * @param within the ids of the unit and all units above it; empty for everything
     */
    public boolean administers(Collection<String> within) {
        return administersEverything() || within.stream().anyMatch(administeredUnits()::contains);
    }

    /**
     * {@return whether a unit is visible to the account}
     *
     * @param within the ids of the unit and all units above it
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
