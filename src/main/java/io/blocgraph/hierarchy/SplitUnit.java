package io.blocgraph.hierarchy;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
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

    private final NewUnits newUnits;

    SplitUnit(NewUnits newUnits) {
        this.newUnits = newUnits;
    }

    @Override
    public String subject() {
        return "unit";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        List<Input> parts = input.inputs("into");
        if (parts.isEmpty()) {
            throw Refusal.of("EMPTY", "into");
        }
        edit.lockStructure();
        Set<String> all = new HashSet<>(Set.of(id));
        for (Input part : parts) {
            all.addAll(part.ids("units"));
            all.addAll(part.ids("members"));
        }
        edit.lock(all);
        Thing unit = edit.subject("id", id, "Unit");
        String parent = at(edit, Tie.PART_OF, id);
        String cluster = at(edit, Tie.IN_CLUSTER, id);
        String kind = Objects.requireNonNull(unit.text("kind"));
        List<String> made = new ArrayList<>();
        for (Input part : parts) {
            String split = newUnits.make(edit, part, kind, parent, cluster);
            edit.tie(Tie.SPLIT_FROM, split, id, Map.of("on", edit.day()));
            hand(edit, Tie.PART_OF, id, "units", part, split);
            hand(edit, Tie.BELONGS_TO, id, "members", part, split);
            made.add(split);
        }
        return Result.of("unit", id).and("split", made);
    }

    private static void hand(Edit edit, Tie tie, String unit, String field, Input part, String to) {
        List<String> ids = part.ids(field);
        List<Bond> hanging = edit.from(tie, ids).stream()
                .filter(bond -> bond.to().equals(unit) && bond.holds(edit.day()))
                .toList();
        for (String id : ids) {
            if (hanging.stream().noneMatch(bond -> bond.from().equals(id))) {
                throw Refusal.of("NOT_UNDER", "into." + field, id);
            }
        }
        hanging.forEach(bond -> edit.shift(bond, to));
    }

    private static @Nullable String at(Edit edit, Tie tie, String id) {
        return edit.from(tie, List.of(id)).stream()
                .filter(bond -> bond.holds(edit.day()))
                .findFirst()
                .map(Bond::to)
                .orElse(null);
    }
}
