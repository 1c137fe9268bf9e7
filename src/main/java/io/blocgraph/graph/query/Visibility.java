/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Cypher conditions for nodes that lie within a scope: a unit if it, a unit above it or its organization's cluster is in the
 * scope; a member through the units where they belong or are active; a decision also through the unit that issued it; everything
 * else through its units and members. The hierarchy counts as it is now, whatever the requested day, and for what has ended as it
 * was at the end: whoever loses a unit loses its past.
 *
 * <p>Units store the ids of the units above them ({@link io.blocgraph.graph.AncestorIds}), so a condition costs at most the few
 * steps from a node to its unit, however large the scope.
 */
final class Visibility {

    private static final CypherFragment WITHIN_SCOPE = CypherFragment.of("any(w IN u.within WHERE w IN $scope)");

    private static final CypherFragment UNIT =
            CypherFragment.of("coalesce({withinScope}, false)").with("withinScope", WITHIN_SCOPE.rename("u", "n"));
    private static final CypherFragment MEMBER = CypherFragment.of("""
            (n.id IN $scope OR EXISTS {
              MATCH (n)-[b:BELONGS_TO|BELONGED_TO|ACTIVE_IN /* ever */]->(u)
              WHERE (b.until IS NULL OR b.until > $today OR b.until = n.leftOn) AND {withinScope}
            })""").with("withinScope", WITHIN_SCOPE);
    private static final CypherFragment COMMITTEE = leadsToUnit("(n)-[:LEADS|LED /* ever */]->(u)");
    private static final CypherFragment SEAT =
            leadsToUnit("(n)-[:ON|WAS_ON /* ever */]->()-[:LEADS|LED /* ever */]->(u)");
    private static final CypherFragment ASSIGNMENT = CypherFragment.of("""
            ({covers} OR EXISTS { MATCH (n)<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(m) WHERE {member} })""")
            .with("covers", leadsToUnit("(n)-[:COVERS|COVERED /* ever */]->(u)"))
            .with("member", MEMBER.rename("n", "m"));
    private static final CypherFragment WAIVER = leadsToUnit("(n)-[:WAIVES]->(u)");
    /** That a member became official, and when, is shown only by a change of that kind: it is personal. */
    private static final CypherFragment CHANGE = CypherFragment.of("""
            EXISTS {
              MATCH (n)-[:WITHIN]->(g)
              WHERE g.id IN $scope AND (n.kind <> 'confirmMember' OR g.id IN $edited)
            }""");

    private static final CypherFragment NOT_PERSONAL = CypherFragment.of(
            "(n.kind <> 'confirmMember' OR EXISTS { MATCH (n)-[:WITHIN]->(g) WHERE g.id IN $edited })");
    private static final CypherFragment ISSUED = leadsToUnit("(n)-[:ISSUED_BY]->(u)");
    /** A decision is visible where it was issued, and to those who can see any of its changes. */
    private static final CypherFragment DECISION = CypherFragment.of("""
            ({issued} OR EXISTS { MATCH (n)<-[:DECIDED_BY]-(d) WHERE CASE
              WHEN d:Change THEN {change} WHEN d:Assignment THEN {assignment} WHEN d:Waiver THEN {waiver} ELSE false END })""")
            .with("issued", ISSUED)
            .with("change", CHANGE.rename("n", "d"))
            .with("assignment", ASSIGNMENT.rename("n", "d"))
            .with("waiver", WAIVER.rename("n", "d"));

    private static final CypherFragment NOWHERE = CypherFragment.of("false");
    private static final CypherFragment EVERYWHERE = CypherFragment.of("true");

    private static final Map<String, CypherFragment> VISIBLE = byType(DECISION, Scope.VISIBLE);

    /** Being the basis of a change does not make a decision editable for the change's author. */
    private static final Map<String, CypherFragment> EDITABLE = byType(ISSUED, Scope.EDITABLE);

    private static final Set<String> PUBLIC_UNIT_FIELDS = Set.of("id", "code", "name", "kind", "form");

