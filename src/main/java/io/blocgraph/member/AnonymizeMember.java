package io.blocgraph.member;

import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes away for good who somebody was, once they have left: names, code and personal data, wherever they are kept. What they were
 * part of stays, so that counts, chains and the history of the past are as true as before. It cannot be undone.
 */
@Component
class AnonymizeMember implements Mutation {

    /** By what people call somebody; the first is also what stands for them in texts. */
    private static final List<String> NAME_PROPERTIES = List.of("fullName", "code");

    private static final String ACTIVE_MEMBERSHIP = """
            MATCH (m:Entity {id: $id})
            WHERE EXISTS { MATCH (m)-[r:BELONGS_TO|ACTIVE_IN /* lasting */]->() WHERE coalesce(r.until > $today, true) }
               OR EXISTS { MATCH (m)-[:HOLDS /* lasting */]->(s) WHERE coalesce(s.until > $today, true) }
               OR EXISTS {
                 MATCH (m)-[:ANSWERS_BY /* lasting */]->(a)
                 WHERE EXISTS { MATCH (a)-[c:COVERS /* lasting */]->() WHERE coalesce(c.until > $today, true) }
                    OR a.topic IS NOT NULL AND coalesce(a.until > $today, true)
               }
            RETURN m.id AS id""";

    @Override
    public String subjectField() {
        return "member";
    }

    @Override
    public MutationResult apply(UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        work.lock(id);
        NodeSnapshot member = work.versionedNode("id", id, "Member");
        if (!work.day().equals(work.today())) {
            throw MutationRejectedException.of(MemberProblem.ONLY_TODAY, "effectiveOn");
        }
        if (!work.read(ACTIVE_MEMBERSHIP, Map.of("id", id, "today", work.today()))
                .isEmpty()) {
            throw MutationRejectedException.of(MemberProblem.MEMBERSHIP_LASTS, "id", member.displayName());
        }
        work.erase(member, replacements(), NAME_PROPERTIES, "code");
        work.update(member, Map.of("anonymizedOn", work.today()));
        return MutationResult.of("member", id);
    }

    /** What stands for everything that says who it was. By an empty word nobody is found. */
    private static Map<String, @Nullable Object> replacements() {
        String code = "AN-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
        Map<String, @Nullable Object> instead = new HashMap<>(MemberNames.propertiesOf(MemberNames.ANONYMIZED, code));
        instead.put("words", "");
        for (String personal : List.of("bornOn", "bornKey", "phone", "email", "address")) {
            instead.put(personal, null);
        }
        return instead;
    }
}
