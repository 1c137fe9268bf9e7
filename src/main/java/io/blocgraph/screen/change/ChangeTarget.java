package io.blocgraph.screen.change;

import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.Option;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Identifies what a form is about, as the screen from which it starts knows it.
 *
 * @param id its id
 * @param code its code
 * @param name its name
 * @param kind its kind, of a unit; {@code MEMBER} of a person
 * @param version the version that is shown; null where there is none
 * @param currentValues what else is shown of it, by the names of the API's fields
 */
public record ChangeTarget(
        String id,
        String code,
        String name,
        String kind,
        @Nullable Integer version,
        Map<String, String> currentValues) {

    /**
     * Creates a target of which no more is known.
     *
     * @param id its id
     * @param code its code
     * @param name its name
     * @param kind its kind
     */
    public static ChangeTarget of(String id, String code, String name, String kind) {
        return new ChangeTarget(id, code, name, kind, null, Map.of());
    }

    /** Creates a target from a member of whom no more is known. */
    public static ChangeTarget of(MemberRef member) {
        return of(member.id(), member.code(), member.fullName(), "MEMBER");
    }

    Option toOption() {
        return new Option(id, code, name);
    }
}
