/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The unit that issues a new decision. It is always editable for the author of the change, so that nobody can discover or
 * take over a decision of another unit by its number.
 *
 * @param unit the id of the unit; empty for the organization as a whole
 * @param name the name of the unit
 * @param code the code of the unit
 */
record Issuer(String unit, String name, String code) {

    private static final Issuer WHOLE = new Issuer("", "", "");

    private static final String NAMED = """
            MATCH (u:Entity {id: $unit}) USING INDEX SEEK u:Entity(id) WHERE u:Unit
            RETURN u.id AS unit, u.name AS name, u.code AS code""";

    /** Finds the topmost units of a scope, by their ids like all statements here, however few units there are. */
    private static final String EDITED = """
            UNWIND $edited AS id
            MATCH (u:Entity {id: id}) USING INDEX SEEK u:Entity(id)
            WHERE u:Unit AND NOT any(w IN u.within WHERE w IN $edited AND w <> u.id)
            RETURN u.id AS unit, u.name AS name, u.code AS code ORDER BY unit""";

    /**
     * Finds the units to which the named entities belong, in the order in which they are named, people last. While the database
     * holds little, its planner would rather scan the index, and keep that plan when it holds much.
     */
    private static final String PLACES = """
            UNWIND range(0, size($ids) - 1) AS i
            MATCH (n:Entity {id: $ids[i]}) USING INDEX SEEK n:Entity(id)
            MATCH (n) (()-[:ON|WAS_ON|LEADS|LED|COVERS|COVERED|WAIVES|BELONGS_TO|ABOUT|WAS_ABOUT /* ever */]->()){0,2} (u:Unit)
            WITH n:Member AS person, i, u ORDER BY person, i, u.id""";

    private static final String WITHIN = PLACES + """

            RETURN person, u.within AS within""";

    private static final String TOPS = PLACES + """

            UNWIND u.within AS w
            MATCH (t:Entity {id: w}) USING INDEX SEEK t:Entity(id) WHERE t:Unit AND size(t.within) = 1
            RETURN DISTINCT person, t.id AS unit, t.name AS name, t.code AS code""";

    /**
     * Determines the issuer of a decision: the unit that is named; otherwise the editable unit, or, if there are several,
     * the one to which the first entity that the change names belongs. If everything is editable, it is the top unit above
     * all named entities, or the organization as a whole if they have no common one.
     *
     * @param given the decision
     * @param named the ids that the change names
     * @param authorization what is visible and editable for the author
     * @return the issuer
     * @throws MutationRejectedException {@code NOT_FOUND} if the named unit is not visible, {@code FORBIDDEN} if it is not
     *     editable or no unit is
     */
    static Issuer of(DecisionInput given, Collection<String> named, ChangeAuthorization authorization) {
        if (given.issuingUnit() != null) {
            return chosen(given.issuingUnit(), authorization);
        }
        Map<String, Object> parameters = Map.of("ids", List.copyOf(named));
        if (authorization.scope().allEditable()) {
            List<Map<String, Object>> tops = first(authorization.transaction().read(TOPS, parameters));
            return tops.size() == 1 ? of(tops.getFirst()) : WHOLE;
        }
        List<Map<String, Object>> edited = authorization
                .transaction()
                .read(
                        EDITED,
                        Map.of(Scope.EDITABLE, List.copyOf(authorization.scope().editable())));
        if (edited.isEmpty()) {
            throw new MutationRejectedException(Problem.error(ChangeProblem.FORBIDDEN, null));
        }
        return edited.size() == 1
                ? of(edited.getFirst())
                : ofSeveral(edited, authorization.transaction().read(WITHIN, parameters));
    }

    private static Issuer chosen(String unit, ChangeAuthorization authorization) {
        List<Map<String, Object>> found = authorization.transaction().read(NAMED, Map.of("unit", unit));
        if (found.isEmpty() || !authorization.findInvisible(List.of(unit)).isEmpty()) {
            throw MutationRejectedException.notFound("decision.issuingUnit", unit);
        }
        authorization.requireEditable(List.of(unit));
        return of(found.getFirst());
    }

    private static Issuer ofSeveral(List<Map<String, Object>> edited, List<Map<String, Object>> places) {
        return places.stream()
                .map(Row::of)
                .flatMap(place ->
                        edited.stream().filter(unit -> place.list("within").contains(unit.get("unit"))))
                .findFirst()
                .or(() -> edited.stream().findFirst())
                .map(Issuer::of)
                .orElseThrow();
    }

    /** Returns the rows of units and other entities, or those of people if nothing else is named. */
    private static List<Map<String, Object>> first(List<Map<String, Object>> rows) {
        List<Map<String, Object>> units = new ArrayList<>(rows);
        units.removeIf(row -> Boolean.TRUE.equals(row.get("person")));
        return units.isEmpty() ? rows : units;
    }

    private static Issuer of(Map<String, Object> unit) {
        Row row = Row.of(unit);
        return new Issuer(row.text("unit"), row.text("name"), row.text("code"));
    }
}
