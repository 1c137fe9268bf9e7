package io.blocgraph.hierarchy;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
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
    public String subject() {
        return "unit";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        if (input.given("code")) {
            edit.lockStructure();
        }
        edit.lock(id);
        Thing unit = edit.subject("id", id, "Unit");
        String code = code(edit, input, unit);
        String name = input.name("name").orElse(unit.name());
        Map<String, @Nullable Object> changes = new HashMap<>(UnitText.of(name, code));
        if (input.choice("form").isPresent()) {
            if (!unit.is("Organization")) {
                throw Refusal.of("FORM_NOT_HERE", "form");
            }
            changes.put("form", input.choice("form").get());
        }
        if (input.given("sector")) {
            changes.put("sector", input.name("sector").orElse(null));
        }
        changes.entrySet()
                .removeIf(change -> Objects.equals(unit.properties().get(change.getKey()), change.getValue()));
        if (!changes.isEmpty()) {
            edit.describe(unit, unit.day("establishedOn"), UnitText.SAID, changes);
        }
        if (input.given("establishedOn")) {
            edit.alter(
                    unit,
                    Collections.singletonMap(
                            "establishedOn", input.day("establishedOn").orElse(null)));
        }
        return Result.of("unit", id);
    }

    private String code(Edit edit, Input input, Thing unit) {
        String old = Objects.requireNonNull(unit.text("code"));
        String code = input.code("code").orElse(old);
        if (!code.equals(old)) {
            codes.change(edit, unit.id(), old, code);
        }
        return code;
    }
}
