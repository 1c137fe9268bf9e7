package io.blocgraph.hierarchy;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes what is said of a unit from a day on; before it, the unit keeps the name that it had. */
@Component
class UpdateUnit implements Mutation {

    private final UnitCodes codes;

    UpdateUnit(UnitCodes codes) {
        this.codes = codes;
    }

    @Override
    public String subjectField() {
        return "unit";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        if (input.isGiven("code")) {
            context.lockStructure();
        }
        context.lock(id);
        NodeSnapshot unit = context.versionedNode("id", id, "Unit");
        String code = code(context, work, input, unit);
        String name = input.name("name").orElse(unit.displayName());
        Map<String, @Nullable Object> changes = new HashMap<>(UnitNames.propertiesOf(name, code));
        if (input.enumValue("form").isPresent()) {
            if (!unit.hasLabel("Organization")) {
                throw MutationRejectedException.of(UnitProblem.FORM_NOT_HERE, "form");
            }
            changes.put("form", input.enumValue("form").get());
        }
        if (input.isGiven("sector")) {
            changes.put("sector", input.name("sector").orElse(null));
        }
        changes.entrySet()
                .removeIf(change -> Objects.equals(unit.properties().get(change.getKey()), change.getValue()));
        if (!changes.isEmpty()) {
            work.properties().describe(unit, unit.day("establishedOn"), UnitNames.VERSIONED_PROPERTIES, changes);
        }
        if (input.isGiven("establishedOn")) {
            work.update(
                    unit,
                    Collections.singletonMap(
                            "establishedOn", input.day("establishedOn").orElse(null)));
        }
        return MutationResult.of("unit", id);
    }

    private String code(ChangeContext context, UnitOfWork work, MutationInput input, NodeSnapshot unit) {
        String old = Objects.requireNonNull(unit.text("code"));
        String code = input.code("code").orElse(old);
        if (!code.equals(old)) {
            codes.change(context, work, unit.id(), old, code);
        }
        return code;
    }
}
