/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Merges, splits and dissolves units, and transfers the units and members under them to their successors. */
@Component
class UnitSuccession {

    private final UnitFactory unitFactory;
    private final UnitDissolution dissolution;
    private final List<DissolutionStep> steps;

    UnitSuccession(UnitFactory unitFactory, UnitDissolution dissolution, List<DissolutionStep> steps) {
        this.unitFactory = unitFactory;
        this.dissolution = dissolution;
        this.steps = steps;
    }

    /**
     * Merges units into another unit of the same kind and form, which takes over the units and members under them. Their
     * committees and the assignments that cover them end. For earlier days nothing changes.
     *
     * @throws MutationRejectedException {@code EMPTY} if there are no units, {@code MERGE_SELF} if a unit is merged into
     *     itself, {@code MERGE_KIND} if kind or form differ, {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for one
     *     of the units
     */
    MutationResult merge(ChangeContext context, UnitOfWork work, MergeUnitsInput input) {
        String into = input.into();
        List<String> ids = InputValidation.ids("units", input.units());
        if (ids.isEmpty()) {
            throw MutationRejectedException.missing("units", "list");
        }
        if (ids.contains(into)) {
            throw MutationRejectedException.of(UnitProblem.MERGE_SELF, "into");
        }
        List<String> all = new ArrayList<>(ids);
        all.add(into);
        context.lockStructure();
        context.lock(all);
        MutationResult result = MutationResult.of("unit", into);
        NodeSnapshot target = context.versionedNode("into", into, "Unit", result);
        List<NodeSnapshot> units = context.nodes("units", ids, "Unit");
        for (NodeSnapshot unit : units) {
            boolean same = Objects.equals(unit.text("kind"), target.text("kind"))
                    && Objects.equals(unit.text("form"), target.text("form"));
            if (!same) {
                throw MutationRejectedException.of(
                        UnitProblem.MERGE_KIND, "units", unit.displayName(), target.displayName());
            }
        }
        dissolution.transfer(context, work, ids, into, into);
        dissolution.dissolve(context, work, units);
        ids.forEach(id -> work.relate(RelationshipType.MERGED_INTO, id, into, Map.of("on", context.day())));
        steps.forEach(step -> step.merge(context, work, ids, into));
        return result.and("merged", ids);
    }

    /**
     * Splits new units of the same kind off a unit. They get its parent unit and cluster, and the units and members that the
     * input assigns to them.
     *
     * @throws MutationRejectedException {@code EMPTY} if there are no new units, {@code NOT_UNDER} if something to be moved
     *     is not under the unit, {@code NOT_FOUND}, {@code FORBIDDEN} or {@code STALE} for the unit, or as
     *     {@link UnitFactory#create} does
     */
    MutationResult split(ChangeContext context, UnitOfWork work, SplitUnitInput input) {
        String id = input.id();
        if (input.into().isEmpty()) {
            throw MutationRejectedException.missing("into", "list");
        }
        context.lockStructure();
        Set<String> all = new HashSet<>(Set.of(id));
        for (SplitPartInput part : input.into()) {
            all.addAll(InputValidation.ids("units", part.units()));
            all.addAll(InputValidation.ids("members", part.members()));
        }
        context.lock(all);
        MutationResult result = MutationResult.of("unit", id);
        NodeSnapshot unit = context.versionedNode("id", id, "Unit", result);
        String kind = Objects.requireNonNull(unit.text("kind"));
        String parent = currentTarget(context, RelationshipType.PART_OF, id);
        String cluster = currentTarget(context, RelationshipType.IN_CLUSTER, id);
        List<String> created = new ArrayList<>();
        requireDifferentCodes(input);
        for (SplitPartInput part : input.into()) {
            CreateUnitInput beside = new CreateUnitInput(
                    kind, part.code(), part.name(), part.form(), part.sector(), parent, cluster, null);
            String split = unitFactory.create(context, work, beside);
            work.relate(RelationshipType.SPLIT_FROM, split, id, Map.of("on", context.day()));
            transfer(context, work, RelationshipType.PART_OF, id, "units", part.units(), split);
            transfer(context, work, RelationshipType.BELONGS_TO, id, "members", part.members(), split);
            created.add(split);
        }
        return result.and("split", created);
    }

    /** The codes of the parts are compared with each other here, because none of them is in the graph yet. */
    private static void requireDifferentCodes(SplitUnitInput input) {
        Set<String> keys = new HashSet<>();
        for (SplitPartInput part : input.into()) {
            if (!keys.add(VietnameseText.codeKey(part.code()))) {
                throw MutationRejectedException.of(ChangeProblem.CODE_UNIQUE, "code", part.code());
            }
        }
    }

    private static void transfer(
            ChangeContext context,
            UnitOfWork work,
            RelationshipType type,
            String unit,
            String field,
            @Nullable List<String> given,
            String to) {
        List<String> ids = InputValidation.ids(field, given);
        List<RelationshipSnapshot> children = context.outgoing(type, ids).stream()
                .filter(relationship -> relationship.to().equals(unit) && relationship.holdsOn(context.day()))
                .toList();
        for (String id : ids) {
            if (children.stream().noneMatch(relationship -> relationship.from().equals(id))) {
                throw MutationRejectedException.of(UnitProblem.NOT_UNDER, "into." + field, id);
            }
        }
        children.forEach(relationship -> work.relationships().move(relationship, to));
    }

    private static @Nullable String currentTarget(ChangeContext context, RelationshipType type, String id) {
        return context.outgoing(type, List.of(id)).stream()
                .filter(relationship -> relationship.holdsOn(context.day()))
                .findFirst()
                .map(RelationshipSnapshot::to)
                .orElse(null);
    }

    /**
     * Dissolves a unit, and moves the units and members under it to the units that the input names.
     *
     * @throws MutationRejectedException {@code HAS_UNITS} or {@code HAS_MEMBERS} if there are units or members under it for
     *     which no unit is named, {@code DISSOLVED} if it has already been dissolved, {@code NOT_FOUND}, {@code FORBIDDEN}
     *     or {@code STALE} for the unit
     */
    MutationResult dissolve(ChangeContext context, UnitOfWork work, DissolveUnitInput input) {
        String id = input.id();
        context.lockStructure();
        context.lock(Stream.of(id, input.unitsTo(), input.membersTo())
                .filter(Objects::nonNull)
                .toList());
        MutationResult result = MutationResult.of("unit", id);
        NodeSnapshot unit = context.versionedNode("id", id, "Unit", result);
        if (input.unitsTo() != null) {
            context.node("unitsTo", input.unitsTo(), "Unit");
        }
        if (input.membersTo() != null) {
            context.node("membersTo", input.membersTo(), "Unit");
        }
        dissolution.transfer(context, work, List.of(id), input.unitsTo(), input.membersTo());
        dissolution.dissolve(context, work, List.of(unit));
        steps.forEach(step -> step.dissolve(context, work, unit));
        return result;
    }
}
