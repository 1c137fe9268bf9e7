/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps are listed.
 *
 * @param within the id of the unit at which, or under which, they are; null for all units
 * @param responsible the id of the member who has to follow them up; null for everybody's
 * @param rules the codes of the rules; empty for all
 * @param severity the severity; null for all
 * @param day the day; empty for today
 */
public record GapSelection(
        @Nullable String within,
        @Nullable String responsible,
        List<String> rules,
        @Nullable String severity,
        Optional<LocalDate> day) {

    /**
     * {@return all gaps of a unit and everything under it}
     *
     * @param unit the id of the unit; null for all units
     * @param day the day; empty for today
     */
    public static GapSelection below(@Nullable String unit, Optional<LocalDate> day) {
        return new GapSelection(unit, null, List.of(), null, day);
    }

    /** {@return the document that asks for them} */
    String document() {
        return responsible == null ? "tasks/gaps" : "tasks/attention-gaps";
    }

    /** {@return the variables of the document for a page} */
    Map<String, Object> variables(int first) {
        var variables = new HashMap<String, Object>(Map.of("first", first));
        if (responsible != null) {
            variables.put("responsible", responsible);
        } else if (within != null) {
            variables.put("within", within);
        }
        if (!rules.isEmpty()) {
            variables.put("rules", rules);
        }
        if (severity != null) {
            variables.put("severity", severity);
        }
        return variables;
    }
}
