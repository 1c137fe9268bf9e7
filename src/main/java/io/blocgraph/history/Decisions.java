package io.blocgraph.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param request names it, and ids from which follows who issues a new one
     * @return its id; empty if the request names no decision
     * @throws MutationRejectedException if there is none of the id that may be seen, it may not be the basis of a change, or it has no number
     */
    Optional<String> findOrCreate(ChangeRequest request) {
        DecisionInput given = request.options().decision();
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(
                given.id() != null
                        ? existing(given.id(), request.authorization())
                        : findOrCreate(given, request.named(), request.authorization()));
    }

    private static String findOrCreate(DecisionInput given, List<String> named, ChangeAuthorization authorization) {
        String number = InputValidation.name("number", given.number())
                .orElseThrow(() -> MutationRejectedException.of(ChangeProblem.DECISION_NUMBER, "decision.number"));
        String issuedBy = InputValidation.name("issuer", given.issuer()).orElse("");
        LocalDate effectiveOn = Optional.ofNullable(given.effectiveOn())
                .orElse(authorization.asOf().day());
        Issuer issuer = Issuer.of(given, named, authorization);
        String key = DecisionKey.of(
                number,
                issuedBy,
                given.signedOn() == null ? effectiveOn : given.signedOn(),
                issuer.unit(),
                issuer.name(),
                issuer.code());
        List<Map<String, Object>> found = authorization.transaction().read(FIND, Map.of("key", key));
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
        if (given.signedOn() != null) {
            decision.put("signedOn", given.signedOn());
        }
        InputValidation.text("text", given.text()).ifPresent(text -> decision.put("text", text));
        return (String) authorization
                .transaction()
                .write(MAKE, Map.of("key", key, "unit", issuer.unit(), "decision", decision))
                .getFirst()
                .get("id");
    }

    private static String existing(String id, ChangeAuthorization authorization) {
        List<Map<String, Object>> found = authorization
                .transaction()
                .read(
                        BASIS,
                        Map.of(
                                "id", id,
                                "everything", authorization.scope().allEditable(),
                                "edited", List.copyOf(authorization.scope().editable())));
        if (found.isEmpty() || !authorization.findInvisible(List.of(id)).isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.NOT_FOUND, "decision.id", id);
        }
        if (!Boolean.TRUE.equals(found.getFirst().get("may"))) {
            throw MutationRejectedException.of(ChangeProblem.FORBIDDEN, "decision.id");
        }
        return id;
    }
}