    /** The public fields of nodes outside the scope: the office and the name, and what leads to them. */
    private static final Map<String, Set<String>> PUBLIC_FIELDS = Map.ofEntries(
            Map.entry("Bloc", PUBLIC_UNIT_FIELDS),
            Map.entry("Cluster", PUBLIC_UNIT_FIELDS),
            Map.entry("Organization", PUBLIC_UNIT_FIELDS),
            Map.entry("Cell", PUBLIC_UNIT_FIELDS),
            Map.entry("Group", PUBLIC_UNIT_FIELDS),
            Map.entry("OtherUnit", PUBLIC_UNIT_FIELDS),
            Map.entry("Member", Set.of("id", "code", "fullName")),
            Map.entry("Committee", Set.of("id", "kind", "name", "term", "unit")),
            Map.entry("Seat", Set.of("id", "role", "since", "until", "member", "committee")),
            Map.entry("Assignment", Set.of("id", "member", "since", "until", "status")),
            Map.entry("Waiver", Set.of("id", "rule", "unit")),
            Map.entry("Decision", Set.of("id", "number", "issuer")));

    /** Readable only by those who may edit the member's record; no other node has properties of these names. */
    static final Set<String> PERSONAL_FIELDS = Set.of("bornOn", "officialOn", "phone", "email", "address");

    private Visibility() {}

    private static CypherFragment leadsToUnit(String pattern) {
        return CypherFragment.of("EXISTS { MATCH " + pattern + " WHERE {withinScope} }")
                .with("withinScope", WITHIN_SCOPE);
    }

    private static Map<String, CypherFragment> byType(CypherFragment decision, String parameter) {
        Map<String, CypherFragment> conditions = new HashMap<>();
        for (String unit : List.of("Unit", "Bloc", "Cluster", "Organization", "Cell", "Group", "OtherUnit")) {
            conditions.put(unit, UNIT);
        }
        conditions.put("Member", MEMBER);
        conditions.put("Committee", COMMITTEE);
        conditions.put("Seat", SEAT);
        conditions.put("Assignment", ASSIGNMENT);
        conditions.put("Waiver", WAIVER);
        conditions.put("Change", CHANGE);
        conditions.put("ChangeEvent", CHANGE);
        conditions.put("Decision", decision);
        conditions.put("Node", ofAnyType(conditions));
        conditions.replaceAll((type, condition) -> condition.withParameters(Map.of("scope", "$" + parameter)));
        return Map.copyOf(conditions);
    }

    private static CypherFragment ofAnyType(Map<String, CypherFragment> conditions) {
        StringBuilder cases = new StringBuilder("CASE");
        for (String label :
                List.of("Unit", "Member", "Committee", "Seat", "Assignment", "Waiver", "Change", "Decision")) {
            cases.append(" WHEN n:%s THEN %s".formatted(label, conditions.get(label)));
        }
        return CypherFragment.of(cases.append(" ELSE false END").toString());
    }

    /** Returns whether nodes of a type lie in scopes, unlike mere parts of a result. */
    static boolean isScoped(String type) {
        return VISIBLE.containsKey(type);
    }

    /** Returns the condition that the node {@code n} of a type lies within a scope. */
    static CypherFragment withinScope(String type, String parameter) {
        return (parameter.equals(Scope.EDITABLE) ? EDITABLE : VISIBLE).getOrDefault(type, NOWHERE);
    }

    /** Returns the condition that the node {@code n} of a type is visible to a caller who sees everything but cannot edit everything. */
    static CypherFragment withAllVisible(String type) {
        return switch (type) {
            case "Change", "ChangeEvent" -> NOT_PERSONAL;
            case "Node" -> CypherFragment.of("(NOT n:Change OR {notPersonal})").with("notPersonal", NOT_PERSONAL);
            default -> EVERYWHERE;
        };
    }

    /** Returns whether a field is public even outside the scope. */
    static boolean isPublicField(String type, String field) {
        return PUBLIC_FIELDS.getOrDefault(type, Set.of()).contains(field);
    }

    /** Returns whether a field is readable only by those who may edit the node; reading it is audited. */
    static boolean isPersonalField(String type, String field) {
        return type.equals("Member") && PERSONAL_FIELDS.contains(field);
    }
}
