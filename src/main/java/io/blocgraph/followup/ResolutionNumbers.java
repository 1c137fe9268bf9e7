/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.DecisionKey;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The numbers of resolutions: a committee uses each once a year, however it is written. They are compared as those of decisions. */
final class ResolutionNumbers {

    private static final String COMMITTEE = """
            MATCH (f:Entity {id: $id})-[:BY_COMMITTEE]->(c)
            RETURN c.id AS committee""";

    private static final String ISSUED = """
            MATCH (f:Entity {id: $id})-[:BY_COMMITTEE]->()<-[:BY_COMMITTEE]-(x:Resolution)
            WHERE x.heldOn >= $first AND x.heldOn < $end AND x.number IS NOT NULL
            RETURN x.id AS id, x.number AS number, x.title AS title""";

    private ResolutionNumbers() {}

    /**
     * Rejects a number that another resolution of the same committee has in the same year.
     *
     * @param context the context of the change
     * @param resolution the resolution that is issued or corrected
     * @param number its number, as it is stored
     * @param issuedOn the day on which it is issued
     * @throws MutationRejectedException {@code NUMBER_TAKEN} if another one has it
     */
    static void requireUnused(ChangeContext context, StoredFollowUp resolution, String number, LocalDate issuedOn) {
        String key = DecisionKey.number(number);
        Map<String, String> id = Map.of("id", resolution.id());
        context.lockCodes(context.read(COMMITTEE, id).stream()
                .map(row -> Row.of(row).text("committee") + key)
                .toList());
        LocalDate first = issuedOn.withDayOfYear(1);
        Map<String, Object> year = Map.of("id", resolution.id(), "first", first, "end", first.plusYears(1));
        context.read(ISSUED, year).stream()
                .map(Row::of)
                .filter(row -> DecisionKey.number(row.text("number")).equals(key))
                .findFirst()
                .ifPresent(row -> {
                    String of = String.valueOf(issuedOn.getYear());
                    throw new MutationRejectedException(Problem.error(
                                    FollowUpProblem.NUMBER_TAKEN, "code", row.text("number"), row.text("title"), of)
                            .withEntities(List.of(row.text("id"))));
                });
    }
}
