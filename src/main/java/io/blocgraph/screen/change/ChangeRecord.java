/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of the history, or of a preview.
 *
 * @param id the id
 * @param kind the kind of change
 * @param effectiveOn the effective date
 * @param at the time of recording, in ISO 8601; null in a preview
 * @param by the name of the author; null if not queried
 * @param reason the reason; null if none was given
 * @param decision the decision; null if there is none
 * @param undoneBy the change that undid it; null if it was not undone
 * @param details the changed properties and relationships
 * @param entities the affected nodes
 */
public record ChangeRecord(
        String id,
        String kind,
        LocalDate effectiveOn,
        @Nullable String at,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Decision decision,
        @Nullable UndoingChange undoneBy,
        List<Detail> details,
        List<AffectedEntity> entities) {

    /**
     * The change of a property or relationship.
     *
     * @param entity the id of the node
     * @param field the name of the property or relationship type
     * @param target the id of the target node of a relationship; null for a property
     * @param before the previous value or period; null if there was none
     * @param after the new value or period; null if there is none
     */
    public record Detail(
            String entity,
            String field,
            @Nullable String target,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A node affected by the change.
     *
     * @param id the id
     * @param code the code; null if it has none
     * @param name the name of a unit; null for other nodes
     * @param fullName the name of a member; null for other nodes
     * @param title the title of a record of following up; null for other nodes
     */
    public record AffectedEntity(
            String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String fullName,
            @Nullable String title) {

        /** Returns whether there is a screen for the node. */
        boolean hasPage() {
            return code != null && (name != null || fullName != null);
        }
    }

    /**
     * The decision on which the change is based.
     *
     * @param id the id
     * @param number the number
     */
    public record Decision(String id, String number) {}

    /**
     * The change that undid this one.
     *
     * @param id the id
     */
    public record UndoingChange(String id) {}
}
