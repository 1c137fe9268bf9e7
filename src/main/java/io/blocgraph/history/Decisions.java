package io.blocgraph.history;

import io.blocgraph.graph.Writing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The decisions on which changes are based. */
@Component
class Decisions {

    /**
     * Finds the decision that an input names, or makes it. The same number of the same issuer is the same decision, so that one
     * decision can carry many changes.
     *
     * @return its id
     * @throws Refusal if there is none of the id, or it has no number
     */
    String of(Input given, LocalDate effectiveOn, Writing writing) {
        if (given.idIfGiven("id").isPresent()) {
            String id = given.id("id");
            if (writing.read("MATCH (d:Entity {id: $id}) WHERE d:Decision RETURN d.id AS id", Map.of("id", id))
                    .isEmpty()) {
                throw Refusal.of("NOT_FOUND", "decision.id", id);
            }
            return id;
        }
        String number = given.name("number").orElseThrow(() -> Refusal.of("DECISION_NUMBER", "decision.number"));
        String issuer = given.name("issuer").orElse("");
        // two changes that name the same new decision at once make it once
        writing.write("MERGE (n:Lock {name: 'decisions'}) " + Edit.LOCK, Map.of());
        List<Map<String, Object>> found = writing.read(
                "MATCH (d:Decision {number: $number}) WHERE coalesce(d.issuer, '') = $issuer RETURN d.id AS id",
                Map.of("number", number, "issuer", issuer));
        if (!found.isEmpty()) {
            return (String) found.getFirst().get("id");
        }
        String id = "decision-" + UUID.randomUUID();
        Map<String, Object> decision = new HashMap<>(Map.of(
                "id",
                id,
                "number",
                number,
                "version",
                1,
                "effectiveOn",
                given.day("effectiveOn").orElse(effectiveOn)));
        if (!issuer.isEmpty()) {
            decision.put("issuer", issuer);
        }
        given.day("signedOn").ifPresent(day -> decision.put("signedOn", day));
        given.text("text").ifPresent(text -> decision.put("text", text));
        writing.write(
                "CREATE (d:Entity:Decision) SET d = $decision, d.effectiveKey = d.effectiveOn",
                Map.of("decision", decision));
        return id;
    }
}
