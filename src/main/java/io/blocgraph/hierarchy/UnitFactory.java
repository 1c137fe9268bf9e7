package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes units of what an input says of them. */
@Component
class UnitFactory {

    private final UnitKinds kinds;
    private final UnitCodes codes;

    UnitFactory(UnitKinds kinds, UnitCodes codes) {
        this.kinds = kinds;
        this.codes = codes;
    }

    /**
     * Makes a unit that stands from the day of the change.
     *
     * @param context the context of the change
     * @param work the change, with the structure locked
     * @param input its code, name, form and sector
     * @param kind the code of its kind
     * @param parent the id of its parent unit; null if it is at the top
     * @param cluster the id of its cluster; null if it is in none
     * @return its id
     * @throws MutationRejectedException if something is missing, or the code is taken
     */
    String create(
            ChangeContext context,
            UnitOfWork work,
            MutationInput input,
            String kind,
            @Nullable String parent,
            @Nullable String cluster) {
        String code = input.code("code").orElseThrow(() -> MutationRejectedException.of(ChangeProblem.EMPTY, "code"));
        String name = input.name("name").orElseThrow(() -> MutationRejectedException.of(ChangeProblem.EMPTY, "name"));
        codes.requireUnused(context, code);
        boolean organization = kind.equals(UnitKind.ORGANIZATION);
        if (organization != input.enumValue("form").isPresent()) {
            throw MutationRejectedException.of(
                    organization ? UnitProblem.FORM_MISSING : UnitProblem.FORM_NOT_HERE, "form");
        }
        if (!organization && cluster != null) {
            throw MutationRejectedException.of(UnitProblem.CLUSTER_NOT_HERE, "cluster");
        }
        LocalDate since = input.day("establishedOn").orElse(context.day());
        Map<String, @Nullable Object> properties = new HashMap<>(UnitNames.propertiesOf(name, code));
        properties.put("kind", kind);
        properties.put("form", input.enumValue("form").orElse(null));
        properties.put("sector", input.name("sector").orElse(null));
        properties.put("establishedOn", since);
        properties.put("version", 1L);
        String label = kinds.all().get(kind).label();
        String id = work.create("Unit:" + label, properties);
        if (parent != null) {
            work.relate(RelationshipType.PART_OF, id, parent, Map.of("since", since));
        }
        if (cluster != null) {
            work.relate(RelationshipType.IN_CLUSTER, id, cluster, Map.of("since", context.day()));
        }
        return id;
    }
}
