/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.importer.ImportProblem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inspections to which the rows of a list may add findings, as a change has read them under their locks: held, and not concluded. */
final class HeldInspections {

    /** What concerns a member is told to nobody who cannot see it, not even by a list. */
    private static final String READ = """
            UNWIND $units AS id
            MATCH (f:FollowUp {kind: 'INSPECTION', aboutId: id} WHERE f.day IS NOT NULL) USING INDEX f:FollowUp(kind, aboutId, day)
            WHERE f.state = 'OPEN' AND coalesce(f.confidential, false) = false
            RETURN f.id AS id, id AS unit, toLower(f.title) AS title, f.day AS day,
                   COLLECT { MATCH (f)<-[:ITEM_OF]-(x:Finding) RETURN x.id } AS findings
            ORDER BY day DESC, id""";

    /**
     * An inspection.
     *
     * @param id the id
     * @param title the title, in lower case
     * @param findings the ids of what it has found
     */
    record Held(String id, String title, List<String> findings) {}

    private final Map<String, List<Held>> byUnit;

    private HeldInspections(Map<String, List<Held>> byUnit) {
        this.byUnit = byUnit;
    }

    /** Reads the inspections of the units of rows, and locks them. */
    static HeldInspections of(ChangeContext context, Collection<ListedRecord> listed) {
        List<String> units =
                listed.stream().map(each -> each.unit().id()).distinct().toList();
        List<Row> found =
                context.read(READ, Map.of("units", units)).stream().map(Row::of).toList();
        context.lock(found.stream().map(row -> row.text("id")).toList());
        return new HeldInspections(found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("unit"),
                        Collectors.mapping(
                                row -> new Held(row.text("id"), row.text("title"), row.texts("findings")),
                                Collectors.toList()))));
    }

    /**
     * Returns the inspection of a row.
     *
     * @throws MutationRejectedException {@code NO_INSPECTION} if the unit has none of that title, {@code SEVERAL_INSPECTIONS} if it
     *     has several
     */
    Held of(ListedRecord listed) {
        String named = listed.line("inspection");
        List<Held> held = byUnit.getOrDefault(listed.unit().id(), List.of()).stream()
                .filter(each -> isNamed(each, named))
                .toList();
        String unit = listed.unit().displayName();
        if (held.isEmpty()) {
            throw MutationRejectedException.of(ImportProblem.NO_INSPECTION, field(named), unit);
        }
        if (held.size() > 1) {
            throw MutationRejectedException.of(ImportProblem.SEVERAL_INSPECTIONS, field(named), unit, held.size());
        }
        return held.getFirst();
    }

    private static boolean isNamed(Held inspection, @Nullable String title) {
        return title == null || inspection.title().equals(title.toLowerCase(Locale.ROOT));
    }

    private static String field(@Nullable String named) {
        return named == null ? "unit" : "inspection";
    }
}
