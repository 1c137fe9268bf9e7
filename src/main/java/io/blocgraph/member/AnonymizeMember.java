package io.blocgraph.member;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes away for good who somebody was, once they have left: names, code and personal data, wherever they are kept. What they were
 * part of stays, so that counts, chains and the history of the past are as true as before. It cannot be taken back.
 */
@Component
class AnonymizeMember implements Mutation {

    /** By what people call somebody; the first is also what stands for them in texts. */
    private static final List<String> NAMED = List.of("fullName", "code");

    private static final String LASTS = """
            MATCH (m:Entity {id: $id})
            WHERE EXISTS { MATCH (m)-[r: BELONGS_TO|ACTIVE_IN]->() WHERE coalesce(r.until > $today, true) }
               OR EXISTS { MATCH (m)-[: HOLDS]->(s) WHERE coalesce(s.until > $today, true) }
               OR EXISTS {
                 MATCH (m)-[: ANSWERS_BY]->(a)
                 WHERE EXISTS { MATCH (a)-[c: COVERS]->() WHERE coalesce(c.until > $today, true) }
                    OR a.topic IS NOT NULL AND coalesce(a.until > $today, true)
               }
            RETURN m.id AS id""";

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        edit.lock(id);
        Thing member = edit.subject("id", id, "Member");
        if (!edit.day().equals(edit.today())) {
            throw Refusal.of("ONLY_TODAY", "effectiveOn");
        }
        if (!edit.read(LASTS, Map.of("id", id, "today", edit.today())).isEmpty()) {
            throw Refusal.of("MEMBERSHIP_LASTS", "id", member.name());
        }
        edit.forget(member, instead(), NAMED, "code");
        edit.alter(member, Map.of("anonymizedOn", edit.today()));
        return Result.of("member", id);
    }

    /** What stands for everything that says who it was. By an empty word nobody is found. */
    private static Map<String, @Nullable Object> instead() {
        String code = "AN-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
        Map<String, @Nullable Object> instead = new HashMap<>(MemberText.of(MemberText.ANONYMIZED, code));
        instead.put("words", "");
        for (String personal : List.of("bornOn", "bornKey", "phone", "email", "address")) {
            instead.put(personal, null);
        }
        return instead;
    }
}
