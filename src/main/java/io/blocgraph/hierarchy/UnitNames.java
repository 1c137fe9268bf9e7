package io.blocgraph.hierarchy;

import io.blocgraph.graph.VietnameseText;
import java.util.List;
import java.util.Map;

/** What is said of a unit, and by what it is found and put in order. */
public final class UnitNames {

    /** The properties that can change in the life of a unit. */
    static final List<String> VERSIONED_PROPERTIES = List.of("name", "code", "form", "sector", "sortKey", "words");

    private UnitNames() {}

    /**
     * The properties that follow from a unit's name and code.
     *
     * @param name the name
     * @param code the code
     * @return the name and the code, and by what it is found and put in order
     */
    public static Map<String, Object> propertiesOf(String name, String code) {
        return Map.of(
                "name",
                name,
                "code",
                code,
                "sortKey",
                VietnameseText.sortKey(name),
                "words",
                VietnameseText.words(name, code));
    }
}
