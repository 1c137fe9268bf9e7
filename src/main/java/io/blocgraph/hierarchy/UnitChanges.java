/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates, updates and moves units. */
@Component
class UnitChanges {

    private final UnitFactory unitFactory;
    private final Codes codes;

    UnitChanges(UnitFactory unitFactory, Codes codes) {
        this.unitFactory = unitFactory;
        this.codes = codes;
    }

    /**
     * Creates a unit under its parent unit, and an organization in its cluster if one is given.
     *
     * @throws MutationRejectedException {@code NOT_FOUND} if parent unit or cluster do not exist, or as
     *     {@link UnitFactory#create} does
     */
    MutationResult create(ChangeContext context, UnitOfWork work, CreateUnitInput input) {
        context.lockStructure();
        context.lock(Stream.of(input.parent(), input.cluster())
                .filter(Objects::nonNull)
                .toList());
        if (input.parent() != null) {
            context.node("parent", input.parent(), "Unit");
        }
        if (input.cluster() != null) {
            context.node("cluster", input.cluster(), "Cluster");
        }
        return MutationResult.of("unit", unitFactory.create(context, work, input));
    }

    /**
     * Updates a unit from the effective date on. For earlier days the previous name, code, form and sector remain.
     *
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the unit,
     *     {@code CODE_UNIQUE} if the code belongs to another unit, {@code FORM_NOT_HERE} if a unit that is not an
     *     organization is given a form
     */
    MutationResult update(ChangeContext context, UnitOfWork work, UpdateUnitInput input) {
        String id = input.id();
        if (input.code() != null) {
            context.lockStructure();
        }
        context.lock(id);
        MutationResult result = MutationResult.of("unit", id);
        NodeSnapshot unit = context.versionedNode("id", id, "Unit", result);
        Map<String, @Nullable Object> changes = described(context, work, input, unit);
        changes.entrySet()
                .removeIf(change -> Objects.equals(unit.properties().get(change.getKey()), change.getValue()));
        if (!changes.isEmpty()) {
            work.properties().describe(unit, unit.day("establishedOn"), UnitNames.VERSIONED_PROPERTIES, changes);
        }
        if (!input.establishedOn().isOmitted()) {
            work.update(
                    unit,
                    Collections.singletonMap(
                            "establishedOn", input.establishedOn().value()));
        }
        return result;
    }

    private Map<String, @Nullable Object> described(
            ChangeContext context, UnitOfWork work, UpdateUnitInput input, NodeSnapshot unit) {
        String code = code(context, work, input, unit);
        String name = InputValidation.name("name", input.name()).orElse(unit.displayName());
        Map<String, @Nullable Object> changes = new HashMap<>(UnitNames.propertiesOf(name, code));
        if (input.form() != null) {
            if (!unit.hasLabel("Organization")) {
                throw MutationRejectedException.of(UnitProblem.FORM_NOT_HERE, "form");
            }
            changes.put("form", input.form().name());
        }
        if (!input.sector().isOmitted()) {
            changes.put(
                    "sector",
                    InputValidation.name("sector", input.sector().value()).orElse(null));
        }
        return changes;
    }

    private String code(ChangeContext context, UnitOfWork work, UpdateUnitInput input, NodeSnapshot unit) {
        String old = Objects.requireNonNull(unit.text("code"));
        String code = InputValidation.code("code", input.code()).orElse(old);
        if (!code.equals(old)) {
            codes.change(context, work, unit.id(), old, code);
        }
        return code;
    }

    /**
     * Moves a unit under another parent unit. An organization leaves its cluster if that belongs to another bloc (rule
     * CLUSTER_SAME_BLOC), unless a new cluster is given.
     *
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the unit,
     *     {@code NOT_FOUND} if parent unit or cluster do not exist
     */
    MutationResult move(ChangeContext context, UnitOfWork work, MoveUnitInput input) {
        String id = input.id();
        context.lockStructure();
        context.lock(Stream.of(id, input.parent(), input.cluster())
                .filter(Objects::nonNull)
                .toList());
        MutationResult result = MutationResult.of("unit", id);
        NodeSnapshot unit = context.versionedNode("id", id, "Unit", result);
        if (input.parent() != null) {
            context.node("parent", input.parent(), "Unit");
        }
        work.relationships().redirect(RelationshipType.PART_OF, List.of(id), input.parent());
        if (input.cluster() != null) {
            context.node("cluster", input.cluster(), "Cluster");
            work.relationships().redirect(RelationshipType.IN_CLUSTER, List.of(id), input.cluster());
        } else if (unit.hasLabel("Organization")) {
            leaveClusters(context, work, id, input.parent());
        }
        return result;
    }

    /** Removes an organization from the clusters that are not under its new parent unit. */
    private static void leaveClusters(
            ChangeContext context, UnitOfWork work, String organization, @Nullable String parent) {
        List<RelationshipSnapshot> clusters = context.outgoing(RelationshipType.IN_CLUSTER, List.of(organization));
        List<String> staying =
                context
                        .outgoing(
                                RelationshipType.PART_OF,
                                clusters.stream().map(RelationshipSnapshot::to).toList())
                        .stream()
                        .filter(place ->
                                place.holdsOn(context.day()) && place.to().equals(parent))
                        .map(RelationshipSnapshot::from)
                        .toList();
        clusters.stream()
                .filter(relationship -> !staying.contains(relationship.to()))
                .forEach(work.relationships()::end);
    }

    /**
     * Places organizations in a cluster, or removes them from theirs. The expected version is that of the cluster, or of the
     * first organization if no cluster is given.
     *
     * @throws MutationRejectedException {@code EMPTY} if there are no organizations, {@code NOT_FOUND}, {@code FORBIDDEN} or
     *     {@code STALE} for the cluster or an organization
     */
    MutationResult placeInCluster(ChangeContext context, UnitOfWork work, PlaceInClusterInput input) {
        List<String> organizations = InputValidation.ids("organizations", input.organizations());
        String cluster = input.cluster();
        if (organizations.isEmpty()) {
            throw MutationRejectedException.missing("organizations", "list");
        }
        List<String> all = new ArrayList<>(organizations);
        if (cluster != null) {
            all.add(cluster);
        }
        context.lockStructure();
        context.lock(all);
        context.nodes("organizations", organizations, "Organization");
        MutationResult placed = MutationResult.of("organizations", organizations);
        MutationResult result = cluster == null ? placed : placed.with("cluster", cluster);
        if (cluster == null) {
            context.versionedNode("organizations", organizations.getFirst(), "Organization", placed);
        } else {
            context.versionedNode("cluster", cluster, "Cluster", MutationResult.of("cluster", cluster));
        }
        work.relationships().redirect(RelationshipType.IN_CLUSTER, organizations, cluster);
        return result;
    }
}
