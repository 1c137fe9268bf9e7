/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the unit at which a record is kept exists: nothing is planned or happens there before or after.
 *
 * @param name the name of the unit
 * @param establishedOn the first day; null if it is not known
 * @param dissolvedOn the first day after; null if there is none
 */
record UnitLifetime(
        String name,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn) {

    /** A record may have come from a unit that was merged into this one, and existed before it. */
    private static final String OF_RECORD = """
            MATCH (u:Entity {id: $id})
            RETURN u.name AS name, u.dissolvedOn AS dissolvedOn,
                   head(COLLECT {
                     MATCH (u) (()<-[m:MERGED_INTO WHERE m.on <= $asOf]-()){0,12} (w:Unit)
                     RETURN w.establishedOn ORDER BY coalesce(w.establishedOn, date('0001-01-01')) LIMIT 1
                   }) AS establishedOn""";

    /** {@return that of a unit at which something new is recorded} */
    static UnitLifetime of(NodeSnapshot unit) {
        return new UnitLifetime(unit.displayName(), unit.day("establishedOn"), unit.day("dissolvedOn"));
    }

    /** {@return that of the unit of a record, with those of the units that were merged into it} */
    static UnitLifetime of(ChangeContext context, StoredFollowUp record) {
        Row row = Row.of(context.read(OF_RECORD, Map.of("id", record.unit())).getFirst());
        return new UnitLifetime(row.text("name"), row.day("establishedOn"), row.day("dissolvedOn"));
    }

    /**
     * Rejects a day on which the unit does not exist.
     *
     * @param field the input field that names the day
     * @param day the day; null if none is given
     * @throws MutationRejectedException {@code UNIT_NOT_ESTABLISHED} or {@code UNIT_DISSOLVED} if it does not
     */
    void require(String field, @Nullable LocalDate day) {
        if (day != null) {
            requireAny(field, day, day);
        }
    }

    /**
     * Rejects a period, such as a month, on no day of which the unit exists.
     *
     * @param field the input field that names the period
     * @param first the first day
     * @param last the last day
     * @throws MutationRejectedException {@code UNIT_NOT_ESTABLISHED} or {@code UNIT_DISSOLVED} if it exists on none
     */
    void requireAny(String field, LocalDate first, LocalDate last) {
        if (establishedOn != null && last.isBefore(establishedOn)) {
            throw MutationRejectedException.of(FollowUpProblem.UNIT_NOT_ESTABLISHED, field, name, establishedOn);
        }
        if (dissolvedOn != null && !first.isBefore(dissolvedOn)) {
            throw MutationRejectedException.of(FollowUpProblem.UNIT_DISSOLVED, field, name, dissolvedOn);
        }
    }
}
