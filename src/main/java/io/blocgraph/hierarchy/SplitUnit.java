package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Splits new units of the same kind off a unit, beside it, and gives them what hangs under it and is named for them. */
@Component
class SplitUnit implements Mutation {

    private final UnitFactory unitFactory;

    SplitUnit(UnitFactory unitFactory) {
        this.unitFactory = unitFactory;
    }

    @Override
    public String subjectField() {
        return "unit";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        List<MutationInput> parts = input.inputs("into");
        if (parts.isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.EMPTY, "into");
        }
        context.lockStructure();
        Set<String> all = new HashSet<>(Set.of(id));
        for (MutationInput part : parts) {
            all.addAll(part.ids("units"));
            all.addAll(part.ids("members"));
        }
        context.lock(all);
        NodeSnapshot unit = context.versionedNode("id", id, "Unit");
        String parent = currentTarget(context, RelationshipType.PART_OF, id);
        String cluster = currentTarget(context, RelationshipType.IN_CLUSTER, id);
        String kind = Objects.requireNonNull(unit.text("kind"));
        List<String> created = new ArrayList<>();
        for (MutationInput part : parts) {
            String split = unitFactory.create(context, work, part, kind, parent, cluster);
            work.relate(RelationshipType.SPLIT_FROM, split, id, Map.of("on", context.day()));
            transfer(context, work, RelationshipType.PART_OF, id, "units", part, split);
            transfer(context, work, RelationshipType.BELONGS_TO, id, "members", part, split);
            created.add(split);
        }
        return MutationResult.of("unit", id).and("split", created);
    }

    private static void transfer(
            ChangeContext context,
            UnitOfWork work,
            RelationshipType type,
            String unit,
            String field,
            MutationInput part,
            String to) {
        List<String> ids = part.ids(field);
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
}
