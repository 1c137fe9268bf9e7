package io.blocgraph.committee;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Result;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets up a committee of a unit for a term. */
@Component
class CreateCommittee implements Mutation {

    @Override
    public String subject() {
        return "committee";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String unit = input.id("unit");
        edit.lock(unit);
        edit.thing("unit", unit, "Unit");
        LocalDate start = input.day("termStart").orElse(edit.day());
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("kind", input.choice("kind").orElseThrow());
        properties.put("name", input.name("name").orElse(""));
        properties.put("termStart", start);
        properties.put("termEnd", input.day("termEnd").orElse(null));
        properties.put("version", 1L);
        String id = edit.make("Committee", properties);
        edit.tie(Tie.LEADS, id, unit, Map.of());
        return Result.of("committee", id);
    }
}
