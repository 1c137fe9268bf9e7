/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.Option;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The unit or member that a form changes, as shown on the screen that opens the form.
 *
 * @param id its id
 * @param code its code
 * @param name its name
 * @param kind the kind of a unit, or {@code MEMBER}
 * @param version the version shown; null if unknown
 * @param currentValues the other values shown, by field name of the API
 */
public record ChangeTarget(
        String id,
        String code,
        String name,
        String kind,
        @Nullable Integer version,
        Map<String, String> currentValues) {

    /**
     * Creates a target without version and current values.
     *
     * @param id its id
     * @param code its code
     * @param name its name
     * @param kind the kind of a unit, or {@code MEMBER}
     * @return the target
     */
    public static ChangeTarget of(String id, String code, String name, String kind) {
        return new ChangeTarget(id, code, name, kind, null, Map.of());
    }

    /**
     * Creates the target of a member, without version and current values.
     *
     * @param member the member
     * @return the target
     */
    public static ChangeTarget of(MemberRef member) {
        return of(member.id(), member.code(), member.fullName(), "MEMBER");
    }

    Option toOption() {
        return new Option(id, code, name);
    }
}
