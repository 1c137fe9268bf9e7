package io.blocgraph.member;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Erasable;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.history.erasure.Erasure;
import io.blocgraph.history.erasure.Identity;
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
class MemberAnonymization implements Erasable {

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

    private final Erasure erasure;

    MemberAnonymization(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String label() {
        return "Member";
    }

    /** Anonymizes a member, today. */
    MutationResult anonymize(ChangeContext context, UnitOfWork work, AnonymizeMemberInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("member", id);
        NodeSnapshot member = context.versionedNode("id", id, "Member", result);
        if (!context.day().equals(context.today())) {
            throw MutationRejectedException.of(MemberProblem.ONLY_TODAY, "effectiveOn");
        }
        if (!context.read(ACTIVE_MEMBERSHIP, Map.of("id", id, "today", context.today()))
                .isEmpty()) {
            throw MutationRejectedException.of(MemberProblem.MEMBERSHIP_LASTS, "id", member.displayName());
        }
        Identity identity = new Identity(member, replacements(), NAME_PROPERTIES, "code");
        work.erase(transaction -> erasure.erase(transaction, identity, context.decision()));
        work.update(member, Map.of("anonymizedOn", context.today()));
        return result;
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
