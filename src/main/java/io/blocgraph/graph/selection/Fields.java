package io.blocgraph.graph.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The declared fields of all types. */
@Component
public final class Fields {

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

    private final Map<String, Map<String, Field>> fields = new HashMap<>();

    /** A feature that declares the fields of its types. */
    @FunctionalInterface
    public interface Declaration {

        /**
         * Declares them.
         *
         * @param fields where to
         */
        void declare(Fields fields);
    }

    Fields(List<Declaration> declarations) {
        declarations.forEach(declaration -> declaration.declare(this));
    }

    /**
     * The fields of a type, to be added to.
     *
     * @param type the name of an object type, or {@code Unit} for what all kinds of unit have
     * @return its fields
     */
    public TypeFields type(String type) {
        return new TypeFields(fields.computeIfAbsent(type, name -> new HashMap<>()));
    }

    /**
     * How a field is read.
     *
     * @param type the name of an object type
     * @param field the field's name
     * @return how it is read
     * @throws IllegalStateException if nobody has declared it
     */
    public Field find(String type, String field) {
        Field found = fields.getOrDefault(type, Map.of()).get(field);
        if (found == null && UNIT_TYPES.contains(type)) {
            found = fields.getOrDefault("Unit", Map.of()).get(field);
        }
        if (found == null) {
            throw new IllegalStateException("No mapping is declared for " + type + "." + field);
        }
        return found;
    }
}
