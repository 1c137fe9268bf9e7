package io.blocgraph.graph.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The declared fields of all types. */
@Component
public final class FieldMappings {

    static final Set<String> OBJECT_TYPES = Set.of(
            "Bloc",
            "Cluster",
            "Organization",
            "Cell",
            "Group",
            "Member",
            "Committee",
            "Seat",
            "Assignment",
            "Decision",
            "Change",
            "Waiver");

    static final Set<String> INTERFACES = Set.of("Node", "Unit");

    private static final Set<String> UNIT_TYPES =
            Set.of("Bloc", "Cluster", "Organization", "Cell", "Group", "OtherUnit");

    private final Map<String, Map<String, FieldMapping>> mappings = new HashMap<>();

    /** A feature that declares the fields of its types. */
    @FunctionalInterface
    public interface Configurer {

        /**
         * Declares them.
         *
         * @param fields where to
         */
        void configure(FieldMappings fields);
    }

    FieldMappings(List<Configurer> declarations) {
        declarations.forEach(declaration -> declaration.configure(this));
    }

    /**
     * The fields of a type, to be added to.
     *
     * @param type the name of an object type, or {@code Unit} for what all kinds of unit have
     * @return its fields
     */
    public TypeMapping type(String type) {
        return new TypeMapping(mappings.computeIfAbsent(type, name -> new HashMap<>()));
    }

    /**
     * How a field is read.
     *
     * @param type the name of an object type
     * @param field the field's name
     * @return how it is read
     * @throws IllegalStateException if nobody has declared it
     */
    public FieldMapping find(String type, String field) {
        FieldMapping found = mappings.getOrDefault(type, Map.of()).get(field);
        if (found == null && UNIT_TYPES.contains(type)) {
            found = mappings.getOrDefault("Unit", Map.of()).get(field);
        }
        if (found == null) {
            throw new IllegalStateException("No mapping is declared for " + type + "." + field);
        }
        return found;
    }
}
