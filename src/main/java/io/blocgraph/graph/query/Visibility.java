package io.blocgraph.graph.query;

import io.blocgraph.graph.Scope;
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

    private static final String WITHIN_SCOPE = "any(w IN u.within WHERE w IN $scope)";

    private static final String UNIT = "coalesce(" + WITHIN_SCOPE.replace("u.", "n.") + ", false)";
    private static final String MEMBER = """
            (n.id IN $scope OR EXISTS {
              MATCH (n)-[b: BELONGS_TO|BELONGED_TO|ACTIVE_IN]->(u)
              WHERE (b.until IS NULL OR b.until > $today OR b.until = n.leftOn) AND %s
            })""".formatted(WITHIN_SCOPE);
    private static final String COMMITTEE = existsPath("(n)-[: LEADS|LED]->(u)");
    private static final String SEAT = existsPath("(n)-[: ON|WAS_ON]->()-[: LEADS|LED]->(u)");
    private static final String ASSIGNMENT = """
            (%s OR EXISTS { MATCH (n)<-[: ANSWERS_BY|ANSWERED_BY]-(m) WHERE %s })""".formatted(
                    existsPath("(n)-[: COVERS|COVERED]->(u)"),
                    MEMBER.replace("n.", "m.").replace("(n)", "(m)"));
    private static final String WAIVER = existsPath("(n)-[: WAIVES]->(u)");
    /** That a member became official, and when, is shown only by a change of that kind: it is personal. */
    static final String CHANGE = """
            EXISTS {
              MATCH (n)-[: WITHIN]->(g)
              WHERE g.id IN $scope AND (n.kind <> 'confirmMember' OR g.id IN $edited)
            }""";

    private static final String NOT_PERSONAL =
            "(n.kind <> 'confirmMember' OR EXISTS { MATCH (n)-[: WITHIN]->(g) WHERE g.id IN $edited })";
    private static final String ISSUED = existsPath("(n)-[:ISSUED_BY]->(u)");
    /** A decision is visible where it was issued, and to those who can see any of its changes. */
    private static final String DECISION = "(" + ISSUED
            + """
             OR EXISTS { MATCH (n)<-[: DECIDED_BY]-(d) WHERE CASE
              WHEN d:Change THEN %s WHEN d:Assignment THEN %s WHEN d:Waiver THEN %s ELSE false END })""".formatted(
                            CHANGE.replace("(n)", "(d)").replace("n.", "d."),
                            ASSIGNMENT.replace("(n)", "(d)"),
                            WAIVER.replace("(n)", "(d)"));

    private static final String NODE =
            """
            CASE
              WHEN n:Unit THEN %s
              WHEN n:Member THEN %s
              WHEN n:Committee THEN %s
              WHEN n:Seat THEN %s
              WHEN n:Assignment THEN %s
              WHEN n:Waiver THEN %s
              WHEN n:Change THEN %s
              WHEN n:Decision THEN %s
              ELSE false
            END""".formatted(UNIT, MEMBER, COMMITTEE, SEAT, ASSIGNMENT, WAIVER, CHANGE, DECISION);

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("Node", NODE),
            Map.entry("Unit", UNIT),
            Map.entry("Bloc", UNIT),
            Map.entry("Cluster", UNIT),
            Map.entry("Organization", UNIT),
            Map.entry("Cell", UNIT),
            Map.entry("Group", UNIT),
            Map.entry("OtherUnit", UNIT),
            Map.entry("Member", MEMBER),
            Map.entry("Committee", COMMITTEE),
            Map.entry("Seat", SEAT),
            Map.entry("Assignment", ASSIGNMENT),
            Map.entry("Waiver", WAIVER),
            Map.entry("Change", CHANGE),
            Map.entry("ChangeEvent", CHANGE),
            Map.entry("Decision", DECISION));

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

    /** Returns whether nodes of a type lie in scopes, unlike mere parts of a result. */
    static boolean isScoped(String type) {
        return BY_TYPE.containsKey(type);
    }

    /** Returns the condition that the node {@code n} of a type lies within a scope. */
    static String withinScope(String type, String parameter) {
        String condition = BY_TYPE.getOrDefault(type, "false");
        // being the basis of a change does not make a decision editable for the change's author
        return (parameter.equals(Scope.EDITABLE) ? condition.replace(DECISION, ISSUED) : condition)
                .replace("$scope", "$" + parameter);
    }

    /** Returns the condition that the node {@code n} of a type is visible to a caller who sees everything but cannot edit everything. */
    static String withAllVisible(String type) {
        return switch (type) {
            case "Change", "ChangeEvent" -> NOT_PERSONAL;
            case "Node" -> "(NOT n:Change OR %s)".formatted(NOT_PERSONAL);
            default -> "true";
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

    private static String existsPath(String pattern) {
        return "EXISTS { MATCH %s WHERE %s }".formatted(pattern, WITHIN_SCOPE);
    }
}
