package io.blocgraph.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The decisions on which changes are based. A decision belongs to the unit that issued it, and its number is that unit's own: the same
 * number of another unit is another decision.
 */
@Component
class Decisions {

    /** Changes are based on what a unit that may be edited has issued, one above it, or the organization as a whole. */
    private static final String BASIS = """
            MATCH (d:Entity {id: $id}) WHERE d:Decision
            OPTIONAL MATCH (d)-[:ISSUED_BY]->(u)
            RETURN u IS NULL OR $everything OR any(w IN u.within WHERE w IN $edited)
              OR EXISTS { MATCH (e:Entity WHERE e.id IN $edited) WHERE u.id IN e.within } AS may""";

    private static final String FIND = "MATCH (d:Decision {decisionKey: $key}) RETURN d.id AS id";

    /** Who comes second waits for the first at the constraint on the key, and finds what that made. */
    private static final String MAKE = """
            MERGE (d:Decision {decisionKey: $key})
            ON CREATE SET d:Entity, d += $decision, d.effectiveKey = d.effectiveOn
            WITH d
            CALL (d) {
              WITH d WHERE d.id = $decision.id
              MATCH (u:Entity {id: $unit})
              CREATE (d)-[:ISSUED_BY]->(u)
            }
            RETURN d.id AS id""";

    /**
     * Finds the decision that an input names, or makes it. The same number of the same issuer in the same year is the same decision, so
     * that one decision can carry many changes.
     *
     * @param named the ids that the change names, from which follows who issues a new decision
     * @return its id
     * @throws MutationRejectedException if there is none of the id that may be seen, it may not be the basis of a change, or it has no number
     */
    String findOrCreate(MutationInput given, Collection<String> named, ChangeAuthorization sight) {
        if (given.optionalId("id").isPresent()) {
            return existing(given.id("id"), sight);
        }
        String number = given.name("number")
                .orElseThrow(() -> MutationRejectedException.of(ChangeProblem.DECISION_NUMBER, "decision.number"));
        String issuedBy = given.name("issuer").orElse("");
        LocalDate effectiveOn = given.day("effectiveOn").orElse(sight.asOf().day());
        Issuer issuer = Issuer.of(given, named, sight);
        String key = DecisionKey.of(
                number,
                issuedBy,
                given.day("signedOn").orElse(effectiveOn),
                issuer.unit(),
                issuer.name(),
                issuer.code());
        List<Map<String, Object>> found = sight.transaction().read(FIND, Map.of("key", key));
        if (!found.isEmpty()) {
            return (String) found.getFirst().get("id");
        }
        Map<String, Object> decision = new HashMap<>(Map.of(
                "id",
                "decision-" + UUID.randomUUID(),
                "number",
                number,
                "numberKey",
                DecisionKey.number(number),
                "version",
                1,
                "effectiveOn",
                effectiveOn));
        if (!issuedBy.isEmpty()) {
            decision.put("issuer", issuedBy);
        }
        given.day("signedOn").ifPresent(day -> decision.put("signedOn", day));
        given.text("text").ifPresent(text -> decision.put("text", text));
        return (String) sight.transaction()
                .write(MAKE, Map.of("key", key, "unit", issuer.unit(), "decision", decision))
                .getFirst()
                .get("id");
    }

    private static String existing(String id, ChangeAuthorization sight) {
        List<Map<String, Object>> found = sight.transaction()
                .read(
                        BASIS,
                        Map.of(
                                "id", id,
                                "everything", sight.scope().allEditable(),
                                "edited", List.copyOf(sight.scope().editable())));
        if (found.isEmpty() || !sight.findInvisible(List.of(id)).isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.NOT_FOUND, "decision.id", id);
        }
        if (!Boolean.TRUE.equals(found.getFirst().get("may"))) {
            throw MutationRejectedException.of(ChangeProblem.FORBIDDEN, "decision.id");
        }
        return id;
    }
}
