package io.blocgraph.screen.change;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change is about, as the screen from which it starts knows it.
 *
 * @param id its id
 * @param code its code
 * @param name its name
 * @param kind its kind, of a unit; {@code MEMBER} of a person
 * @param version the version that is shown; null where there is none
 * @param shown what else is shown of it, by the names of the API's fields
 */
public record Target(
        String id,
        String code,
        String name,
        String kind,
        @Nullable Integer version,
        Map<String, String> shown) {

    /**
     * Something of which no more is known.
     *
     * @param id its id
     * @param code its code
     * @param name its name
     * @param kind its kind
     */
    public static Target of(String id, String code, String name, String kind) {
        return new Target(id, code, name, kind, null, Map.of());
    }

    Choice choice() {
        return new Choice(id, code, name);
    }
}
