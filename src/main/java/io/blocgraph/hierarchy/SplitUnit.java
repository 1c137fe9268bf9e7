package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
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
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        List<MutationInput> parts = input.inputs("into");
        if (parts.isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.EMPTY, "into");
        }
        work.lockStructure();
        Set<String> all = new HashSet<>(Set.of(id));
        for (MutationInput part : parts) {
            all.addAll(part.ids("units"));
            all.addAll(part.ids("members"));
        }
        work.lock(all);
        NodeSnapshot unit = work.versionedNode("id", id, "Unit");
        String parent = currentTarget(work, RelationshipType.PART_OF, id);
        String cluster = currentTarget(work, RelationshipType.IN_CLUSTER, id);
        String kind = Objects.requireNonNull(unit.text("kind"));
        List<String> created = new ArrayList<>();
        for (MutationInput part : parts) {
            String split = unitFactory.create(work, part, kind, parent, cluster);
            work.relate(RelationshipType.SPLIT_FROM, split, id, Map.of("on", work.day()));
            transfer(work, RelationshipType.PART_OF, id, "units", part, split);
            transfer(work, RelationshipType.BELONGS_TO, id, "members", part, split);
            created.add(split);
        }
        return MutationResult.of("unit", id).and("split", created);
    }

    private static void transfer(
            UnitOfWork work, RelationshipType type, String unit, String field, MutationInput part, String to) {
        List<String> ids = part.ids(field);
        List<RelationshipSnapshot> children = work.outgoing(type, ids).stream()
                .filter(relationship -> relationship.to().equals(unit) && relationship.holdsOn(work.day()))
                .toList();
        for (String id : ids) {
            if (children.stream().noneMatch(relationship -> relationship.from().equals(id))) {
                throw MutationRejectedException.of(UnitProblem.NOT_UNDER, "into." + field, id);
            }
        }
        children.forEach(relationship -> work.move(relationship, to));
    }

    private static @Nullable String currentTarget(UnitOfWork work, RelationshipType type, String id) {
        return work.outgoing(type, List.of(id)).stream()
                .filter(relationship -> relationship.holdsOn(work.day()))
                .findFirst()
                .map(RelationshipSnapshot::to)
                .orElse(null);
    }
}
