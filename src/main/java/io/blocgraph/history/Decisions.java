/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds and creates the decisions on which changes are based. A decision belongs to the unit that issued it, and numbers are
 * unique only within that unit: the same number of another unit is another decision.
 */
@Component
class Decisions {

    /** A change may be based on a decision of an editable unit, of a unit above one, or of the organization as a whole. */
    private static final String BASIS = """
            MATCH (d:Entity {id: $id}) USING INDEX SEEK d:Entity(id) WHERE d:Decision
            OPTIONAL MATCH (d)-[:ISSUED_BY]->(u)
            RETURN u IS NULL OR $everything OR any(w IN u.within WHERE w IN $edited)
              OR EXISTS { MATCH (e:Entity WHERE e.id IN $edited) WHERE u.id IN e.within } AS may""";

    private static final String FIND = "MATCH (d:Decision {decisionKey: $key}) RETURN d.id AS id";

    /**
     * Of two concurrent changes, the second waits at the constraint on the key and then matches the decision that the first
     * created.
     */
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
     * Finds the decision that a request names, or creates it. The same number of the same issuer in the same year is the
     * same decision, so that one decision can be the basis of many changes.
     *
     * @param request the request, whose ids determine the issuer of a new decision
     * @return the id of the decision, or empty if the request names none
     * @throws MutationRejectedException {@code NOT_FOUND} if no visible decision has the id, {@code FORBIDDEN} if it may not
     *     be the basis of this change, {@code DECISION_NUMBER} if a new decision has no number
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
            return Row.of(found.getFirst()).text("id");
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
        List<Map<String, Object>> made = authorization
                .transaction()
                .write(MAKE, Map.of("key", key, "unit", issuer.unit(), "decision", decision));
        return Row.of(made.getFirst()).text("id");
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
            throw MutationRejectedException.notFound("decision.id", id);
        }
        if (!Boolean.TRUE.equals(found.getFirst().get("may"))) {
            throw MutationRejectedException.of(ChangeProblem.FORBIDDEN, "decision.id");
        }
        return id;
    }
}
