package io.blocgraph.hierarchy;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes units of what an input says of them. */
@Component
class NewUnits {

    private final UnitKinds kinds;
    private final UnitCodes codes;

    NewUnits(UnitKinds kinds, UnitCodes codes) {
        this.kinds = kinds;
        this.codes = codes;
    }

    /**
     * Makes a unit that stands from the day of the change.
     *
     * @param edit the change, with the structure locked
     * @param input its code, name, form and sector
     * @param kind the code of its kind
     * @param parent the id of its superior; null if it stands at the top
     * @param cluster the id of its cluster; null if it is in none
     * @return its id
     * @throws Refusal if something is missing, or the code is taken
     */
    String make(Edit edit, Input input, String kind, @Nullable String parent, @Nullable String cluster) {
        String code = input.code("code").orElseThrow(() -> Refusal.of("EMPTY", "code"));
        String name = input.name("name").orElseThrow(() -> Refusal.of("EMPTY", "name"));
        codes.free(edit, code);
        boolean organization = kind.equals(UnitKind.ORGANIZATION);
        if (organization != input.choice("form").isPresent()) {
            throw Refusal.of(organization ? "FORM_MISSING" : "FORM_NOT_HERE", "form");
        }
        if (!organization && cluster != null) {
            throw Refusal.of("CLUSTER_NOT_HERE", "cluster");
        }
        LocalDate since = input.day("establishedOn").orElse(edit.day());
        Map<String, @Nullable Object> properties = new HashMap<>(UnitText.of(name, code));
        properties.put("kind", kind);
        properties.put("form", input.choice("form").orElse(null));
        properties.put("sector", input.name("sector").orElse(null));
        properties.put("establishedOn", since);
        properties.put("version", 1L);
        String label = kinds.all().get(kind).label();
        String id = edit.make("Unit:" + label, properties);
        if (parent != null) {
            edit.tie(Tie.PART_OF, id, parent, Map.of("since", since));
        }
        if (cluster != null) {
            edit.tie(Tie.IN_CLUSTER, id, cluster, Map.of("since", edit.day()));
        }
        return id;
    }
}
